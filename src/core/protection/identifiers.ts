/** What a stretch of text identifies a person by. */
export type IdentifierKind = 'national-id' | 'email' | 'phone' | 'case-number' | 'birth-date';

/** An identifier in a text: UTF-16 offsets, end-exclusive. */
export interface FoundIdentifier {
  readonly start: number;
  readonly end: number;
  readonly kind: IdentifierKind;
}

interface Rule {
  readonly kind: IdentifierKind;
  readonly pattern: RegExp;
  /** Whether what was matched is what it looks like: its check digit, its date. */
  readonly holds?: (match: RegExpExecArray, text: string) => boolean;
}

const edge = String.raw`(?<![\p{L}\p{N}]|\d[.,])`;
const end = String.raw`(?![\p{L}\p{N}]|[.,]\d)`;

/**
 * Order counts: what an earlier rule has taken, a later one leaves. Numbers without a check digit are taken only where a
 * word beside them says what they are: a wrong cover costs a figure of the report.
 */
const rules: readonly Rule[] = [
  { kind: 'email', pattern: /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/gu },
  // Chile: RUT/RUN, modulo 11 with K.
  {
    kind: 'national-id',
    pattern: new RegExp(String.raw`${edge}(\d{1,2}\.?\d{3}\.?\d{3})\s?[-‐‑–]\s?([\dkK])${end}`, 'gu'),
    holds: ([, body = '', check = '']) => rutCheck(digits(body)) === check.toUpperCase(),
  },
  // Brazil: CPF, two check digits.
  {
    kind: 'national-id',
    pattern: new RegExp(String.raw`${edge}\d{3}\.\d{3}\.\d{3}-\d{2}${end}`, 'gu'),
    holds: ([whole]) => isCpf(digits(whole)),
  },
  {
    kind: 'national-id',
    pattern: new RegExp(String.raw`(?<=\bCPF\b[^\p{L}\d]{0,12})\d{11}${end}`, 'giu'),
    holds: ([whole]) => isCpf(digits(whole)),
  },
  // Mexico: CURP, with its date, sex and state.
  {
    kind: 'national-id',
    pattern: new RegExp(
      String.raw`${edge}[A-Z][AEIOUX][A-Z]{2}\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[HMX](?:AS|BC|BS|CC|CL|CM|CS|CH|DF|DG|GT|GR|HG|JC|MC|MN|MS|NT|NL|OC|PL|QT|QR|SP|SL|SR|TC|TS|TL|VZ|YN|ZS|NE)[B-DF-HJ-NP-TV-Z]{3}[A-Z\d]\d${end}`,
      'gu',
    ),
    holds: ([whole]) => isCurp(whole),
  },
  // Spain: DNI and NIE, the letter by modulo 23.
  {
    kind: 'national-id',
    pattern: new RegExp(String.raw`${edge}([XYZ]?)[-\s]?(\d{7,8})[-\s]?([A-HJ-NP-TV-Z])${end}`, 'gu'),
    holds: ([, prefix = '', body = '', letter = '']) => isDni(prefix, body, letter),
  },
  // France: numéro de sécurité sociale, the key by modulo 97.
  {
    kind: 'national-id',
    pattern: new RegExp(
      String.raw`${edge}[12]\s?\d{2}\s?(?:0[1-9]|1[0-2]|[2-9]\d)\s?(?:\d{2}|2[AB])\s?\d{3}\s?\d{3}\s?\d{2}${end}`,
      'gu',
    ),
    holds: ([whole]) => isNir(whole.replaceAll(/\s/g, '')),
  },
  // United States: SSN has no check digit; areas 000, 666 and 9xx are never given out.
  {
    kind: 'national-id',
    pattern: new RegExp(String.raw`${edge}(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}${end}`, 'gu'),
  },
  // Any other, where a word says what it is.
  {
    kind: 'national-id',
    pattern:
      /(?<=(?:\bDNI|\bD\.N\.I\.|\bRUT|\bR\.U\.T\.|\bRUN|\bCURP|\bCPF|\bSSN|\bNIE|\bNIF|\bc[ée]dula(?: de (?:identidad|ciudadan[íi]a))?|\bpassport|\bpasaporte|\bpassaporte|\bpasseport|\bnational id(?:entity)?(?: card)?|\bidentity card|\bcarte d[’']identit[ée]|\bc[ée]dula)[\s:]{1,3}(?:(?:n[o.º°]{1,2}|number|no\.|núm(?:ero)?\.?|num[ée]ro|#)[\s:.]{0,2})?)(?=[A-Z]{0,3}[\d.\s-]{5,})[A-Z]{0,3}\d[\d.-]{3,16}[\dA-Z]/giu,
  },
  // A date of birth is said to be one.
  {
    kind: 'birth-date',
    pattern:
      /(?<=(?:\bborn(?: on)?|\bdate of birth|\bdob|\bd\.o\.b\.|\bnacid[oa]s?(?: el)?|\bfecha de nacimiento|\bn[ée]e?s?(?:\(e\))? le|\bdate de naissance|\bnascid[oa]s?(?: em)?|\bdata de nascimento)[\s:]{1,3})(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{2}-\d{2}|\d{1,2}(?:º|er|st|nd|rd|th)?\s+(?:de\s+)?\p{L}{3,10}\.?,?\s+(?:de\s+|del\s+)?\d{4}|\p{L}{3,10}\s+\d{1,2},?\s+\d{4})/giu,
  },
  // A telephone: with its country, or said to be one.
  {
    kind: 'phone',
    pattern: new RegExp(String.raw`(?<![\p{L}\p{N}])\+\d{1,3}(?:[\s.-]?\(?\d{1,4}\)?){2,5}${end}`, 'gu'),
    holds: ([whole]) => inRange(digits(whole).length, 8, 15),
  },
  {
    kind: 'phone',
    pattern:
      /(?<=(?:\bphone|\btelephone|\btel[ée]fonos?|\btel[ée]fone|\bt[ée]l[ée]phone|\btel|\bt[ée]l|\bmobile|\bm[óo]vil|\bcelular|\bportable|\bwhatsapp|\bfono)\.?[\s:]{1,3}(?:n[o.º°]{1,2}[\s:]{0,2})?)\(?\d[\d\s().-]{5,18}\d/giu,
    holds: ([whole]) => inRange(digits(whole).length, 7, 15),
  },
  // Court files: Chile's RUC with its check digit, RIT, Brazil's CNJ number; others where a word says so.
  {
    kind: 'case-number',
    pattern: new RegExp(String.raw`${edge}(\d{10})-([\dkK])${end}`, 'gu'),
    holds: ([, body = '', check = '']) => rutCheck(body) === check.toUpperCase(),
  },
  {
    kind: 'case-number',
    pattern: new RegExp(String.raw`${edge}\d{7}-\d{2}\.(?:19|20)\d{2}\.\d\.\d{2}\.\d{4}${end}`, 'gu'),
  },
  {
    kind: 'case-number',
    pattern:
      /(?<=(?:\bRIT|\bRUC|\bROL|\bcase (?:no|number|file)|\bcourt file|\bdocket (?:no|number)|\bcausa (?:rol|rit|ruc|n[úu]m(?:ero)?)|\bexpediente(?: n[úu]m(?:ero)?)?|\bautos n|\bprocesso n|\bn[º°] de (?:dossier|rôle|parquet)|\bdossier (?:n|num[ée]ro)|\brôle g[ée]n[ée]ral)[.º°o]{0,2}[\s:]{1,3}(?:n[o.º°]{1,2}[\s:]{0,2})?)[A-Z]{0,4}[-\s]?\d{1,10}(?:[-/.][\dK]{1,8}){1,3}/giu,
  },
];

/** The identifiers of persons in a text, in order, none inside another. Statistics, laws and document symbols are none. */
export function findIdentifiers(text: string): FoundIdentifier[] {
  const found: FoundIdentifier[] = [];
  for (const { kind, pattern, holds } of rules) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index + (match[0].length - match[0].trimStart().length);
      const stop = match.index + match[0].trimEnd().length;
      if (holds !== undefined && !holds(match, text)) continue;
      if (found.some((other) => start < other.end && other.start < stop)) continue;
      found.push({ start, end: stop, kind });
    }
  }
  return found.sort((left, right) => left.start - right.start);
}

function digits(text: string): string {
  return text.replaceAll(/\D/g, '');
}

function inRange(value: number, least: number, most: number): boolean {
  return value >= least && value <= most;
}

/** Registro Civil, Chile: weights 2 to 7 from the right, modulo 11; 10 is K. */
function rutCheck(body: string): string {
  let sum = 0;
  for (let index = 0; index < body.length; index += 1) {
    sum += Number(body[body.length - 1 - index]) * (2 + (index % 6));
  }
  const rest = 11 - (sum % 11);
  return rest === 11 ? '0' : rest === 10 ? 'K' : String(rest);
}

/** Receita Federal, Brazil: two digits by modulo 11; all digits the same is none. */
function isCpf(body: string): boolean {
  if (body.length !== 11 || /^(\d)\1+$/.test(body)) return false;
  const check = (length: number): number => {
    let sum = 0;
    for (let index = 0; index < length; index += 1) sum += Number(body[index]) * (length + 1 - index);
    return ((sum * 10) % 11) % 10;
  };
  return check(9) === Number(body[9]) && check(10) === Number(body[10]);
}

/** RENAPO, Mexico: the last digit over the other seventeen signs, Ñ after N. */
function isCurp(text: string): boolean {
  const signs = '0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ';
  let sum = 0;
  for (let index = 0; index < 17; index += 1) sum += signs.indexOf(text[index] ?? '') * (18 - index);
  return (10 - (sum % 10)) % 10 === Number(text[17]);
}

/** Ministerio del Interior, Spain: the letter by modulo 23; X, Y, Z of foreigners stand for 0, 1, 2. */
function isDni(prefix: string, body: string, letter: string): boolean {
  if (prefix === '' ? body.length !== 8 : body.length !== 7) return false;
  const number = Number(`${prefix === '' ? '' : String('XYZ'.indexOf(prefix))}${body}`);
  return 'TRWAGMYFPDXBNJZSQVHLCKE'[number % 23] === letter;
}

/** INSEE, France: 97 less the number modulo 97; Corsica's 2A and 2B stand for 19 and 18. */
function isNir(text: string): boolean {
  const body = text.slice(0, 13).replace('2A', '19').replace('2B', '18');
  return BigInt(97) - (BigInt(body) % 97n) === BigInt(text.slice(13));
}

import { foldedAt, isDash, isGlued, type Reading } from './reading.ts';

/** Codes, hours of the day, numbers in streets and in names: what is written in digits and counts nothing. */
export function skipCode(reading: Reading, at: number): number | undefined {
  return (
    skipDigitalIdentifier(reading, at) ??
    skipUnevenGroups(reading, at) ??
    skipHours(reading, at) ??
    skipStreetNumber(reading, at) ??
    skipNorm(reading, at) ??
    skipGroupName(reading, at) ??
    skipCoordinate(reading, at) ??
    skipTimeOfDay(reading, at) ??
    skipScore(reading, at) ??
    skipCheckedNumber(reading, at) ??
    skipScaleOfTable(reading, at) ??
    skipBaseInBrackets(reading, at)
  );
}

/** "10.1016/S2214-109X(19)30057-4": up to the next space. */
function skipDigitalIdentifier({ tokens }: Reading, at: number): number | undefined {
  const dot = tokens[at + 1];
  if (tokens[at]?.text !== '10' || dot?.text !== '.' || !isGlued(dot)) return undefined;
  const slash = tokens[at + 3];
  if (!/^\d{4,9}$/.test(tokens[at + 2]?.text ?? '')) return undefined;
  if (slash?.text !== '/' || !isGlued(slash)) return undefined;
  let next = at + 4;
  while (isGlued(tokens[next])) next += 1;
  // The full stop behind it ends the sentence.
  return '.,;'.includes(tokens[next - 1]?.text ?? ' ') ? next - 1 : next;
}

/** "Cases (x 1,000)", "(× 1 000)": in what a table counts. */
function skipScaleOfTable({ tokens }: Reading, at: number): number | undefined {
  const sign = tokens[at - 1];
  if ((sign?.folded !== 'x' && sign?.text !== '×') || tokens[at - 2]?.text !== '(') return undefined;
  let next = at;
  while (next < at + 5 && (tokens[next]?.kind === 'digits' || /^[.,’']$/.test(tokens[next]?.text ?? '')))
    next += 1;
  return tokens[next]?.text === ')' ? next : undefined;
}

/** "The eviction rate (per 1,000 tenancies) was 7.4": the base alone, before its figure. */
function skipBaseInBrackets({ tokens, lexicon }: Reading, at: number): number | undefined {
  const per = lexicon.per.endingAt(tokens, at - 1);
  if (per === undefined || tokens[per.start - 1]?.text !== '(') return undefined;
  let next = at + 1;
  while (
    next < at + 5 &&
    (tokens[next]?.kind === 'digits' || (/^[.,]$/.test(tokens[next]?.text ?? '') && isGlued(tokens[next])))
  )
    next += 1;
  return next;
}

/** No telephone number has more groups. */
const MOST_GROUPS = 6;

/** "800 00 22", "0800 061 9840": groups apart that no number is written in. */
function skipUnevenGroups({ tokens, text }: Reading, at: number): number | undefined {
  let next = at;
  let uneven = false;
  while (tokens[next]?.kind === 'digits' && (next === at || isOneSpace(text, tokens, next))) {
    const group = tokens[next]?.text ?? '';
    // Figures side by side in a table's cell have no zeros in front.
    if (next === at ? /^0\d{2,3}$/.test(group) : /^0\d$/.test(group)) uneven = true;
    if (group.length > 4 || next - at >= MOST_GROUPS) return undefined;
    next += 1;
  }
  const digits = tokens.slice(at, next).reduce((sum, token) => sum + token.text.length, 0);
  const ends = !(isGlued(tokens[next]) && tokens[next + 1]?.kind === 'digits');
  return uneven && ends && next - at >= 3 && digits >= 7 ? next : undefined;
}

function isOneSpace(text: string, tokens: Reading['tokens'], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  return (
    before !== undefined && token !== undefined && token.start - before.end === 1 && text[before.end] !== '\n'
  );
}

const hourJoiners = new Set([
  'to',
  'until',
  'till',
  'a',
  'as',
  'ate',
  'hasta',
  'jusqu',
  'and',
  'y',
  'e',
  'et',
]);
const beforeHours = new Set([
  'das',
  'as',
  'a',
  'de',
  'les',
  'las',
  'desde',
  'from',
  'at',
  'entre',
  'between',
  'open',
]);

/** "9.30 to 17.00", "das 8h às 18h", "at 18h30". */
function skipHours(reading: Reading, at: number): number | undefined {
  const first = readHour(reading, at);
  if (first === undefined || (!first.lettered && !speaksOfHours(reading, at))) return undefined;
  let position = first.next;
  if (hourJoiners.has(foldedAt(reading, position)) || isDash(reading.tokens[position])) position += 1;
  if (position > first.next && foldedAt(reading, position) === 'las') position += 1;
  const second = position > first.next ? readHour(reading, position) : undefined;
  if (second !== undefined) return second.next;
  // Alone "18h" may be a duration; "às 18h" is none.
  return first.lettered && beforeHours.has(foldedAt(reading, at - 1)) && foldedAt(reading, at - 1) !== 'de'
    ? first.next
    : undefined;
}

/** "open daily from 9.30": "8.00 to 9.50" alone are measured values. */
function speaksOfHours(reading: Reading, at: number): boolean {
  for (let back = at - 1; back >= at - 8 && back >= 0; back -= 1) {
    if (
      /^(?:open|opens|opening|hours?|horarios?|abiert[oa]|abre|ouverte?|horaires?|abert[oa]|funciona|weekdays|monday|lunes|lundi|segunda)$/.test(
        foldedAt(reading, back),
      )
    )
      return true;
  }
  return false;
}

/** An hour of the day with its minutes: "9.30", "17.00", "8h", "18h30". */
function readHour(
  { tokens }: Reading,
  at: number,
): { readonly next: number; readonly lettered: boolean } | undefined {
  const [hour, sign, minutes] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (hour?.kind !== 'digits' || Number(hour.text) > 24 || hour.text.length > 2 || !isGlued(sign))
    return undefined;
  const hasMinutes = minutes?.glued === true && /^[0-5]\d$/.test(minutes.text);
  if (sign?.folded === 'h' || sign?.folded === 'hs')
    return { next: hasMinutes ? at + 3 : at + 2, lettered: true };
  if (sign?.text !== '.' || !hasMinutes || !/[05]$/.test(minutes.text)) return undefined;
  return isGlued(tokens[at + 3]) && tokens[at + 4]?.kind === 'digits'
    ? undefined
    : { next: at + 3, lettered: false };
}

const streets = new Set(
  'av avda avenida avenue calle c rua r rue street st road rd jiron jr carrera cra calzada pasaje travessa alameda paseo bulevar boulevard blvd plaza praca ruta km'.split(
    ' ',
  ),
);
const betweenNames = new Set(['de', 'del', 'la', 'las', 'los', 'el', 'da', 'do', 'dos', 'das', 'y', 'e']);

/** "Av. Libertador 1371", "Calle de Alcalá, 45": a street, its name in capitals, and the number of a house. */
function skipStreetNumber(reading: Reading, at: number): number | undefined {
  const { tokens } = reading;
  const token = tokens[at];
  if (token?.kind !== 'digits' || token.glued || token.text.length > 5) return undefined;
  let named = false;
  for (let back = at - 1; back >= at - 8 && back >= 0; back -= 1) {
    const word = tokens[back];
    if (word === undefined) return undefined;
    if (word.kind === 'symbol') {
      const abbreviates = word.text === '.' && streets.has(foldedAt(reading, back - 1));
      if (word.text !== ',' && !abbreviates) return undefined;
      continue;
    }
    if (named && streets.has(word.folded) && /^\p{Lu}/u.test(word.text)) return at + 1;
    if (/^\p{Lu}/u.test(word.text)) named = true;
    else if (!betweenNames.has(word.folded)) return undefined;
  }
  return undefined;
}

const normWords = new Set(['norma', 'normas', 'norme', 'normes', 'norm', 'standard', 'standards']);

/** "norma COGUANOR 29001": a norm, who issued it, and its number. */
function skipNorm({ tokens }: Reading, at: number): number | undefined {
  const [norm, body, token] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  if (token?.kind !== 'digits' || body?.kind !== 'word' || norm?.kind !== 'word') return undefined;
  return normWords.has(norm.folded) && /^\p{Lu}{2,}$/u.test(body.text) ? at + 1 : undefined;
}

/** "51.5074° N", "33° 27' S": a place on the globe. */
function skipCoordinate({ tokens }: Reading, at: number): number | undefined {
  let next = at + 1;
  if (tokens[next]?.text === '.' && isGlued(tokens[next])) next += 2;
  if (tokens[next]?.text !== '°' && tokens[next]?.text !== 'º') return undefined;
  next += 1;
  for (let part = 0; part < 2 && tokens[next]?.kind === 'digits'; part += 1) {
    next += 1;
    if (/^[.,]$/.test(tokens[next]?.text ?? '') && tokens[next + 1]?.kind === 'digits') next += 2;
    while (/^['’"”′″]$/.test(tokens[next]?.text ?? '')) next += 1;
  }
  // "37 °C"; a degree sign may also be an ordinal's.
  return /^[NSEWO]$/.test(tokens[next]?.text ?? '') ? next + 1 : undefined;
}

/** "a las 20 horas", "7 jours sur 7": when, and at all times. */
function skipTimeOfDay(reading: Reading, at: number): number | undefined {
  const { tokens } = reading;
  const number = tokens[at];
  if (number?.kind !== 'digits' || number.text.length > 2) return undefined;
  const unit = foldedAt(reading, at + 1);
  const always = foldedAt(reading, at + 2) === 'sur' && tokens[at + 3]?.text === number.text;
  if (always && (unit === 'jours' || unit === 'heures' || unit === 'h')) return at + 4;
  const isHour = unit === 'horas' || unit === 'hrs' || unit === 'h';
  return isHour && foldedAt(reading, at - 1) === 'las' && foldedAt(reading, at - 2) === 'a'
    ? at + 2
    : undefined;
}

const gameWords = new Set(
  'won win wins lost lose beat beaten scored drew defeated score gano perdio vencio empato derroto gana marcador resultado gagne battu vaincu perdu venceu perdeu empatou placar'.split(
    ' ',
  ),
);

/** "won 3-2", "lost by 21–14": what a game ended with. */
function skipScore(reading: Reading, at: number): number | undefined {
  const { tokens } = reading;
  const [first, dash, second] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (first?.kind !== 'digits' || second?.kind !== 'digits' || !isDash(dash) || !isGlued(dash))
    return undefined;
  if (!isGlued(second) || first.text.length > 3 || second.text.length > 3) return undefined;
  const told = [1, 2, 3].some((back) => gameWords.has(foldedAt(reading, at - back)));
  return told && tokens[at + 3]?.text !== '%' ? at + 3 : undefined;
}

/** "12.345.678-9", "7.654.321-K": the number of a person or a company with its check digit. */
function skipCheckedNumber({ tokens }: Reading, at: number): number | undefined {
  let next = at;
  let groups = 0;
  while (tokens[next]?.kind === 'digits' && (next === at || isGlued(tokens[next]))) {
    const group = tokens[next]?.text ?? '';
    if (groups > 0 && group.length !== 3) return undefined;
    groups += 1;
    next += 1;
    if (tokens[next]?.text !== '.' || !isGlued(tokens[next])) break;
    next += 1;
  }
  const [dash, check] = [tokens[next], tokens[next + 1]];
  if (groups < 3 || dash?.text !== '-' || !isGlued(dash) || !isGlued(check)) return undefined;
  return /^[\dkK]$/.test(check?.text ?? '') ? next + 2 : undefined;
}

const groupWords = new Set(['group', 'grupo', 'groupe']);
const groupJoiners = new Set(['of', 'de', 'des', 'los', 'dos', 'the', 'les']);

/** "the Group of 77", "el Grupo de los 77": a name, when nothing is counted behind it. */
function skipGroupName({ tokens }: Reading, at: number): number | undefined {
  if (tokens[at]?.kind !== 'digits' || tokens[at + 1]?.kind === 'digits') return undefined;
  let back = at - 1;
  while (back > at - 3 && groupJoiners.has(tokens[back]?.folded ?? '')) back -= 1;
  const group = tokens[back];
  if (back === at - 1 || group === undefined || !groupWords.has(group.folded) || !/^\p{Lu}/u.test(group.text))
    return undefined;
  return at + 1;
}

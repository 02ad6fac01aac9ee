import type { Token } from '../text/tokens.ts';

/** One part of an article, or one of several that are listed. Token indexes, `next` exclusive. */
export interface Subdivision {
  /** Where it stands, beginning with its own number or letter where it is not the first of a list. */
  readonly start: number;
  readonly next: number;
  /** "(2)(a)"; empty where an article has no parts. */
  readonly text: string;
}

/** Words for a part of an article: "paragraph 3", "letra a)", "inciso segundo", "alíneas a) e c)". */
const words = new Set(
  (
    'paragraph paragraphs para paras subparagraph subparagraphs subsection subsections sub clause clauses letter point points item items ' +
    'parrafo parrafos parr parrs inciso incisos inc incs numeral numerales letra letras literal literales apartado apartados punto puntos fraccion fracciones fracc ' +
    'paragraphe paragraphes alinea alineas lettre ' +
    'paragrafo paragrafos litera lit itens ponto pontos numero numeros § §§'
  ).split(' '),
);
/** These are words of their own without their full stop: Spanish "al", English "no". */
const dotted = new Set(['al', 'als', 'par', 'no', 'n', 'num', 'nums', 'ap']);
const signs = new Set(['nº', '№']);
const marks = new Set(['.', '°', 'º']);

const ordinals: Readonly<Record<string, string>> = {
  ...each('first primero primera primer premier premiere primeiro primeira', '1'),
  ...each('second segundo segunda deuxieme second seconde', '2'),
  ...each('third tercero tercera tercer troisieme terceiro terceira', '3'),
  ...each('fourth cuarto cuarta quatrieme quarto quarta', '4'),
  ...each('fifth quinto quinta cinquieme', '5'),
  ...each('sixth sexto sexta sixieme', '6'),
  ...each('seventh septimo septima septieme setimo setima', '7'),
  ...each('eighth octavo octava huitieme oitavo oitava', '8'),
  ...each('ninth noveno novena neuvieme nono nona', '9'),
  ...each('tenth decimo decima dixieme', '10'),
  ...each('final', 'final'),
  ...each('unico unica', 'único'),
};

/** The number that an ordinal word stands for: "segundo" → "2". */
export function ordinalWord(folded: string | undefined): string | undefined {
  return folded !== undefined && Object.hasOwn(ordinals, folded) ? ordinals[folded] : undefined;
}

/**
 * "(2) (a)", ", paragraph 3", "letra a)", "34 a)", ", inciso segundo" from token `at`: one part, or several where the
 * last of them is a list ("n.os 1 e 2", "(a) and (b)"). With no part there, one that is empty.
 */
export function readSubdivisions(tokens: readonly Token[], at: number): readonly Subdivision[] {
  let whole: Subdivision = { start: at, next: at, text: '' };
  for (let count = 0; count < 4; count += 1) {
    const inner = readBrackets(tokens, whole.next) ?? readNamed(tokens, whole.next);
    if (inner === undefined) break;
    const outer = whole;
    const parts = inner.map((part, index) => ({
      start: index === 0 ? outer.start : part.start,
      next: part.next,
      text: outer.text + part.text,
    }));
    const [first] = parts;
    if (first === undefined || parts.length > 1) return parts;
    whole = first;
  }
  return [whole];
}

/** "(a)", "(a) and (b)", "(a) to (c)", "a) et b)" */
function readBrackets(tokens: readonly Token[], at: number): readonly Subdivision[] | undefined {
  const first = readBracketed(tokens, at);
  if (first === undefined) return readNamedInBrackets(tokens, at);
  const parts: Subdivision[] = [{ start: at, ...first }];
  let next = first.next;
  while (parts.length < 20) {
    const joiner = tokens[next]?.folded ?? '';
    const isRange = rangeWords.has(joiner);
    if (!isRange && !joiners.has(joiner)) return parts;
    const from =
      tokens[next]?.text === ',' && joiners.has(tokens[next + 1]?.folded ?? '') ? next + 2 : next + 1;
    const more = readBracketed(tokens, from);
    const last = parts.at(-1);
    if (more === undefined || last === undefined) return parts;
    if (isRange)
      parts[parts.length - 1] = {
        ...last,
        next: more.next,
        text: `${last.text.slice(0, -1)}-${more.text.slice(1)}`,
      };
    else parts.push({ start: from, ...more });
    next = more.next;
  }
  return parts;
}

/** "3 (par. 1)" */
function readNamedInBrackets(tokens: readonly Token[], at: number): readonly Subdivision[] | undefined {
  if (tokens[at]?.text !== '(') return undefined;
  const parts = readNamed(tokens, at + 1);
  const last = parts?.at(-1);
  if (parts === undefined || last === undefined || tokens[last.next]?.text !== ')') return undefined;
  return parts.map((part) => (part === last ? { ...part, next: last.next + 1 } : part));
}

/** "(a)", and "a)" in the French and Spanish manner. */
export function readBracketed(
  tokens: readonly Token[],
  at: number,
): { readonly next: number; readonly text: string } | undefined {
  const open = tokens[at]?.text === '(' ? at + 1 : at;
  const inside = tokens[open];
  const close = tokens[open + 1];
  if (inside === undefined || close?.text !== ')' || !isPart(inside)) return undefined;
  if (open === at && (inside.kind !== 'word' || !close.glued || inside.glued)) return undefined;
  return { next: open + 2, text: `(${inside.text})` };
}

/** ", párrafo segundo", "§ 1º", "n.os 1 e 2", "paragraphs 1 to 3", ", caput", ", XI" */
function readNamed(tokens: readonly Token[], at: number): readonly Subdivision[] | undefined {
  const word = tokens[at]?.text === ',' ? at + 1 : at;
  if (tokens[word]?.folded === 'caput') return [{ start: at, next: word + 1, text: '' }];
  const opened = afterWord(tokens, word);
  if (opened === undefined) return word === at ? undefined : readRoman(tokens, word);
  const first = readPart(tokens, opened);
  if (first === undefined) return undefined;
  const parts = [{ start: at, next: first.next, text: first.text }];
  let next = first.next;
  while (parts.length < 20) {
    const joiner = tokens[next];
    const isRange = joiner !== undefined && rangeWords.has(joiner.folded);
    if (!isRange && !joiners.has(joiner?.folded ?? '')) break;
    const more = readPart(tokens, next + 1);
    const last = parts.at(-1);
    // "paragraph 2, 12 persons": a comma leads on only in a list that its word says is one.
    const isListed = isRange || joiner?.kind === 'word' || isPlural(tokens, word);
    if (more === undefined || last === undefined || !isListed || more.isDigits !== first.isDigits) break;
    if (more.isDigits && joiner?.kind === 'word' && !isPlural(tokens, word)) break;
    if (isRange) parts[parts.length - 1] = { ...last, next: more.next, text: `${last.text}-${more.text}` };
    else parts.push({ start: next + 1, next: more.next, text: more.text });
    next = more.next;
  }
  return parts.map((part) => ({ ...part, text: `(${part.text})` }));
}

const joiners = new Set([',', 'and', 'y', 'e', 'et', 'or', 'o', 'ou']);
const rangeWords = new Set(['-', '–', 'to', 'a', 'al', 'à']);

/** "alíneas", "§§", "n.os" */
function isPlural(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at];
  if (word === undefined) return false;
  if (word.folded.endsWith('s') || (word.text === '§' && tokens[at + 1]?.text === '§')) return true;
  return tokens[at + 1]?.text === '.' && tokens[at + 2]?.folded === 'os';
}

const roman = /^[IVXL]{1,7}$/;

/** Brazil numbers the parts of an article in Roman figures behind a comma: "art. 5º, XI, da Constituição". */
function readRoman(tokens: readonly Token[], at: number): readonly Subdivision[] | undefined {
  const token = tokens[at];
  const after = tokens[at + 1];
  if (token?.kind !== 'word' || !roman.test(token.text)) return undefined;
  // "art. 35, I a IX"
  const end = tokens[at + 2];
  if (rangeWords.has(after?.folded ?? '') && roman.test(end?.text ?? ''))
    return [{ start: at, next: at + 3, text: `(${token.text}-${end?.text ?? ''})` }];
  const isList = joiners.has(after?.folded ?? '') && roman.test(end?.text ?? '');
  const ends = after === undefined || after.kind === 'symbol' || links.has(after.folded) || isList;
  if (!ends) return undefined;
  const one = { start: at, next: at + 1, text: `(${token.text})` };
  const more = isList ? readRoman(tokens, at + 2) : undefined;
  return [one, ...(more ?? [])];
}

/** One number, letter, ordinal or Roman figure behind its word. */
function readPart(
  tokens: readonly Token[],
  at: number,
): { readonly next: number; readonly text: string; readonly isDigits: boolean } | undefined {
  const open = tokens[at]?.text === '(' ? at + 1 : at;
  const token = tokens[open];
  if (token === undefined) return undefined;
  const ordinal = ordinalWord(token.folded);
  const isNumber = token.kind === 'digits' && token.text.length <= 3;
  const isRoman = token.kind === 'word' && /^[IVXL]{1,6}$/.test(token.text);
  const isLetter = token.kind === 'word' && token.text.length === 1 && isLetterEnd(tokens, open);
  if (ordinal === undefined && !isNumber && !isRoman && !isLetter) return undefined;
  let next = open + 1;
  let text = ordinal ?? token.text;
  // "numeral 2.1"
  while (isNumber && tokens[next]?.text === '.' && isGluedNumber(tokens, next + 1)) {
    text += `.${tokens[next + 1]?.text ?? ''}`;
    next += 2;
  }
  if (tokens[next]?.text === '.' && tokens[next]?.glued === true && marks.has(tokens[next + 1]?.text ?? ''))
    next += 1;
  if (tokens[next]?.glued === true && ordinalEnds.has(tokens[next]?.folded ?? '')) next += 1;
  if (tokens[next]?.text === ')' && (open > at || isLetter)) next += 1;
  return { next, text, isDigits: isNumber };
}

function isGluedNumber(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.kind === 'digits' && tokens[at].glued && tokens[at - 1]?.glued === true;
}

const ordinalEnds = new Set(['º', '°', 'ª', 'o', 'er', 're']);

const letterWords = new Set('literal letra lettre letter alinea inciso point'.split(' '));

/** "a)" and "(a)"; a letter by itself is a word. */
function isLetterEnd(tokens: readonly Token[], at: number): boolean {
  const after = tokens[at + 1];
  // "literal b, de la Convención"
  const isNamed =
    letterWords.has(tokens[at - 1]?.folded ?? '') &&
    (after === undefined || ',;.'.includes(after.text) || links.has(after.folded));
  return after?.text === ')' || isNamed || (tokens[at - 1]?.text === '"' && after?.text === '"');
}

/** Over "párrafo", "al.", "N°" and their signs; `undefined` where none stands at the token. */
function afterWord(tokens: readonly Token[], at: number): number | undefined {
  const word = tokens[at];
  if (word === undefined) return undefined;
  let next = at + 1;
  if (word.folded === 'sub' && tokens[next]?.text === '-') next += 2;
  if (word.text === '§' && tokens[next]?.text === '§') next += 1;
  const hasSign = marks.has(tokens[next]?.text ?? '') && tokens[next]?.glued === true;
  if (!words.has(word.folded) && !signs.has(word.folded) && !(dotted.has(word.folded) && hasSign))
    return undefined;
  while (next < at + 4 && marks.has(tokens[next]?.text ?? '')) next += 1;
  // "n.os 1 e 2"
  if (tokens[next]?.folded === 'os' && tokens[next]?.glued === true) next += 1;
  return next;
}

const links = new Set(['of', 'del', 'de', 'du', 'do', 'da', 'des', 'l', 'the', 'la', "'", '’']);

/**
 * "Inciso segundo del", "alínea b) do n.º 2 do", "premier alinéa de l'" right before token `at`, where the word for an
 * article stands: the parts, outermost first, and where they begin; more than one where they are a list ("los
 * numerales 1 y 2 del").
 */
export function subdivisionBefore(
  tokens: readonly Token[],
  at: number,
): { readonly start: number; readonly texts: readonly string[] } | undefined {
  let start = at;
  let texts: readonly string[] = [''];
  for (let depth = 0; depth < 3; depth += 1) {
    const found = partBefore(tokens, start);
    if (found === undefined) break;
    texts = texts.flatMap((outer) => found.texts.map((inner) => outer + inner));
    start = found.start;
  }
  return start === at ? undefined : { start, texts };
}

function partBefore(
  tokens: readonly Token[],
  at: number,
): { readonly start: number; readonly texts: readonly string[] } | undefined {
  let end = at;
  while (end > at - 4 && links.has(tokens[end - 1]?.folded ?? '')) end -= 1;
  if (end === at) return undefined;
  // "the first paragraph of", "premier alinéa de"
  const ordinal = ordinalWord(tokens[end - 2]?.folded);
  if (ordinal !== undefined && words.has(tokens[end - 1]?.folded ?? ''))
    return { start: end - 2, texts: [`(${ordinal})`] };
  for (let start = end - 2; start >= Math.max(0, end - 8); start -= 1) {
    const word = tokens[start];
    if (word === undefined || afterWord(tokens, start) === undefined) continue;
    const part = readNamed(tokens, start);
    if (part?.at(-1)?.next === end) return { start, texts: part.map(({ text }) => text) };
  }
  return undefined;
}

function isPart(token: Token): boolean {
  if (token.kind === 'digits') return token.text.length <= 2;
  return token.kind === 'word' && (token.text.length === 1 || /^[ivx]{1,5}$/.test(token.text));
}

function each(list: string, value: string): Record<string, string> {
  return Object.fromEntries(list.split(' ').map((word) => [word, value]));
}

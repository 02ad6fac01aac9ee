import type { Token } from '../text/tokens.ts';

/** Words for a part of an article: "paragraph 3", "letra a)", "inciso segundo", "N° 7". */
const words = new Set(
  'paragraph paragraphs para paras subsection sub clause letter point item parrafo parr inciso inc numeral letra literal apartado punto paragraphe alinea paragrafo litera lit'.split(
    ' ',
  ),
);
/** These are words of their own without their full stop: Spanish "al", English "no". */
const dotted = new Set(['al', 'no', 'n', 'num']);
const signs = new Set(['nº', '№']);

const ordinals: Readonly<Record<string, string>> = {
  ...each('first primero primera premier premiere primeiro primeira', '1'),
  ...each('second segundo segunda deuxieme second seconde', '2'),
  ...each('third tercero tercera tercer troisieme terceiro terceira', '3'),
  ...each('fourth cuarto cuarta quatrieme quarto quarta', '4'),
  ...each('fifth quinto quinta cinquieme', '5'),
  ...each('final', 'final'),
};

/** The number that an ordinal word stands for: "segundo" → "2". */
export function ordinalWord(folded: string | undefined): string | undefined {
  return folded !== undefined && Object.hasOwn(ordinals, folded) ? ordinals[folded] : undefined;
}

/** "(2) (a)", ", paragraph 3", "letra a)", "34 a)", "N° 7", ", inciso segundo": parts of an article from token `at`. */
export function readSubdivisions(
  tokens: readonly Token[],
  at: number,
): { readonly next: number; readonly text: string } {
  let next = at;
  let text = '';
  for (let count = 0; count < 4; count += 1) {
    const part = readBracketed(tokens, next) ?? readNamed(tokens, next);
    if (part === undefined) break;
    text += part.text;
    next = part.next;
  }
  return { next, text };
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

function readNamed(
  tokens: readonly Token[],
  at: number,
): { readonly next: number; readonly text: string } | undefined {
  const word = tokens[at]?.text === ',' ? at + 1 : at;
  const opened = afterWord(tokens, word);
  if (opened === undefined) return undefined;
  const number = tokens[opened];
  if (number === undefined) return undefined;
  const ordinal = ordinalWord(number.folded);
  const isNumber = number.kind === 'digits' && number.text.length <= 3;
  const isRoman = number.kind === 'word' && /^[IVXL]{1,6}$/.test(number.text);
  const isLetter = number.kind === 'word' && number.text.length === 1 && tokens[opened + 1]?.text === ')';
  if (ordinal === undefined && !isNumber && !isRoman && !isLetter) return undefined;
  let next = opened + 1;
  if (tokens[next]?.glued === true && ['º', '°', 'ª', 'o'].includes(tokens[next]?.folded ?? '')) next += 1;
  if (tokens[next]?.text === ')') next += 1;
  return { next, text: `(${ordinal ?? number.text})` };
}

/** Over "párrafo", "al.", "N°" and their signs; `undefined` where none stands at the token. */
function afterWord(tokens: readonly Token[], at: number): number | undefined {
  const word = tokens[at];
  if (word === undefined) return undefined;
  let next = at + 1;
  const hasSign = ['.', '°', 'º'].includes(tokens[next]?.text ?? '') && tokens[next]?.glued === true;
  if (!words.has(word.folded) && !signs.has(word.folded) && !(dotted.has(word.folded) && hasSign))
    return undefined;
  while (next < at + 4 && ['.', '°', 'º'].includes(tokens[next]?.text ?? '')) next += 1;
  return next;
}

const links = new Set(['of', 'del', 'de', 'du', 'do', 'da', 'l', 'the', "'", '’']);

/**
 * "Inciso segundo del" right before token `at`, where the word for an article stands: the part and where it begins.
 */
export function subdivisionBefore(
  tokens: readonly Token[],
  at: number,
): { readonly start: number; readonly text: string } | undefined {
  let end = at;
  while (end > at - 4 && links.has(tokens[end - 1]?.folded ?? '')) end -= 1;
  if (end === at) return undefined;
  for (let start = end - 2; start >= Math.max(0, end - 5); start -= 1) {
    const word = tokens[start];
    if (word === undefined || !words.has(word.folded)) continue;
    const part = readNamed(tokens, start);
    return part?.next === end ? { start, text: part.text } : undefined;
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

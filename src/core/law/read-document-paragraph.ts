import type { Token } from '../text/tokens.ts';
import { readSubdivisions } from './read-subdivisions.ts';

const singular = new Set(['para', 'paragraph', 'parr', 'parrafo', 'paragraphe', 'paragrafo', '§']);
const plural = new Set([
  'paras',
  'paragraphs',
  'parrs',
  'parrafos',
  'paragraphes',
  'paragrafos',
  'pars',
  '§§',
]);
/** French "par." is one paragraph or more. */
const either = 'par';
const rangeWords = new Set(['a', 'to', 'al', 'à']);
const listWords = new Set([',', 'and', 'y', 'et', 'e']);

/**
 * The paragraphs behind a document's symbol: "para. 12", "paras. 35-36", "par. 74 a) et b)", "anexo, párr. 22". Token
 * indexes, `next` exclusive.
 */
export function readDocumentParagraph(
  tokens: readonly Token[],
  at: number,
): { readonly next: number; readonly provision: string } | undefined {
  let position = skipComma(tokens, at);
  if (['anexo', 'annex', 'annexe'].includes(tokens[position]?.folded ?? '')) {
    position += 1;
    if (/^[IVX]+$/.test(tokens[position]?.text ?? '')) position += 1;
    position = skipComma(tokens, position);
  }
  if (['at', 'en', 'au', 'aux', 'nos'].includes(tokens[position]?.folded ?? '')) position += 1;
  const word = tokens[position]?.folded ?? '';
  const isPlural = plural.has(word);
  if (!isPlural && !singular.has(word) && word !== either) return undefined;
  position += 1;
  if (tokens[position]?.text === '.') position += 1;
  const first = tokens[position];
  if (first?.kind !== 'digits') return undefined;
  const many = isPlural || word === either;
  let numbers = first.text;
  let next = position + 1;
  for (;;) {
    const letters = readLetters(tokens, next);
    if (letters !== undefined) {
      numbers += letters.text;
      next = letters.next;
    }
    const joiner = tokens[next];
    const number = tokens[next + 1];
    if (next > position + 40 || joiner === undefined || number?.kind !== 'digits') break;
    // UPR recommendations are numbered "121.12".
    if (joiner.text === '.' && joiner.glued && number.glued) {
      numbers += `.${number.text}`;
      next += 2;
      continue;
    }
    const range = joiner.text === '-' || joiner.text === '–' || (many && rangeWords.has(joiner.text));
    if (!range && !(many && listWords.has(joiner.folded))) break;
    numbers += `${range ? '-' : ', '}${number.text}`;
    next += 2;
  }
  const isList = word === either ? /[-,]\s?\d/.test(numbers) : isPlural;
  return { next, provision: `${isList ? 'paras.' : 'para.'} ${numbers}` };
}

function readLetters(
  tokens: readonly Token[],
  at: number,
): { readonly next: number; readonly text: string } | undefined {
  const parts = readSubdivisions(tokens, at);
  const next = parts.at(-1)?.next ?? at;
  return next === at ? undefined : { next, text: parts.map(({ text }) => text).join(', ') };
}

function skipComma(tokens: readonly Token[], at: number): number {
  return tokens[at]?.text === ',' ? at + 1 : at;
}

import { normaliseText } from '../text/normalise-text.ts';
import type { MarkedText, RaisedSpan } from './marked-text.ts';
import { plainText } from './marked-text.ts';
import type { SourceCell } from './source-line.ts';

/** "Table 3. Births by region" → label and caption. */
export function readCaption(caption: string | undefined): { label?: string; caption?: string } {
  if (caption === undefined || caption.trim() === '') return {};
  const text = normaliseText(caption);
  const label =
    /^((?:table|cuadro|tabla|tableau|tabela|quadro|gráfico|figure|figura|annex|anexo)\s+(?:[A-Z]?\d+(?:[.-]\d+)*|[IVX]+|[A-Z])\b)/iu.exec(
      text,
    )?.[1];
  return label === undefined ? { caption: text } : { label, caption: text };
}

/** Joins the cells of a row and tells where each of them stands. */
export function joinCells(
  row: readonly { readonly content: MarkedText; readonly column: number; readonly header: boolean }[],
): { content: MarkedText; cells: SourceCell[] } {
  let text = '';
  const raised: RaisedSpan[] = [];
  const pieces: MarkedText['pieces'][number][] = [];
  const cells: SourceCell[] = [];
  row.forEach(({ content, column, header }, index) => {
    if (index > 0) text += ' | ';
    const base = text.length;
    text += content.text;
    for (const span of content.raised)
      raised.push({ ...span, start: span.start + base, end: span.end + base });
    for (const piece of content.pieces)
      pieces.push({ ...piece, start: piece.start + base, end: piece.end + base });
    cells.push({ column, start: base, end: text.length, header });
  });
  return { content: text === '' ? plainText('') : { text, raised, pieces }, cells };
}

import type { Paragraph } from '../../document/document.ts';
import type { Quantity } from '../../statistics/quantity.ts';
import { glossaryLanguage } from '../context/glossary.ts';
import { yearsIn } from '../context/periods.ts';
import { sentenceAt } from '../context/sentences.ts';
import { terms } from '../context/terms.ts';
import type { CheckContext } from './check-context.ts';
import { isExchange } from './digit-slips.ts';
import { beforeChange } from './phrases.ts';

/** Fewer digits are exchanged by chance, unless the sentence names the column as well as the row. */
const fewestDigits = 4;
const fewestWithColumn = 3;
/** Cells with the same digits that are looked at for one figure. */
const mostCells = 20;

interface PlacedCell {
  readonly quantity: Quantity;
  readonly row: Paragraph;
  readonly digits: string;
  readonly column: string;
  readonly caption: string;
}

/** Words for what is counted that say no more than a table's own. */
const anyone =
  /^(?:people|persons?|individuals|inhabitants|personas?|habitantes|personnes|habitants|individus|pessoas?)$/iu;

/**
 * Figures of the prose that are the number of a cell with two neighbouring digits exchanged, in a sentence that names all
 * words of the cell's row and no other year: "1,097.3 thousand in the Centre" beside "Centre | 1,079.3".
 */
export function cellSlips(context: CheckContext): (readonly [cell: Quantity, figure: Quantity])[] {
  const { document } = context;
  if (document.tables.length === 0) return [];
  const cells = placedCells(context);
  const known = new Set(cells.map(({ digits }) => digits));
  const bySorted = Map.groupBy(cells, ({ digits }) => sorted(digits));
  const language = glossaryLanguage(document.language);
  const keysOf = (text: string): Set<string> => new Set(terms(text, language).map(({ key }) => key));
  return context.quantities.flatMap((figure) => {
    const paragraph = context.paragraphById.get(figure.paragraphId);
    if (paragraph === undefined || paragraph.kind === 'table-row' || paragraph.kind === 'note') return [];
    const digits = digitsOf(figure);
    if (digits === undefined || figure.qualifier !== undefined || known.has(digits)) return [];
    const alike = (bySorted.get(sorted(digits)) ?? []).slice(0, mostCells);
    if (alike.length === 0) return [];
    const sentence = sentenceAt(paragraph.text, figure.start, context.sentencesOf(paragraph));
    const said = paragraph.text.slice(sentence.start, sentence.end);
    const words = keysOf(said);
    const years = new Set(yearsIn(said).map(({ year }) => year));
    const before = paragraph.text.slice(Math.max(sentence.start, figure.start - 40), figure.start);
    if (beforeChange.test(before)) return [];
    const counted = (figure.of ?? '').split(' ').filter((word) => word !== '' && !anyone.test(word));
    const things = [...keysOf(counted.join(' '))];
    const named = alike.filter(({ digits: own, row, column, caption, quantity }) => {
      if (!isExchange(own, digits) || !isLike(quantity, figure)) return false;
      const heading = headingOf(row);
      const rowWords = keysOf(heading);
      const ofYear = [...yearsIn(`${heading} ${column}`)].map(({ year }) => year);
      if (rowWords.size === 0 || ![...rowWords].every((word) => words.has(word))) return false;
      // "11,584 fishing boats" are no pupils of that district.
      const tableWords = keysOf(`${heading} ${column} ${caption}`);
      if (things.length > 0 && !things.some((thing) => tableWords.has(thing))) return false;
      if (years.size > 0 && ofYear.length > 0 && !ofYear.some((year) => years.has(year))) return false;
      const namesColumn =
        [...keysOf(column)].some((word) => words.has(word)) && ofYear.some((year) => years.has(year));
      return digits.length >= (namesColumn ? fewestWithColumn : fewestDigits);
    });
    const [only] = named;
    return named.length === 1 && only !== undefined ? [[only.quantity, figure] as const] : [];
  });
}

function placedCells(context: CheckContext): PlacedCell[] {
  const tables = new Map(context.document.tables.map((table) => [table.id, table]));
  return context.document.paragraphs.flatMap((row) => {
    const table = tables.get(row.tableId ?? '');
    if (table === undefined) return [];
    return (context.quantitiesIn.get(row.id) ?? []).flatMap((quantity): PlacedCell[] => {
      const digits = digitsOf(quantity);
      const cell = row.cells?.find(({ start, end }) => quantity.start >= start && quantity.end <= end);
      if (digits === undefined || cell === undefined || cell.column === 0) return [];
      const column = table.columnHeaders[cell.column] ?? '';
      return [{ quantity, row, digits, column, caption: table.caption ?? '' }];
    });
  });
}

function headingOf(row: Paragraph): string {
  const [first] = row.cells ?? [];
  return first === undefined ? '' : row.text.slice(first.start, first.end);
}

/** Telling digits in their order: those of "1,079.3 thousand" and "1079.3" are the same. */
function digitsOf({ value, writtenAs }: Quantity): string | undefined {
  if (value === undefined || writtenAs === 'words') return undefined;
  const digits = value.replace(/[-.]/g, '').replace(/^0+/, '').replace(/0+$/, '');
  return digits.length >= fewestWithColumn ? digits : undefined;
}

function sorted(digits: string): string {
  return [...digits].sort().join('');
}

/** Shares beside shares; a column of percentages may have lost its sign. */
function isLike(cell: Quantity, figure: Quantity): boolean {
  if (figure.kind === 'percentage') return cell.kind === 'percentage' || (cell.value ?? '').includes('.');
  return (
    cell.kind !== 'percentage' &&
    (figure.kind === 'count' || figure.kind === 'money' || figure.kind === 'measure')
  );
}

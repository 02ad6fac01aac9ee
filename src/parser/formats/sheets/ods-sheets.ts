import type { ParsedSheet } from '../../../core/document/parsed.ts';
import { readXmlEvents } from '../../xml-events.ts';
import { lastColumn, lastRow } from './cell-reference.ts';
import { heldValue } from './number-text.ts';
import { SheetBuilder, type CellBudget } from './sheet-builder.ts';

interface OpenSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly builder: SheetBuilder;
  nextColumnDefinition: number;
  row: number;
  rowsRepeated: number;
  column: number;
}

interface OpenCell {
  readonly attributes: Readonly<Record<string, string>>;
  readonly repeated: number;
  readonly paragraphs: string[];
}

/** Elements whose text is beside the cell's: comments, drawings with their captions, tables inside cells. */
const asides = new Set(['annotation', 'shapes', 'frame', 'custom-shape', 'forms', 'dde-links']);

/** Reads all sheets of an ODS's content with the cells as they were shown. */
export function readOdsSheets(
  content: Uint8Array,
  budget: CellBudget,
): { readonly sheets: ParsedSheet[]; readonly withoutValues: number } {
  const sheets: ParsedSheet[] = [];
  const hiddenStyles = new Set<string>();
  const boldStyles = new Set<string>();
  let style = '';
  let withoutValues = 0;
  let sheet: OpenSheet | undefined;
  let cell: OpenCell | undefined;
  let aside = 0;
  let inParagraph = 0;
  let isSpreadsheet = false;

  const addText = (text: string): void => {
    if (cell === undefined || inParagraph === 0 || aside > 0) return;
    cell.paragraphs[cell.paragraphs.length - 1] += text;
  };

  const finishCell = (open: OpenCell, within: OpenSheet): void => {
    const text = open.paragraphs.join('\n').trim();
    const { attributes } = open;
    if (attributes['formula'] !== undefined && attributes['value-type'] === undefined && text === '')
      withoutValues += open.repeated * within.rowsRepeated;
    if (text !== '') {
      const number = Number(attributes['value']);
      const isNumber = attributes['value'] !== undefined && Number.isFinite(number);
      const value = isNumber ? heldValue(number, text) : undefined;
      const bold = boldStyles.has(attributes['style-name'] ?? '');
      for (let down = 0; down < Math.min(within.rowsRepeated, lastRow); down += 1) {
        for (let along = 0; along < open.repeated; along += 1) {
          within.builder.cell(within.row + down, {
            column: within.column + along,
            text,
            ...(value === undefined ? {} : { value }),
            ...(bold ? { bold } : {}),
          });
        }
      }
      const columns = Number(attributes['number-columns-spanned'] ?? 1);
      const rows = Number(attributes['number-rows-spanned'] ?? 1);
      if (columns > 1 || rows > 1) within.builder.merge(within.row, within.column, rows, columns);
    }
    within.column += open.repeated;
  };

  readXmlEvents(content, {
    open(name, attributes) {
      if (name === 'spreadsheet') isSpreadsheet = true;
      if (asides.has(name)) aside += 1;
      if (aside > 0) return;
      switch (name) {
        case 'style':
          style = attributes['name'] ?? '';
          return;
        case 'table-properties':
          if (attributes['display'] === 'false') hiddenStyles.add(style);
          return;
        case 'text-properties':
          if (attributes['font-weight'] === 'bold') boldStyles.add(style);
          return;
        case 'table':
          if (!isSpreadsheet || sheet !== undefined) return;
          sheet = {
            name: attributes['name'] ?? '',
            hidden: hiddenStyles.has(attributes['style-name'] ?? ''),
            builder: new SheetBuilder(budget),
            nextColumnDefinition: 0,
            row: 0,
            rowsRepeated: 1,
            column: 0,
          };
          return;
        case 'table-column': {
          if (sheet === undefined) return;
          const repeated = count(attributes['number-columns-repeated'], lastColumn + 1);
          if (isHidden(attributes))
            sheet.builder.hideColumns(sheet.nextColumnDefinition, sheet.nextColumnDefinition + repeated - 1);
          sheet.nextColumnDefinition += repeated;
          return;
        }
        case 'table-row':
          if (sheet === undefined) return;
          sheet.row += sheet.row === 0 ? 1 : sheet.rowsRepeated;
          sheet.rowsRepeated = count(attributes['number-rows-repeated'], lastRow);
          sheet.column = 0;
          if (isHidden(attributes) && sheet.rowsRepeated < 100_000)
            for (let down = 0; down < sheet.rowsRepeated; down += 1) sheet.builder.hideRow(sheet.row + down);
          return;
        case 'table-cell':
        case 'covered-table-cell':
          cell = {
            attributes: name === 'table-cell' ? attributes : {},
            repeated: count(attributes['number-columns-repeated'], lastColumn + 1),
            paragraphs: [],
          };
          return;
        case 'p':
          if (cell === undefined) return;
          inParagraph += 1;
          cell.paragraphs.push('');
          return;
        case 's':
          addText(' '.repeat(count(attributes['c'], 100)));
          return;
        case 'tab':
        case 'line-break':
          addText(' ');
          return;
        default:
      }
    },
    close(name) {
      if (asides.has(name)) aside = Math.max(0, aside - 1);
      if (aside > 0) return;
      if (name === 'p') inParagraph = Math.max(0, inParagraph - 1);
      else if ((name === 'table-cell' || name === 'covered-table-cell') && cell !== undefined) {
        if (sheet !== undefined)
          finishCell(name === 'table-cell' ? cell : { ...cell, paragraphs: [] }, sheet);
        cell = undefined;
      } else if (name === 'table' && sheet !== undefined) {
        sheets.push(sheet.builder.build(sheet.name, sheet.hidden));
        sheet = undefined;
      }
    },
    text: addText,
  });
  return { sheets, withoutValues };
}

function count(attribute: string | undefined, most: number): number {
  const value = Number(attribute ?? 1);
  return Number.isInteger(value) && value >= 1 ? Math.min(value, most) : 1;
}

function isHidden(attributes: Readonly<Record<string, string>>): boolean {
  return attributes['visibility'] === 'collapse' || attributes['visibility'] === 'filter';
}

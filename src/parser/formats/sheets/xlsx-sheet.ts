import { readXmlEvents } from '../../xml-events.ts';
import { lastRow, readReference } from './cell-reference.ts';
import { heldValue, isDateFormat, numberText } from './number-text.ts';
import type { SheetBuilder } from './sheet-builder.ts';
import type { CellStyle } from './xlsx-parts.ts';

/** What the cells of a sheet refer to. */
export interface SheetSurroundings {
  readonly strings: readonly string[];
  readonly styles: readonly CellStyle[];
  readonly date1904: boolean;
}

interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: CellStyle | undefined;
  value: string | undefined;
  inline: string;
  hasFormula: boolean;
}

/** Reads the cells of a worksheet into a builder. Returns how many formulas have no value. */
export function readXlsxSheet(bytes: Uint8Array, builder: SheetBuilder, around: SheetSurroundings): number {
  let withoutValue = 0;
  let row = 0;
  let column = -1;
  let cell: OpenCell | undefined;
  let collecting: 'value' | 'inline' | undefined;
  let inReading = false;

  const finish = (open: OpenCell): void => {
    if (open.hasFormula && open.value === undefined && open.type !== 'inlineStr') {
      withoutValue += 1;
      return;
    }
    const shown = shownCell(open, around);
    if (shown === undefined) return;
    builder.cell(open.row, {
      column: open.column,
      ...shown,
      ...(open.style?.bold === true ? { bold: true } : {}),
    });
  };

  readXmlEvents(bytes, {
    open(name, attributes) {
      switch (name) {
        case 'row': {
          const given = Number(attributes['r']);
          row = Number.isInteger(given) && given >= 1 && given <= lastRow ? given : row + 1;
          column = -1;
          if (isOn(attributes['hidden'])) builder.hideRow(row);
          return;
        }
        case 'c': {
          const place = readReference(attributes['r']) ?? { row, column: column + 1 };
          column = place.column;
          cell = {
            ...place,
            type: attributes['t'] ?? 'n',
            style: around.styles[Number(attributes['s'] ?? 0)],
            value: undefined,
            inline: '',
            hasFormula: false,
          };
          return;
        }
        case 'v':
          collecting = 'value';
          return;
        case 'f':
          if (cell !== undefined) cell.hasFormula = true;
          return;
        case 't':
          if (cell !== undefined) collecting = 'inline';
          return;
        case 'rPh':
          inReading = true;
          return;
        case 'col':
          if (isOn(attributes['hidden']))
            builder.hideColumns(Number(attributes['min']) - 1, Number(attributes['max']) - 1);
          return;
        case 'mergeCell': {
          const [from, to] = (attributes['ref'] ?? '').split(':').map(readReference);
          if (from !== undefined && to !== undefined)
            builder.merge(from.row, from.column, to.row - from.row + 1, to.column - from.column + 1);
          return;
        }
        default:
      }
    },
    close(name) {
      if (name === 'c' && cell !== undefined) {
        finish(cell);
        cell = undefined;
      } else if (name === 'v' || name === 't') collecting = undefined;
      else if (name === 'rPh') inReading = false;
    },
    text(piece) {
      if (cell === undefined) return;
      if (collecting === 'value') cell.value = (cell.value ?? '') + piece;
      else if (collecting === 'inline' && !inReading) cell.inline += piece;
    },
  });
  return withoutValue;
}

function shownCell(
  open: OpenCell,
  around: SheetSurroundings,
): { readonly text: string; readonly value?: string } | undefined {
  const { type, value } = open;
  if (type === 'inlineStr') return { text: open.inline };
  if (value === undefined) return undefined;
  switch (type) {
    case 's':
      return { text: around.strings[Number(value)] ?? '' };
    case 'b':
      return { text: value.trim() === '1' ? 'TRUE' : 'FALSE' };
    case 'n': {
      const number = Number(value);
      if (value.trim() === '' || !Number.isFinite(number)) return undefined;
      const format = open.style?.format ?? 0;
      const text = numberText(number, format, around.date1904);
      const held = isDateFormat(format) ? undefined : heldValue(number, text);
      return { text, ...(held === undefined ? {} : { value: held }) };
    }
    default:
      // Text of a formula, an error ("#DIV/0!"), a date in ISO 8601.
      return { text: value };
  }
}

function isOn(attribute: string | undefined): boolean {
  return attribute === '1' || attribute === 'true';
}

import type { NumberSetting } from './compare-quantities.ts';
import { isPeople } from './context/related-things.ts';
import { terms } from './context/terms.ts';
import { headingUnit } from './heading-unit.ts';
import { fold } from './context/fold.ts';
import type { Span } from './context/sentences.ts';
import type { SourcePassage } from './evidence-input.ts';

/** What the table says of a number's unit and scale, by its caption, its first column's heading and its own one's. */
export function numberSetting(passage: SourcePassage, at: Span): NumberSetting {
  const { table, cells } = passage;
  if (passage.kind !== 'table-row' || cells === undefined || cells.length < 2) return inProse;
  const column = cells.find((cell) => at.start >= cell.start && at.end <= cell.end)?.column ?? -1;
  const first = cells[0];
  const rowHeader =
    first === undefined || first.column === column ? '' : passage.text.slice(first.start, first.end);
  // A row may have a unit of its own: "Education (% of the budget)" in a table in millions.
  const ownRow = isWordy(rowHeader) ? settingOf(rowHeader) : {};
  const ofTable = tableSetting(table, column);
  if (ownRow.percent === true) return { percent: true, inTable: true };
  return ownRow.scale === undefined ? ofTable : { ...ofTable, scale: ownRow.scale };
}

/** What caption and headings say; rows share it. */
function tableSetting(table: SourcePassage['table'], column: number): NumberSetting {
  const key = `${column} ${table?.caption ?? ''} ${table?.sheet?.name ?? ''} ${table?.columnHeaders.join('|') ?? ''}`;
  const known = settings.get(key);
  if (known !== undefined) return known;
  // "Item (thousands of florins)": the heading of the first column often speaks for all.
  const general = settingOf(
    `${table?.sheet?.name ?? ''} ${table?.caption ?? ''} ${table?.columnHeaders[0] ?? ''}`,
  );
  const ofColumn = settingOf(table?.columnHeaders[column] ?? '');
  // Only the column itself holds ranks, whatever the table is called.
  const ofPeople = terms(table?.columnHeaders[column] ?? '', undefined).some(({ key }) => isPeople(key));
  const setting = { ...general, ...ofColumn, ofPeople, rank: ofColumn.rank === true, inTable: true };
  if (settings.size > 2000) settings.clear();
  settings.set(key, setting);
  return setting;
}

const inProse: NumberSetting = {};
const settings = new Map<string, NumberSetting>();

/** What a heading says of all numbers under it. */
function settingOf(heading: string): NumberSetting {
  const folded = fold(heading);
  const scale = /\b(?:thousands?|000s|miles|milliers|milhares)\b|\(?'000\)?/.test(folded)
    ? 3
    : /\b(?:millions?|millones|milhoes|mn)\b/.test(folded)
      ? 6
      : undefined;
  const percent =
    /%|\b(?:per ?cent|percentage|porcentaje|por ciento|pourcentage|pour cent|percentual|por cento)\b/.test(
      folded,
    );
  const rank = /\b(?:rank|ranking|position|puesto|posicion|lugar|rang|classement|posicao)\b/.test(folded);
  const unit = headingUnit(heading);
  return {
    ...(unit === undefined ? {} : { unit }),
    ...(scale === undefined ? {} : { scale }),
    ...(percent ? { percent } : {}),
    ...(rank ? { rank } : {}),
  };
}

/** More letters than digits: a heading of a row, not a value. */
export function isWordy(text: string): boolean {
  return (
    (text.match(/\p{L}/gu)?.length ?? 0) > (text.match(/\d/g)?.length ?? 0) ||
    /^(?:19|20)\d\d$/.test(text.trim())
  );
}

import { isNotesTitle } from '../notes-title.ts';
import { letterValue, romanValue } from '../numbering.ts';
import { bareNumber, raisedLetter } from './page-note-labels.ts';
import type { RaisedLabels } from './page-note-labels.ts';
import type { Region } from './page-regions.ts';
import type { Row } from './page-rows.ts';

/** Below this share of the body's size a row is set small. */
const SMALL = 0.95;

/** What notes may be followed by: it ends them. */
const BEHIND_NOTES =
  /^(?:annex|anex[oe]|appendi|ap[ée]ndice|appendice|bibliogra|references?$|referencias?$|références?$|referências?$|acknowledg|agradec|remerci)/i;

/**
 * The rows where notes may stand, in reading order: small ones at the end of a region, all behind the notes' last title
 * up to an annex or another large heading, and small ones right behind earlier titles.
 */
export function noteArea(regions: readonly Region[], titles: readonly Row[], bodySize: number): Row[] {
  const last = titles.at(-1);
  let small = false;
  let end: Row | undefined;
  return regions.flatMap((region) => {
    const trailing = new Set(trailingSmallRows(region, bodySize));
    return region.rows.filter((row) => {
      if (trailing.has(row)) return true;
      if (last !== undefined && end === undefined && isBehind(row, last)) {
        if (!endsNotes(row, bodySize)) return true;
        end = row;
      }
      // Small rows behind a title, in the midst of the document.
      if (titles.includes(row)) small = true;
      else if (row.fontSize > bodySize * SMALL) small = false;
      return small && !titles.includes(row);
    });
  });
}

function endsNotes(row: Row, bodySize: number): boolean {
  const text = textOf(row);
  if (/^[\d*†‡[(]/.test(text)) return false;
  return row.fontSize > bodySize * 1.12 || (text.length < 70 && BEHIND_NOTES.test(text));
}

/** Whether a row stands below another or on a later page. */
export function isBehind(row: Row, title: Row): boolean {
  return row.page > title.page || (row.page === title.page && row.baseline > title.baseline);
}

/** The rows at the end of a region that are set small, without those that begin like a table's caption. */
function trailingSmallRows(region: Region, bodySize: number): Row[] {
  const rows: Row[] = [];
  for (const row of region.rows.toReversed()) {
    if (row.fontSize > bodySize * SMALL) break;
    rows.push(row);
  }
  return rows.reverse();
}

/** The titles that only announce notes. */
export function findTitles(regions: readonly Region[]): Row[] {
  return regions.flatMap(({ rows }) => rows.filter((row) => isNotesTitle(textOf(row))));
}

function textOf(row: Row): string {
  return row.runs.map((run) => run.text).join(' ');
}

/**
 * Where notes stand that are set no smaller than the body: rows at the end of a page that begin with the labels of the
 * page's own superscripts, one after the other, and everything behind them; on pages without superscripts, endnotes.
 */
export function areaWithoutLooks(regions: readonly Region[], markers: RaisedLabels): Row[] {
  if (markers.all.size < 2) return [];
  const numbered = [...markers.all].some((label) => /^\d/.test(label));
  const roman = !numbered && [...markers.all].some((label) => label.length > 1 && romanValue(label) > 0);
  const valueOf = (row: Row, wanted: ReadonlySet<string>): number | undefined => {
    if (numbered) {
      const number = bareNumber(row);
      return number !== undefined && wanted.has(String(number)) ? number : undefined;
    }
    const letter = raisedLetter(row);
    if (letter === undefined || !wanted.has(letter)) return undefined;
    return roman ? romanValue(letter) : letterValue(letter);
  };
  const area: Row[] = [];
  let next = 0;
  for (const { rows } of regions) {
    const page = rows[0]?.page ?? 0;
    const wanted = markers.byPage.get(page) ?? markers.all;
    let from: number | undefined;
    let before: number | undefined;
    for (let index = rows.length - 1; index >= 0; index--) {
      const row = rows[index];
      const value = row === undefined ? undefined : valueOf(row, wanted);
      if (value === undefined) continue;
      if (before !== undefined && value !== before - 1) continue;
      from = index;
      before = value;
    }
    if (from === undefined || before === undefined || (before !== 1 && before !== next)) continue;
    for (const row of rows.slice(from)) {
      area.push(row);
      next = Math.max(next, (valueOf(row, wanted) ?? 0) + 1);
    }
  }
  return area;
}

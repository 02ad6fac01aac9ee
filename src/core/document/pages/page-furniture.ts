import { greatest } from '../extremes.ts';
import type { Row } from './page-rows.ts';
import { isRaised } from './row-text.ts';

/** A page's rows in reading frame. */
export interface PageRows {
  readonly number: number;
  readonly label?: string;
  readonly height: number;
  readonly rows: readonly Row[];
}

/**
 * Takes page numbers and running heads off the pages: rows in the top or bottom margin that stand, apart from their
 * digits, in the same words at the same height on several pages; numbers alone at the edge of the page; and short rows
 * below the area that the body fills on the other pages (document symbols, bar codes).
 */
export function withoutFurniture(pages: readonly PageRows[], bodySize: number): PageRows[] {
  const repeated = findRepeated(pages);
  const numbered = findNumberedHeads(pages);
  const titles = titlesOf(pages, bodySize);
  const area = bodyArea(pages, bodySize);
  const cleaned = pages.map((page) => {
    const numbers = pageNumbers(page, pages.length);
    const kept = page.rows.filter((row) => {
      if (repeated.has(row) || numbered.has(row) || numbers.has(row)) return false;
      if (page.number > 1 && margin(row, page) !== undefined && titles.has(textOf(row).toLowerCase()))
        return false;
      return !isBelowBody(row, page, area);
    });
    return { ...page, rows: kept };
  });
  // A file of labels or slides may hold nothing but what looks like furniture.
  return cleaned.some((page) => page.rows.length > 0) ? cleaned : [...pages];
}

function textOf(row: Row): string {
  return row.runs.map((run) => run.text).join(' ');
}

function margin(row: Row, page: PageRows): 'top' | 'bottom' | undefined {
  if (row.baseline < page.height * 0.13) return 'top';
  if (row.baseline > page.height * 0.845) return 'bottom';
  return undefined;
}

/** Footnotes stand in the bottom margin as well, and "Ibid." on page after page. */
function isNoteLike(row: Row): boolean {
  const [first] = row.runs;
  if (first !== undefined && row.runs.length > 1 && isRaised(first, row)) return true;
  return /^\d{0,3}\s*(?:ibid|idem|id\.|op\. ?cit|see\b|véase|voir)/i.test(textOf(row));
}

function findRepeated(pages: readonly PageRows[]): ReadonlySet<Row> {
  const places = new Map<string, { rows: Row[]; pages: Set<number> }>();
  for (const page of pages) {
    for (const row of page.rows) {
      const edge = margin(row, page);
      // A line of text is longer than a running head.
      if (edge === undefined || isNoteLike(row) || textOf(row).length > 110) continue;
      const words = textOf(row)
        .replace(/\d+/g, '#')
        .replace(/\b[ivxlc]+\b/g, '#')
        .toLowerCase();
      // Rows of facing pages differ in x, not in height.
      for (const height of [Math.round(row.baseline / 4), Math.round(row.baseline / 4) + 1]) {
        const key = `${height} ${words}`;
        const place = places.get(key) ?? { rows: [], pages: new Set() };
        places.set(key, place);
        place.rows.push(row);
        place.pages.add(page.number);
      }
    }
  }
  const repeated = new Set<Row>();
  for (const place of places.values()) {
    // Two pages agree by chance; three, or both of two, do not.
    if (place.pages.size >= 3 || (pages.length === 2 && place.pages.size === 2)) {
      for (const row of withUsualNumbers(place.rows)) repeated.add(row);
    }
  }
  return repeated;
}

/**
 * Rows whose every number stands on another page as well, or counts up with the pages. A record sheet says "Claims: 1,204"
 * on one page and "Claims: 87" at the same place on the next: those are figures of the document.
 */
function withUsualNumbers(rows: readonly Row[]): Row[] {
  const pages = new Map<string, Set<number>>();
  const signsOf = (row: Row): string[][] =>
    [...textOf(row).matchAll(/\d+/g)].map(([digits], place) => [
      `${place} is ${digits}`,
      `${place} counts from ${Number(digits) - row.page}`,
    ]);
  for (const row of rows) {
    for (const sign of signsOf(row).flat()) {
      const seen = pages.get(sign);
      if (seen === undefined) pages.set(sign, new Set([row.page]));
      else seen.add(row.page);
    }
  }
  return rows.filter((row) =>
    signsOf(row).every((signs) => signs.some((sign) => (pages.get(sign)?.size ?? 0) > 1)),
  );
}

/** Running heads with the page number at one end ("46   3.1 WEGE"), whose words change from chapter to chapter. */
function findNumberedHeads(pages: readonly PageRows[]): ReadonlySet<Row> {
  const byOffset = new Map<number, Row[]>();
  for (const page of pages) {
    for (const row of [page.rows[0], page.rows.at(-1)]) {
      if (row === undefined || margin(row, page) === undefined || isNoteLike(row)) continue;
      const text = textOf(row);
      const printed = /^(\d{1,4})\s|\s(\d{1,4})$/.exec(text);
      if (printed === null || text.length > 110) continue;
      const offset = Number(printed[1] ?? printed[2]) - page.number;
      const rows = byOffset.get(offset);
      if (rows === undefined) byOffset.set(offset, [row]);
      else rows.push(row);
    }
  }
  const most = [...byOffset.values()].toSorted((a, b) => b.length - a.length)[0] ?? [];
  return new Set(
    new Set(most.map((row) => row.page)).size >= Math.min(3, Math.max(2, pages.length)) ? most : [],
  );
}

const PAGE_NUMBER =
  /^(?:[-–—|\s]*)(?:(?:page|p\.|pág(?:ina)?\.?|página)\s*)?(\d{1,4}|[ivxlc]{1,7})(?:\s*(?:\/|of|de|sur)\s*\d{1,4})?(?:[-–—|\s]*)$/i;

/** Numbers alone in the outermost row at the top or the bottom. */
function pageNumbers(page: PageRows, pageCount: number): ReadonlySet<Row> {
  const found = new Set<Row>();
  const first = page.rows[0];
  const last = page.rows.at(-1);
  for (const row of [first, last]) {
    if (row === undefined) continue;
    if (margin(row, page) === undefined && !(row === last && standsApart(row, page))) continue;
    const match = PAGE_NUMBER.exec(textOf(row).trim());
    const printed = match?.[1];
    if (printed === undefined) continue;
    const value = Number(printed);
    // A page number is near the page's place in the file, unless the file is part of something larger.
    if (printed === page.label || Number.isNaN(value) || pageCount >= 2 || value === page.number)
      found.add(row);
  }
  return found;
}

/** Below the text of a short page, well away from it, and just the page's own number. */
function standsApart(row: Row, page: PageRows): boolean {
  const above = page.rows.at(-2);
  const own = textOf(row).trim();
  if (own !== String(page.number) && own !== page.label) return false;
  return (
    row.baseline > page.height * 0.7 &&
    (above === undefined || row.baseline - above.baseline > row.fontSize * 2.5)
  );
}

/** What the first page says in large type; further pages repeat it at their head in small. */
function titlesOf(pages: readonly PageRows[], bodySize: number): ReadonlySet<string> {
  const large = (pages[0]?.rows ?? []).filter((row) => row.fontSize > bodySize * 1.15);
  return new Set(large.map((row) => textOf(row).toLowerCase()).filter((text) => text.length > 8));
}

interface Area {
  readonly bottom: number;
}

function bodyArea(pages: readonly PageRows[], bodySize: number): Area | undefined {
  const bottoms: number[] = [];
  for (const page of pages) {
    // The lowest row with the length of a line of text.
    const lowest = page.rows.findLast((row) => row.right - row.left > 20 * bodySize || isNoteLike(row));
    if (lowest !== undefined) bottoms.push(lowest.baseline);
  }
  if (bottoms.length < 3) return undefined;
  return { bottom: greatest(bottoms) };
}

function isBelowBody(row: Row, page: PageRows, area: Area | undefined): boolean {
  const text = textOf(row);
  // Job numbers and bar codes of UN documents stand on the first page only.
  const lower = row.baseline > page.height * 0.75;
  if (lower && /^\*?\s?(?:GE\.\s?\d\d-\d+.{0,20}|[\d\s*]{5,16}\*)$/.test(text)) return true;
  if (area === undefined || margin(row, page) !== 'bottom') return false;
  if (row.baseline <= area.bottom + row.fontSize || text.length >= 60 || isNoteLike(row)) return false;
  const above = page.rows[page.rows.indexOf(row) - 1];
  return above === undefined || row.baseline - above.baseline > row.fontSize * 2;
}

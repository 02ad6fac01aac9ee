/**
 * Whether a line belongs to a table of contents: its words are led to a page number by dots ("Introduction ..... 3",
 * "II. Findings . . . . . 12").
 */
export function isContentsLine(text: string): boolean {
  return PAGE_SIGN.test(text.slice(-1)) && LED_TO_PAGE.test(text.slice(-120));
}

const LED_TO_PAGE = /(?:\.{4,}|(?:\.\s){4,}|…{2,}|_{4,})\s*(?:\d{1,4}|[ivxl]{1,6})$/;
/** What page numbers consist of. */
const PAGE_SIGN = /[\divxl]/;

/**
 * Whether a line belongs to a table of contents: its words are led to a page number by dots ("Introduction ..... 3",
 * "II. Findings . . . . . 12").
 */
export function isContentsLine(text: string): boolean {
  return /(?:\.{4,}|(?:\.\s){4,}|…{2,}|_{4,})\s*(?:\d{1,4}|[ivxl]{1,6})$/.test(text.slice(-120));
}

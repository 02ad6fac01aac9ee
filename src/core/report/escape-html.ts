/**
 * Text as HTML, safe in elements and in quoted attributes. Control characters that no HTML document may contain are
 * replaced, so that text out of a damaged file cannot break the page.
 */
export function escapeHtml(text: string): string {
  return text
    .toWellFormed()
    .replace(/\p{Cc}/gu, (control) => (/[\t\n\r]/.test(control) ? control : '\ufffd'))
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}

/** Text for XML 1.0, which has no control characters but three and no halves of surrogate pairs; texts out of PDFs contain both. */
export function printable(text: string): string {
  return text.toWellFormed().replaceAll(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, '');
}

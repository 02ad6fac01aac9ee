/** Widths of text in the generic families, for proportions: at 100 px, remembered. */
const context = new OffscreenCanvas(1, 1).getContext('2d');
const widths = new Map<string, number>();
// Enough for the lines of the pages in sight many times over.
const mostRemembered = 20_000;

export function measureText(text: string, family: string): number {
  if (text === '' || context === null) return text.length;
  const key = `${family}\n${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  context.font = `100px ${family}`;
  // A PDF places its letters itself.
  context.fontKerning = 'none';
  const { width } = context.measureText(text);
  if (widths.size > mostRemembered) widths.clear();
  widths.set(key, width);
  return width;
}

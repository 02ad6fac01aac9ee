/** What a paragraph style says, by its number in the style sheet. */
export interface RtfStyle {
  readonly name: string;
  /** 0 is the outermost heading; 9 is text. */
  readonly outlineLevel?: number;
}

/** Names are English in the file, whatever the language of the program: "heading 1", "toc 2", "Title". */
export function headingLevel(
  style: RtfStyle | undefined,
  ownOutline: number | undefined,
): number | undefined {
  const outline = ownOutline ?? style?.outlineLevel;
  if (outline !== undefined) return outline >= 0 && outline < 9 ? outline + 1 : undefined;
  if (/^title$/i.test(style?.name ?? '')) return 1;
  const named = /^heading ([1-9])$/i.exec(style?.name ?? '')?.[1];
  return named === undefined ? undefined : Number(named);
}

export function isContentsLine(style: RtfStyle | undefined): boolean {
  return /^(?:toc|contents) \d$|^table of figures$/i.test(style?.name ?? '');
}

export function isTitle(style: RtfStyle | undefined): boolean {
  return /^title$/i.test(style?.name ?? '');
}

export function isCaption(style: RtfStyle | undefined): boolean {
  return /^(?:caption|table)$/i.test(style?.name ?? '');
}

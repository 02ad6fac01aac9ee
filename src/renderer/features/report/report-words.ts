import type { Paragraph } from '../reading/blocks.ts';

/** A paragraph's number as it stands in front of it: "12.", and "(a)" rather than "12 (a)" below its parent. */
export function printedLabel(paragraph: Paragraph, parentLabel: string | undefined): string {
  const label = paragraph.label ?? '';
  const own =
    parentLabel !== undefined && label.startsWith(parentLabel)
      ? label.slice(parentLabel.length).trim()
      : label;
  return /^\d+(?:\.\d+)*$/u.test(own) ? `${own}.` : own;
}

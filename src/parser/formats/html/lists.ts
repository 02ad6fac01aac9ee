import { attribute, type Element } from './tree.ts';

const formatsByType: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  'lower-alpha': 'lowerLetter',
  'lower-latin': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'upper-latin': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
  'decimal-leading-zero': 'decimalZero',
  none: 'none',
};

/** The number format of an ordered list, as Word calls it. */
export function listFormat(list: Element): string {
  const style = /list-style(?:-type)?\s*:\s*([a-z-]+)/i
    .exec(attribute(list, 'style') ?? '')?.[1]
    ?.toLowerCase();
  return formatsByType[style ?? ''] ?? formatsByType[attribute(list, 'type') ?? ''] ?? 'decimal';
}

import { normaliseWithin } from '../text/normalise-text.ts';
import type { MarkedText, RaisedSpan } from './marked-text.ts';
import { sliceText } from './marked-text.ts';
import type { Inline } from './parsed.ts';

/** Text, superscripts and note references of a block. Spaces are folded over the borders of inlines. */
export function readInlines(inlines: readonly Inline[]): MarkedText {
  let text = '';
  const raised: RaisedSpan[] = [];
  for (const inline of inlines) {
    switch (inline.kind) {
      case 'line-break':
        if (text !== '' && !text.endsWith(' ')) text += ' ';
        break;
      case 'note-reference':
        raised.push({ start: text.length, end: text.length, label: inline.label, certain: true });
        break;
      case 'text': {
        let next = normaliseWithin(inline.text.replace(/[\r\n\t\f\v]+/g, ' '));
        if (text === '' || text.endsWith(' ')) next = next.replace(/^ +/, '');
        if (inline.superscript === true && next.trim() !== '') {
          const start = text.length + (next.length - next.trimStart().length);
          raised.push({ start, end: start + next.trim().length, label: next.trim(), certain: false });
        }
        text += next;
        break;
      }
    }
  }
  const content: MarkedText = { text, raised, pieces: [] };
  return text === text.trim() ? content : sliceText(content, 0);
}

/** The lines of a block, divided at its line breaks. */
export function splitAtBreaks(inlines: readonly Inline[]): Inline[][] {
  const parts: Inline[][] = [[]];
  for (const inline of inlines) {
    if (inline.kind === 'line-break') parts.push([]);
    else if (inline.kind !== 'text' || !inline.text.includes('\n')) parts.at(-1)?.push(inline);
    else {
      inline.text.split('\n').forEach((text, index) => {
        if (index > 0) parts.push([]);
        parts.at(-1)?.push({ ...inline, text });
      });
    }
  }
  return parts;
}

import type { Inline } from '../../../core/document/parsed.ts';
import { elementsOf, firstElement, textOf, type XmlElement } from '../../xml.ts';
import { InlineBuilder } from '../inline-builder.ts';
import type { CharacterFormat, OdtStyles } from './odt-styles.ts';

/** A note at the place where it is referred to. */
export interface OdtNote {
  readonly id: string;
  readonly label: string;
  readonly kind: 'footnote' | 'endnote';
  readonly body: XmlElement | undefined;
}

/** The text of a paragraph with what stands in it and is read elsewhere. */
export interface OdtParagraph {
  readonly inlines: readonly Inline[];
  readonly notes: readonly OdtNote[];
  readonly textBoxes: readonly XmlElement[];
  /** Its number as the program that wrote the file showed it, where it says so. */
  readonly number?: string;
}

/** Elements without text of the document. */
const silent = new Set([
  'office:annotation',
  'text:tracked-changes',
  'text:hidden-text',
  'text:ruby-text',
  'text:number',
  'office:forms',
  'draw:object',
  'text:script',
]);

/** Reads what a `text:p` or `text:h` shows; deleted text stands elsewhere in the file and never comes here. */
export function readOdtParagraph(
  paragraph: XmlElement,
  styles: OdtStyles,
  format: CharacterFormat,
  noteNumbers: { footnotes: number; endnotes: number },
): OdtParagraph {
  const inlines = new InlineBuilder();
  const notes: OdtNote[] = [];
  const textBoxes: XmlElement[] = [];
  let endsInSpace = true;

  const addText = (text: string, marks: CharacterFormat): void => {
    if (marks.hidden) return;
    // White space of the file counts once; further spaces have elements of their own.
    let folded = text.replace(/[ \t\r\n]+/g, ' ');
    if (endsInSpace) folded = folded.replace(/^ /, '');
    if (folded === '') return;
    endsInSpace = folded.endsWith(' ');
    inlines.text(folded, marks);
  };

  const read = (element: XmlElement, marks: CharacterFormat): void => {
    for (const child of element.children) {
      if (typeof child === 'string') addText(child, marks);
      else if (!silent.has(child.name)) readElement(child, marks);
    }
  };

  const readElement = (child: XmlElement, marks: CharacterFormat): void => {
    switch (child.name) {
      case 'text:s':
        inlines.text(' '.repeat(Math.max(1, Math.min(100, Number(child.attributes['text:c'] ?? 1) || 1))));
        return;
      case 'text:tab':
        inlines.text('\t');
        return;
      case 'text:line-break':
        inlines.lineBreak();
        endsInSpace = true;
        return;
      case 'text:span':
        read(child, styles.format('text', child.attributes['text:style-name'], marks));
        return;
      case 'text:note': {
        const kind = child.attributes['text:note-class'] === 'endnote' ? 'endnote' : 'footnote';
        const count = kind === 'footnote' ? ++noteNumbers.footnotes : ++noteNumbers.endnotes;
        const citation = firstElement(child, 'text:note-citation');
        const shown = citation === undefined ? '' : textOf(citation).trim();
        const label = shown === '' ? String(count) : shown;
        const id = `${kind}-${String(count)}`;
        notes.push({ id, label, kind, body: firstElement(child, 'text:note-body') });
        inlines.noteReference(id, label);
        return;
      }
      case 'draw:text-box':
        textBoxes.push(child);
        return;
      default:
        if (child.name.startsWith('draw:')) {
          // Drawings hold text boxes; their titles and descriptions are beside the text.
          for (const inner of elementsOf(child)) {
            if (inner.name === 'text:p') textBoxes.push({ ...child, children: elementsOf(child, 'text:p') });
            if (inner.name === 'text:p') return;
            if (inner.name.startsWith('draw:')) readElement(inner, marks);
          }
          return;
        }
        read(child, marks);
    }
  };

  read(paragraph, format);
  const number = firstElement(paragraph, 'text:number');
  return {
    inlines: inlines.build(),
    notes,
    textBoxes,
    ...(number === undefined ? {} : { number: textOf(number).trim() }),
  };
}

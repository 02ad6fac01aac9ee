import type { Inline } from '../../../core/document/parsed.ts';
import { elementsOf, firstElement, textOf, type XmlElement } from '../../xml.ts';
import { InlineBuilder, type TextMarks } from '../inline-builder.ts';
import { mathText } from './math.ts';
import type { NoteLabels } from './note-labels.ts';
import { integer, isOn, valueOf } from './numbering.ts';
import { directRunFormat, inherit, type Styles } from './styles.ts';
import { symbol } from './symbols.ts';

/** A reference to a note, in reading order. */
export interface NoteReference {
  readonly kind: 'footnote' | 'endnote';
  /** Of the element in footnotes.xml or endnotes.xml. */
  readonly partId: string;
  readonly noteId: string;
  readonly label: string;
}

/** What a paragraph's runs hold. */
export interface ParagraphContent {
  readonly inlines: readonly Inline[];
  /** The same for running on into the next paragraph. */
  readonly untrimmed: readonly Inline[];
  /** Contents of text boxes anchored in the paragraph. */
  readonly textBoxes: readonly XmlElement[];
  readonly breakBefore: boolean;
  readonly breakAfter: boolean;
}

/** State that goes on from paragraph to paragraph in one story: fields may span paragraphs. */
export interface Story {
  /** Open fields, outermost first; their text shows only where all of them are in their result. */
  readonly fields: { phase: 'instruction' | 'result' }[];
  /** Notes do not hold notes; text boxes are read on their own. */
  readonly noteLabels: NoteLabels | undefined;
  readonly references: NoteReference[];
}

/** Elements whose children are text as if they stood in the paragraph themselves. */
const transparent = new Set([
  'w:hyperlink',
  'w:ins',
  'w:moveTo',
  'w:smartTag',
  'w:customXml',
  'w:sdtContent',
  'w:bdo',
  'w:dir',
  'w:fldSimple',
  'w:rubyBase',
]);

/** Removed or moved-away wording and what does not print. */
const invisible = new Set([
  'w:del',
  'w:moveFrom',
  'w:rt',
  'w:instrText',
  'w:delText',
  'w:delInstrText',
  'w:pPr',
  'w:rPr',
]);

/** Reads the runs of one paragraph. */
export class ParagraphReader {
  readonly #styles: Styles;
  readonly #story: Story;
  readonly #inlines = new InlineBuilder();
  readonly #textBoxes: XmlElement[] = [];
  readonly #paragraphStyle: string | undefined;
  #breakBefore = false;
  #breakAfter = false;
  /** A note with a mark of its own: the text that follows is the mark. */
  #customMark: { readonly kind: 'footnote' | 'endnote'; readonly partId: string } | undefined;

  constructor(styles: Styles, story: Story, paragraphStyle: string | undefined, carried: readonly Inline[]) {
    this.#styles = styles;
    this.#story = story;
    this.#paragraphStyle = paragraphStyle;
    this.#inlines.append(carried);
  }

  read(paragraph: XmlElement): ParagraphContent {
    for (const child of elementsOf(paragraph)) this.#readInline(child);
    return {
      inlines: this.#inlines.build(),
      untrimmed: this.#inlines.buildUntrimmed(),
      textBoxes: this.#textBoxes,
      breakBefore: this.#breakBefore,
      breakAfter: this.#breakAfter,
    };
  }

  #readInline(element: XmlElement): void {
    if (invisible.has(element.name)) return;
    if (element.name === 'w:r') {
      this.#readRun(element);
    } else if (element.name === 'w:sdt') {
      const properties = firstElement(element, 'w:sdtPr');
      // The grey prompt of an empty content control is not part of the document.
      if (isOn(firstElement(properties, 'w:showingPlcHdr'))) return;
      for (const child of elementsOf(element, 'w:sdtContent')) this.#readInline(child);
    } else if (element.name === 'mc:AlternateContent') {
      for (const child of chosenContent(element)) this.#readInline(child);
    } else if (element.name === 'm:oMath' || element.name === 'm:oMathPara') {
      if (this.#visible) this.#inlines.text(mathText(element));
    } else if (element.name === 'w:ruby' || transparent.has(element.name)) {
      for (const child of elementsOf(element)) this.#readInline(child);
    }
  }

  get #visible(): boolean {
    return this.#story.fields.every((field) => field.phase === 'result');
  }

  #readRun(run: XmlElement): void {
    const properties = firstElement(run, 'w:rPr');
    const characterStyle = this.#styles.runFormat(valueOf(firstElement(properties, 'w:rStyle')));
    const format = inherit(
      inherit(directRunFormat(properties), characterStyle),
      this.#styles.runFormat(this.#paragraphStyle),
    );
    const marks: TextMarks = {
      superscript: format.superscript ?? isRaised(properties),
      bold: format.bold ?? false,
      italic: format.italic ?? false,
    };
    for (const child of elementsOf(run)) this.#readRunChild(child, marks, format.hidden === true);
  }

  #readRunChild(child: XmlElement, marks: TextMarks, hidden: boolean): void {
    switch (child.name) {
      case 'w:fldChar':
        this.#readFieldCharacter(child, marks);
        return;
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        this.#readNoteReference(child);
        return;
      case 'w:lastRenderedPageBreak':
        this.#story.noteLabels?.newPage();
        return;
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        this.#findTextBoxes(child);
        return;
      case 'mc:AlternateContent':
        for (const inner of chosenContent(child)) this.#readRunChild(inner, marks, hidden);
        return;
      case 'w:ruby':
        for (const base of elementsOf(child, 'w:rubyBase')) this.#readInline(base);
        return;
      case 'w:br':
        this.#readBreak(child);
        return;
      default: {
        const text = runText(child);
        if (text === undefined || hidden || !this.#visible) return;
        if (this.#customMark !== undefined && text.trim() !== '') this.#placeCustomMark(text);
        else this.#inlines.text(text, marks);
      }
    }
  }

  #readBreak(element: XmlElement): void {
    if (!this.#visible) return;
    if (element.attributes['w:type'] !== 'page') {
      this.#inlines.lineBreak();
      return;
    }
    this.#story.noteLabels?.newPage();
    if (this.#inlines.isEmpty) this.#breakBefore = true;
    else {
      this.#breakAfter = true;
      this.#inlines.lineBreak();
    }
  }

  #readFieldCharacter(element: XmlElement, marks: TextMarks): void {
    const { fields } = this.#story;
    switch (element.attributes['w:fldCharType']) {
      case 'begin': {
        const box = firstElement(firstElement(element, 'w:ffData'), 'w:checkBox');
        if (box !== undefined && this.#visible) {
          const state = firstElement(box, 'w:checked') ?? firstElement(box, 'w:default');
          this.#inlines.text(isOn(state) ? '☑' : '☐', marks);
        }
        fields.push({ phase: 'instruction' });
        return;
      }
      case 'separate': {
        const open = fields.at(-1);
        if (open !== undefined) open.phase = 'result';
        return;
      }
      case 'end':
        fields.pop();
        return;
      default:
    }
  }

  #readNoteReference(element: XmlElement): void {
    const kind = element.name === 'w:footnoteReference' ? 'footnote' : 'endnote';
    const partId = element.attributes['w:id'];
    const { noteLabels } = this.#story;
    if (partId === undefined || noteLabels === undefined || !this.#visible) return;
    if (/^(?:1|true|on)$/.test(element.attributes['w:customMarkFollows'] ?? '')) {
      this.#customMark = { kind, partId };
      return;
    }
    this.#placeReference(kind, partId, noteLabels.next(kind));
  }

  #placeCustomMark(text: string): void {
    const mark = this.#customMark;
    this.#customMark = undefined;
    if (mark !== undefined) this.#placeReference(mark.kind, mark.partId, text.trim());
  }

  #placeReference(kind: 'footnote' | 'endnote', partId: string, label: string): void {
    const noteId = `${kind}-${String(this.#story.references.length + 1)}`;
    this.#story.references.push({ kind, partId, noteId, label });
    this.#inlines.noteReference(noteId, label);
  }

  /** Text boxes of drawings and of old VML pictures; the outermost only, their own paragraphs find the inner ones. */
  #findTextBoxes(element: XmlElement): void {
    for (const child of elementsOf(element)) {
      if (child.name === 'w:txbxContent') this.#textBoxes.push(child);
      else if (child.name === 'mc:AlternateContent') {
        for (const inner of chosenContent(child)) {
          if (inner.name === 'w:txbxContent') this.#textBoxes.push(inner);
          else this.#findTextBoxes(inner);
        }
      } else this.#findTextBoxes(child);
    }
  }
}

/** Text of a run's child; undefined for what is no text. */
function runText(element: XmlElement): string | undefined {
  switch (element.name) {
    case 'w:t': {
      const text = textOf(element).replace(/[\r\n\t]+/g, ' ');
      return element.attributes['xml:space'] === 'preserve' ? text : text.trim();
    }
    case 'w:tab':
    case 'w:ptab':
      return '\t';
    case 'w:cr':
      return '\n';
    case 'w:noBreakHyphen':
      return '-';
    case 'w:softHyphen':
      // Shows only where a line breaks.
      return undefined;
    case 'w:sym':
      return symbol(element.attributes['w:font'] ?? '', element.attributes['w:char'] ?? '');
    default:
      return undefined;
  }
}

/** The first version of the content that any Word of today shows; the fallback repeats it for older ones. */
function chosenContent(alternate: XmlElement): XmlElement[] {
  for (const choice of elementsOf(alternate, 'mc:Choice')) {
    const content = elementsOf(choice);
    if (content.length > 0) return content;
  }
  return elementsOf(alternate, 'mc:Fallback').flatMap((fallback) => elementsOf(fallback));
}

/** Text raised by position instead of by the superscript property; half points. */
function isRaised(properties: XmlElement | undefined): boolean {
  const position = integer(valueOf(firstElement(properties, 'w:position')));
  return position !== undefined && position >= 4;
}

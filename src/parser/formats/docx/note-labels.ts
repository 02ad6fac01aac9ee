import { elementsOf, firstElement, type XmlElement } from '../../xml.ts';
import { formatNumber } from './number-formats.ts';
import { integer, valueOf } from './numbering.ts';

type NoteKind = 'footnote' | 'endnote';

interface NoteNumbering {
  readonly format: string;
  readonly start: number;
  readonly restart: string;
}

/**
 * Numbers footnotes and endnotes as printed: format and start from the section, else from the settings; restarts by
 * section and by page (as far as Word left page breaks in the file).
 */
export class NoteLabels {
  readonly #settings: XmlElement | undefined;
  readonly #sections: readonly XmlElement[];
  readonly #counters: Record<NoteKind, number | undefined> = { footnote: undefined, endnote: undefined };
  #section = 0;

  constructor(settingsPart: XmlElement | undefined, sections: readonly XmlElement[]) {
    this.#settings = settingsPart;
    this.#sections = sections;
  }

  next(kind: NoteKind): string {
    const numbering = this.#numbering(kind);
    const current = this.#counters[kind];
    const value = current === undefined ? numbering.start : current + 1;
    this.#counters[kind] = value;
    return formatNumber(value, numbering.format);
  }

  endSection(): void {
    this.#section += 1;
    for (const kind of ['footnote', 'endnote'] as const) {
      if (this.#numbering(kind).restart === 'eachSect') this.#counters[kind] = undefined;
    }
  }

  newPage(): void {
    if (this.#numbering('footnote').restart === 'eachPage') this.#counters.footnote = undefined;
  }

  #numbering(kind: NoteKind): NoteNumbering {
    const name = kind === 'footnote' ? 'w:footnotePr' : 'w:endnotePr';
    const section = firstElement(this.#sections[this.#section], name);
    const settings = firstElement(this.#settings, name);
    const property = (child: string): string | undefined =>
      valueOf(firstElement(section, child)) ?? valueOf(firstElement(settings, child));
    return {
      format: property('w:numFmt') ?? (kind === 'footnote' ? 'decimal' : 'lowerRoman'),
      start: integer(property('w:numStart')) ?? 1,
      restart: property('w:numRestart') ?? 'continuous',
    };
  }
}

/** The section properties of a body in order; the last section's stand at its end. */
export function sectionsOf(body: XmlElement): XmlElement[] {
  const sections: XmlElement[] = [];
  for (const element of elementsOf(body)) {
    if (element.name === 'w:sectPr') sections.push(element);
    const section = firstElement(firstElement(element, 'w:pPr'), 'w:sectPr');
    if (element.name === 'w:p' && section !== undefined) sections.push(section);
  }
  return sections;
}

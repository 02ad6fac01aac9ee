import { foldWord } from '../text/word-store.ts';
import type { InstrumentRead } from './instrument.ts';

/** The classes that "the treaty" can mean. */
const treatyClasses: ReadonlySet<string> = new Set(['convention', 'covenant', 'charter', 'protocol']);

/**
 * What a document has named so far and can be pointed back to: in the paragraph, then in its section; further back only
 * by an abbreviation, or by "the Convention" where just one has ever been named.
 */
export class ReferenceMemory {
  /** In this paragraph, after the one carried over from the paragraph before; newest last. */
  #named: InstrumentRead[] = [];
  /** Of those, the newest of each class, so that a long paragraph is not looked through for each "this decree". */
  #newest = new Map<string, InstrumentRead>();
  #section: string | undefined;
  readonly #abbreviations = new Map<string, InstrumentRead>();
  /** By class, what has been named anywhere; `undefined` where two have. */
  readonly #only = new Map<string, InstrumentRead | undefined>();
  /** "Law 599" → "Law 599/2000"; `undefined` where two years are known. */
  readonly #dated = new Map<string, string | undefined>();

  /** By its folded form, a name as it was first written. */
  readonly #written = new Map<string, string>();
  /** "law 2007-3-5" → "Law 2007-293". */
  readonly #byDay = new Map<string, string>();
  /** The treaty that the whole document is about, if its head says so. */
  readonly #subject: InstrumentRead | undefined;

  constructor(subject?: InstrumentRead) {
    this.#subject = subject;
  }

  /** Begins a paragraph; within a section the law named last before it stays in mind. */
  startParagraph(section: string | undefined): void {
    const last = section === this.#section ? this.#named.at(-1) : undefined;
    this.#section = section;
    this.#named = [];
    this.#newest = new Map();
    if (last !== undefined) this.#keep(last);
  }

  /** What was named last. */
  get last(): InstrumentRead | undefined {
    return this.#named.at(-1);
  }

  /** The one named before the last: "the former". */
  get former(): InstrumentRead | undefined {
    return this.#named.at(-2);
  }

  /** Takes in what the text has just named, with its abbreviation if it says one. */
  name(instrument: InstrumentRead, abbreviations: readonly string[] = []): void {
    this.#keep(instrument);
    for (const abbreviation of abbreviations) this.#abbreviations.set(abbreviation, instrument);
    for (const each of classesOf(instrument)) {
      const known = this.#only.get(each);
      if (!this.#only.has(each)) this.#only.set(each, instrument);
      else if (known?.instrument !== instrument.instrument) this.#only.set(each, undefined);
    }
  }

  /** What an abbreviation was said to stand for. */
  abbreviated(word: string): InstrumentRead | undefined {
    return this.#abbreviations.get(word);
  }

  /** The newest of a class in this paragraph or its section. */
  newestOf(wanted: string): InstrumentRead | undefined {
    return this.#newest.get(wanted);
  }

  /** The treaty that the document is about, or the only one of a class that it has named so far. */
  onlyOf(wanted: string): InstrumentRead | undefined {
    const subject = this.#subject;
    if (subject !== undefined && classesOf(subject).includes(wanted)) return subject;
    return this.#only.get(wanted);
  }

  /**
   * The one name that the document gives a law: a number without its year is the one of that number that came with a
   * year, if only one did; "the law of 5 March 2007" is the numbered one that was made on that day; a name in other
   * capitals is the one that came first.
   */
  agreed({ instrument, class: kind, day }: InstrumentRead): string {
    const folded = foldWord(instrument);
    const written = this.#written.get(folded) ?? instrument;
    this.#written.set(folded, written);
    const dayKey = day === undefined || day.startsWith('-') ? undefined : `${kind} ${day}`;
    const ofDay = dayKey === undefined ? undefined : this.#byDay.get(dayKey);
    if (ofDay !== undefined && /^\p{L}+ du \d/u.test(instrument)) return ofDay;
    // "Lei n.º 5, de 3 de março de 2008": short numbers begin anew each year.
    const year = / \d{1,3}$/.test(written) ? day?.slice(0, day.indexOf('-')) : undefined;
    const dated = year === undefined || year === '' ? written : `${written}/${year}`;
    const numbered = this.#agreedNumber(dated);
    if (dayKey !== undefined && ofDay === undefined) this.#byDay.set(dayKey, numbered);
    return numbered;
  }

  #agreedNumber(instrument: string): string {
    const match = /^(.*?\D)(\d+)(?:\/(\d{2}|\d{4}))?$/.exec(instrument);
    if (match === null) return instrument;
    const [, kind = '', number = '', year] = match;
    const bare = `${kind}${number}`;
    if (year === undefined) return this.#dated.get(bare) ?? instrument;
    const sameYear = `${bare}/${year.slice(-2)}`;
    const first = this.#dated.get(sameYear);
    if (first !== undefined) return first;
    this.#dated.set(sameYear, instrument);
    this.#dated.set(bare, this.#dated.has(bare) ? undefined : instrument);
    return instrument;
  }

  #keep(instrument: InstrumentRead): void {
    this.#named.push(instrument);
    for (const each of classesOf(instrument)) this.#newest.set(each, instrument);
  }
}

function classesOf(instrument: InstrumentRead): readonly string[] {
  return treatyClasses.has(instrument.class) ? [instrument.class, 'treaty'] : [instrument.class];
}

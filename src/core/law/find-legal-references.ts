import type { Paragraph, StructuredDocument } from '../document/document.ts';
import { tokenise, type Token } from '../text/tokens.ts';
import { askOfWords } from '../text/word-store.ts';
import type { ParagraphReader } from '../document/paragraph-reader.ts';
import type { LegalReference } from './legal-reference.ts';
import {
  anaphors,
  demonstratives,
  formerWords,
  links,
  needInstrument,
  provisionWords,
} from './legal-terms.ts';
import { conventionOfBody } from './convention-of-body.ts';
import { normaliseInstrument } from './normalise-instrument.ts';
import type { InstrumentRead } from './instrument.ts';
import {
  readAnaphor,
  readInstrumentsAgreeing,
  readLinkedInstrument,
  skipLinks,
  type ReferenceReading,
} from './linked-instrument.ts';
import { beginsWithCapital, isCapitalised } from './capitalised.ts';
import { readLawDate } from './read-law-date.ts';
import { readDefinedTerms, skipBracket } from './read-defined-terms.ts';
import { readDocumentParagraph } from './read-document-paragraph.ts';
import { instrumentStarts, readInstruments } from './read-instrument.ts';
import { readUnitedStatesCode } from './read-united-states-code.ts';
import { provisionPrefix, readProvisions, readSuffix, type ProvisionRead } from './read-provisions.ts';
import { readSubdivisions } from './read-subdivisions.ts';
import { ReferenceMemory } from './reference-memory.ts';

/**
 * Every mention of a law or of a provision of one, in reading order. A bare "article 367" belongs to the instrument
 * named last in its paragraph, else in its section; in a law without such a mention, to the law itself. Linear time,
 * never throws.
 */
export function findLegalReferences(document: StructuredDocument): LegalReference[] {
  const reader = referenceReader(document);
  for (const paragraph of document.paragraphs) reader.read(paragraph, tokenise(paragraph.text));
  return reader.found;
}

/** Like `findLegalReferences`, for whoever has the tokens of each paragraph already; `read` takes them in reading order. */
export function referenceReader(document: StructuredDocument): ParagraphReader<LegalReference> {
  const found: LegalReference[] = [];
  const memory = new ReferenceMemory(conventionOfBody(document));
  return {
    found,
    read: (paragraph, tokens) => {
      memory.startParagraph(paragraph.headingId);
      const own = lawItself(document, paragraph);
      if (own !== undefined && memory.last === undefined) memory.name(own);
      readParagraph({ paragraph, tokens, memory, references: found });
    },
  };
}

/** Every word in small letters at which a reference can begin; any other is passed over at once. */
const starters: ReadonlySet<string> = new Set([
  ...Object.keys(provisionWords),
  ...instrumentStarts,
  ...demonstratives,
]);

/** Of these, the frequent small words that can do no more than point back. */
const onlyPoints: ReadonlySet<string> = new Set(
  [...demonstratives].filter(
    (word) => !Object.hasOwn(provisionWords, word) && !instrumentStarts.includes(word),
  ),
);

/** The sign of every word at which a reference can begin. */
const starter = askOfWords((written, folded) => starters.has(folded) || beginsWithCapital(written));

/** Inside a law, bare articles are its own. */
function lawItself(document: StructuredDocument, paragraph: Paragraph): InstrumentRead | undefined {
  const name = document.metadata.instrument ?? document.title;
  if (paragraph.kind !== 'article' || name === undefined) return undefined;
  return { start: 0, next: 0, instrument: normaliseInstrument(name), class: 'law' };
}

function readParagraph(reading: ReferenceReading): void {
  const { paragraph, tokens, references } = reading;
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.kind === 'digits') {
      const section = readUnitedStatesCode(paragraph.text, tokens, at);
      if (section !== undefined) {
        references.push(refer(reading, at, section.next, section.instrument, section.provision));
        at = section.next;
        continue;
      }
    }
    if ((token.signs & starter) === 0) {
      at += 1;
      continue;
    }
    const next = onlyPoints.has(token.text)
      ? readPointer(reading, at)
      : (readProvisionMention(reading, at) ?? readInstrumentMention(reading, at) ?? readPointer(reading, at));
    at = next === undefined ? at + 1 : Math.max(next, at + 1);
  }
}

function readProvisionMention(reading: ReferenceReading, at: number): number | undefined {
  const { paragraph, tokens, memory } = reading;
  const prefix = provisionPrefix(tokens[at]);
  if (prefix === undefined) return undefined;
  let provisions = readProvisions(tokens, at);
  const last = provisions.at(-1);
  if (last === undefined) return undefined;

  const chained = readChained(tokens, last.next);
  const linked = readLinkedInstrument(reading, chained?.next ?? last.next);
  if (needInstrument.has(prefix) && linked === undefined) return undefined;
  let next = linked?.next ?? chained?.next ?? last.next;
  if (linked !== undefined) {
    // "Article 366 of the Penal Code quinquies"
    const suffix = readSuffix(tokens, next);
    if (suffix !== undefined) {
      provisions = withSuffix(provisions, suffix.suffix);
      next = suffix.next;
    }
    // "El artículo 172 ter del Código Civil, apartado 1, …"
    const [part, ...others] = readSubdivisions(tokens, next);
    const behind =
      tokens[next]?.text === ',' && linked.instrument !== undefined && others.length === 0 ? part : undefined;
    if (behind !== undefined && behind.next > next && !links.has(tokens[behind.next]?.folded ?? '')) {
      provisions = withSuffix(provisions, behind.text, '');
      next = behind.next;
    }
  }
  const passed =
    linked?.instrument === undefined
      ? undefined
      : readOwnBracket(paragraph.text, tokens, linked.instrument, next);
  // "of the Convention" where none has been named stays open; only a bare article looks back.
  const instrument = linked === undefined ? memory.last : linked.instrument;
  const alone = provisions.length === 1 && chained === undefined;
  for (const provision of provisions) {
    const end = alone && linked !== undefined ? next : provision.next;
    pushReference(reading, provision.start, end, instrument, withTitle(provision, chained));
  }
  for (const provision of chained?.provisions ?? []) {
    const end = linked === undefined ? provision.next : next;
    pushReference(reading, provision.start, end, instrument, provision.provision);
  }
  if (passed !== undefined) pushNumber(reading, passed, linked?.instrument);
  if (linked?.instrument !== undefined) memory.name(linked.instrument, readDefinedTerms(tokens, linked.next));
  return passed === undefined ? next : passed.next + 1;
}

/** The suffix after the instrument belongs to the last provision. */
function withSuffix(provisions: readonly ProvisionRead[], suffix: string, space = ' '): ProvisionRead[] {
  return provisions.map((each, index) =>
    index === provisions.length - 1 ? { ...each, provision: `${each.provision}${space}${suffix}` } : each,
  );
}

function withTitle(
  provision: ProvisionRead,
  chained: { readonly provisions: readonly ProvisionRead[] } | undefined,
): string {
  const outer = chained?.provisions.at(-1);
  return outer === undefined ? provision.provision : `${outer.provision} ${provision.provision}`;
}

/** "§ V and § VI of Title VII": further provisions joined by "and" or "of". */
function readChained(
  tokens: readonly Token[],
  at: number,
): { readonly provisions: readonly ProvisionRead[]; readonly next: number } | undefined {
  const start = skipLinks(tokens, at);
  if (start === at) return undefined;
  const prefix = provisionPrefix(tokens[start]);
  if (prefix === undefined || prefix === '') return undefined;
  const provisions = readProvisions(tokens, start);
  const last = provisions.at(-1);
  return last === undefined ? undefined : { provisions, next: last.next };
}

function readInstrumentMention(reading: ReferenceReading, at: number): number | undefined {
  const { paragraph, tokens, memory } = reading;
  const instruments = readInstrumentsAgreeing(reading, at);
  const last = instruments.at(-1);
  if (last === undefined) return undefined;
  const inside = readOwnBracket(paragraph.text, tokens, last, last.next);
  const passed = inside === undefined ? undefined : inside.next + 1;

  // "The Forest Code (Law 12,651)": "that law" is the number's.
  if (inside !== undefined && inside.class !== last.class) memory.name(inside);
  for (const instrument of instruments) {
    const isLast = instrument === last;
    if (instrument.class === 'document') {
      const provision = readDocumentParagraph(tokens, skipCommittee(tokens, instrument.next));
      pushReference(
        reading,
        instrument.start,
        provision?.next ?? instrument.next,
        instrument,
        provision?.provision,
      );
      if (provision !== undefined) return provision.next;
      continue;
    }
    if (!isApposition(reading, instrument))
      memory.name(instrument, isLast ? readDefinedTerms(tokens, instrument.next) : []);
    const behind = isLast ? readProvisionsBehind(reading, instrument, passed ?? instrument.next) : undefined;
    if (behind !== undefined) return behind;
    if (instrument.class !== 'draft' && instrument.abbreviated !== true)
      pushReference(reading, instrument.start, instrument.next, instrument, undefined);
  }
  // "The Elections Act (Law 3,118)": the number is a mention of its own.
  if (inside !== undefined) pushNumber(reading, inside, last);
  return passed ?? last.next;
}

/** "Ley N° 26842, Ley General de Salud, …": the name of the law whose number has just been said; the number stands for it. */
function isApposition(
  { tokens, memory }: ReferenceReading,
  { start, next, class: kind, instrument }: InstrumentRead,
): boolean {
  const { last } = memory;
  if (last?.next !== start - 1 || tokens[start - 1]?.text !== ',' || last.class !== kind) return false;
  return / \d/.test(last.instrument) && !/\d/.test(instrument) && tokens[next]?.kind === 'symbol';
}

/** "General comment No. 4 (1991) of the Committee on …, paras. 8": over whose it is. */
function skipCommittee(tokens: readonly Token[], at: number): number {
  if (!links.has(tokens[at]?.folded ?? '')) return at;
  for (let next = at + 1; next < at + 20; next += 1) {
    const token = tokens[next];
    if (token === undefined || '.;('.includes(token.text)) return at;
    if (token.text === ',' && readDocumentParagraph(tokens, next) !== undefined) return next;
    const isName =
      token.text === ',' || token.kind === 'symbol' || links.has(token.folded) || isCapitalised(token);
    if (
      !isName &&
      !['and', 'y', 'et', 'e', 'on', 'sobre', 'para', 'contra', 'contre', 'against'].includes(token.folded)
    )
      return at;
  }
  return at;
}

/**
 * "Lei n.º 8.069/1990 (ECA), art. 227", "Penal Code, ss. 115 and 116": the law first, then what is meant of it. The first
 * reference stands from the law to the first provision.
 */
function readProvisionsBehind(
  reading: ReferenceReading,
  instrument: InstrumentRead,
  at: number,
): number | undefined {
  if (instrument.class === 'draft') return undefined;
  const { tokens } = reading;
  const bracketed = skipBracket(tokens, readLawDate(tokens, at)?.next ?? at);
  const from = tokens[bracketed]?.text === ',' ? bracketed + 1 : bracketed;
  // "In the Penal Code rules 3 and 4 …": everyday words need the comma.
  const prefix = provisionPrefix(tokens[from]);
  if (prefix === undefined || (from === bracketed && prefix !== '')) return undefined;
  const provisions = readProvisions(tokens, from);
  const last = provisions.at(-1);
  if (last === undefined) return undefined;
  // "The Penal Code, article 3 of the Convention and …"
  if (readLinkedInstrument(reading, last.next) !== undefined || readChained(tokens, last.next) !== undefined)
    return undefined;
  // "Equality Act 2010, Part 3 and Schedule 9"
  const joined = ['and', 'y', 'e', 'et', ','].includes(tokens[last.next]?.folded ?? '')
    ? last.next + 1
    : last.next;
  const more =
    joined > last.next && provisionPrefix(tokens[joined]) !== '' ? readProvisions(tokens, joined) : [];
  const end = more.at(-1);
  const isOwn = end !== undefined && readLinkedInstrument(reading, end.next) === undefined;
  for (const [index, provision] of [...provisions, ...(isOwn ? more : [])].entries()) {
    const start = index === 0 ? instrument.start : provision.start;
    pushReference(reading, start, provision.next, instrument, provision.provision);
  }
  return isOwn ? end.next : last.next;
}

/** "Penal Procedure Code (Código de Procedimiento Penal)", "… child pornography (OPSC)": the same law once more. */
function readOwnBracket(
  text: string,
  tokens: readonly Token[],
  instrument: InstrumentRead,
  at: number,
): InstrumentRead | undefined {
  if (tokens[at]?.text !== '(') return undefined;
  const inside = readInstruments(text, tokens, at + 1)[0];
  if (inside === undefined || tokens[inside.next]?.text !== ')' || inside.class === 'document')
    return undefined;
  // "Penal Code (Law 599 of 2000)"
  const isNumber = / \d/.test(inside.instrument) && !/ \d/.test(instrument.instrument);
  return inside.class === instrument.class || isNumber ? inside : undefined;
}

/** "The Elections Act (Law 3,118)": the number is a mention of its own. */
function pushNumber(
  reading: ReferenceReading,
  inside: InstrumentRead,
  named: InstrumentRead | undefined,
): void {
  if (!/ \d/.test(inside.instrument) || inside.instrument === named?.instrument) return;
  pushReference(reading, inside.start, inside.next, inside, undefined);
}

/** "This new law", "dicha ley": a whole law named before in this paragraph. */
function readPointer(reading: ReferenceReading, at: number): number | undefined {
  const { tokens, memory } = reading;
  const isPostposed =
    Object.hasOwn(anaphors, tokens[at]?.folded ?? '') && postposed.has(tokens[at + 1]?.folded ?? '');
  if (isPostposed) {
    const pointed = readAnaphor(reading, at);
    if (pointed?.instrument === undefined || memory.last !== pointed.instrument) return undefined;
    pushReference(reading, at, at + 2, pointed.instrument, undefined);
    return at + 2;
  }
  if (!demonstratives.has(tokens[at]?.folded ?? '')) return undefined;
  const word = tokens[at + 1]?.folded ?? '';
  // "This latter", "ce dernier" alone may be a person.
  if (formerWords.has(word) || (Object.hasOwn(anaphors, word) && anaphors[word] === 'any')) return undefined;
  const pointed = readAnaphor(reading, at + 1);
  if (pointed?.instrument === undefined || pointed.instrument.class === 'draft') return undefined;
  if (memory.last !== pointed.instrument) return undefined;
  pushReference(reading, at, pointed.next, pointed.instrument, undefined);
  return pointed.next;
}

/** "La loi précitée", "la ley citada": pointing from behind. */
const postposed = new Set(
  'precitee precite susvisee susvise susmentionnee susmentionne citada citado mencionada mencionado referida referido supracitada supracitado'.split(
    ' ',
  ),
);

function pushReference(
  reading: ReferenceReading,
  first: number,
  next: number,
  instrument: InstrumentRead | undefined,
  provision: string | undefined,
): void {
  reading.references.push(refer(reading, first, next, instrument?.instrument, provision));
}

function refer(
  { paragraph, tokens }: ReferenceReading,
  first: number,
  next: number,
  instrument: string | undefined,
  provision: string | undefined,
): LegalReference {
  const start = tokens[first]?.start ?? 0;
  const end = tokens[next - 1]?.end ?? start;
  return {
    paragraphId: paragraph.id,
    start,
    end,
    text: paragraph.text.slice(start, end),
    ...(instrument === undefined ? {} : { instrument }),
    ...(provision === undefined ? {} : { provision }),
  };
}

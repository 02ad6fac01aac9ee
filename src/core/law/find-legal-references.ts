import type { Paragraph, StructuredDocument } from '../document/document.ts';
import { tokenise, type Token } from '../text/tokens.ts';
import type { ParagraphReader } from '../document/paragraph-reader.ts';
import type { LegalReference } from './legal-reference.ts';
import { anaphors, demonstratives, links, needInstrument, provisionWords } from './legal-terms.ts';
import { normaliseInstrument } from './normalise-instrument.ts';
import type { InstrumentRead } from './instrument.ts';
import { isCapitalised } from './read-capitalised-name.ts';
import { instrumentStarts, readInstruments } from './read-instrument.ts';
import { readUnitedStatesCode } from './read-united-states-code.ts';
import { provisionPrefix, readProvisions, readSuffix, type ProvisionRead } from './read-provisions.ts';

/** What has been named so far and can be pointed back to. */
interface Memory {
  /** In this paragraph, then in this section, newest last. */
  readonly named: InstrumentRead[];
  /** Of those, the newest of each class, so that a long paragraph is not looked through for each "this decree". */
  readonly newest: Map<string, InstrumentRead>;
  readonly abbreviations: Map<string, InstrumentRead>;
}

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
  const abbreviations = new Map<string, InstrumentRead>();
  let lastNamed: InstrumentRead | undefined;
  let section: string | undefined;
  return {
    found,
    read: (paragraph, tokens) => {
      if (paragraph.headingId !== section) {
        section = paragraph.headingId;
        lastNamed = undefined;
      }
      const memory: Memory = { named: [], newest: new Map(), abbreviations };
      if (lastNamed !== undefined) keepNamed(memory, lastNamed);
      const own = lawItself(document, paragraph);
      if (own !== undefined && memory.named.length === 0) keepNamed(memory, own);
      readParagraph(paragraph, tokens, memory, found);
      lastNamed = memory.named.at(-1);
    },
  };
}

/** Every word in small letters at which a reference can begin; any other is passed over at once. */
const starters: ReadonlySet<string> = new Set([
  ...Object.keys(provisionWords),
  ...instrumentStarts,
  ...demonstratives,
]);

/** Inside a law, bare articles are its own. */
function lawItself(document: StructuredDocument, paragraph: Paragraph): InstrumentRead | undefined {
  const name = document.metadata.instrument ?? document.title;
  if (paragraph.kind !== 'article' || name === undefined) return undefined;
  return { start: 0, next: 0, instrument: normaliseInstrument(name), class: 'law' };
}

function readParagraph(
  paragraph: Paragraph,
  tokens: readonly Token[],
  memory: Memory,
  references: LegalReference[],
): void {
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.kind === 'digits') {
      const section = readUnitedStatesCode(paragraph.text, tokens, at);
      if (section !== undefined) {
        references.push(refer(paragraph, tokens, at, section.next, section.instrument, section.provision));
        at = section.next;
        continue;
      }
    }
    if (!starters.has(token.folded) && !isCapitalised(token)) {
      at += 1;
      continue;
    }
    const next =
      readProvisionMention(paragraph, tokens, at, memory, references) ??
      readInstrumentMention(paragraph, tokens, at, memory, references) ??
      readPointer(paragraph, tokens, at, memory, references);
    at = next === undefined ? at + 1 : Math.max(next, at + 1);
  }
}

function readProvisionMention(
  paragraph: Paragraph,
  tokens: readonly Token[],
  at: number,
  memory: Memory,
  references: LegalReference[],
): number | undefined {
  const prefix = provisionPrefix(tokens[at]);
  if (prefix === undefined) return undefined;
  let provisions = readProvisions(tokens, at);
  const last = provisions.at(-1);
  if (last === undefined) return undefined;

  const chained = readChained(paragraph.text, tokens, last.next);
  const linked = readLinkedInstrument(paragraph.text, tokens, chained?.next ?? last.next, memory);
  if (needInstrument.has(prefix) && linked === undefined) return undefined;
  let next = linked?.next ?? chained?.next ?? last.next;
  if (linked !== undefined) {
    // "Article 366 of the Penal Code quinquies"
    const suffix = readSuffix(tokens, next);
    if (suffix !== undefined) {
      provisions = withSuffix(provisions, suffix.suffix);
      next = suffix.next;
    }
  }
  const passed =
    linked?.instrument === undefined
      ? undefined
      : skipOwnBracket(paragraph.text, tokens, linked.instrument, next);
  // "of the Convention" where none has been named stays open; only a bare article looks back.
  const instrument = linked === undefined ? memory.named.at(-1) : linked.instrument;
  const alone = provisions.length === 1 && chained === undefined;
  for (const provision of provisions) {
    const end = alone && linked !== undefined ? next : provision.next;
    references.push(
      refer(paragraph, tokens, provision.start, end, instrument?.instrument, withTitle(provision, chained)),
    );
  }
  for (const provision of chained?.provisions ?? []) {
    const end = linked === undefined ? provision.next : next;
    references.push(
      refer(paragraph, tokens, provision.start, end, instrument?.instrument, provision.provision),
    );
  }
  if (linked?.instrument !== undefined) remember(memory, linked.instrument, tokens, linked.next);
  return passed ?? next;
}

/** The suffix after the instrument belongs to the last provision. */
function withSuffix(provisions: readonly ProvisionRead[], suffix: string): ProvisionRead[] {
  return provisions.map((each, index) =>
    index === provisions.length - 1 ? { ...each, provision: `${each.provision} ${suffix}` } : each,
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
  _text: string,
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

/** The instrument right after a provision: "of the Penal Code", "of the same Code", ", Law 21,057", "CRC". */
function readLinkedInstrument(
  text: string,
  tokens: readonly Token[],
  at: number,
  memory: Memory,
): { readonly next: number; readonly instrument: InstrumentRead | undefined } | undefined {
  const back = tokens[at]?.folded === 'thereof' ? memory.named.at(-1) : undefined;
  if (back !== undefined) return { next: at + 1, instrument: back };
  // "artículo 2, párrafo 1, del Pacto"
  const from = tokens[at]?.text === ',' && links.has(tokens[at + 1]?.folded ?? '') ? at + 1 : at;
  const start = skipLinks(tokens, from);
  if (start === from) {
    const joiner = tokens[at];
    if (joiner?.text !== ',' && joiner?.kind !== 'word') return undefined;
    const direct = readInstruments(text, tokens, joiner.text === ',' ? at + 1 : at)[0];
    return direct === undefined || direct.class === 'draft'
      ? undefined
      : { next: direct.next, instrument: direct };
  }
  const pointed = readAnaphor(tokens, start, memory);
  const named = readInstruments(text, tokens, start)[0];
  if (named !== undefined && (pointed?.instrument === undefined || named.next > pointed.next))
    return { next: named.next, instrument: named };
  if (pointed !== undefined && (pointed.instrument !== undefined || from === at)) return pointed;
  const abbreviated = memory.abbreviations.get(tokens[start]?.text ?? '');
  return abbreviated === undefined ? undefined : { next: start + 1, instrument: abbreviated };
}

function skipLinks(tokens: readonly Token[], at: number): number {
  let next = at;
  while (next < at + 4) {
    const token = tokens[next];
    if (token === undefined) break;
    if (links.has(token.folded) || demonstratives.has(token.folded)) next += 1;
    else if (next > at && (token.text === "'" || token.text === '’')) next += 1;
    else break;
  }
  return next;
}

/** "the Code", "this law", "the latter" after links have been passed. */
function readAnaphor(
  tokens: readonly Token[],
  at: number,
  memory: Memory,
): { readonly next: number; readonly instrument: InstrumentRead | undefined } | undefined {
  const adjective = tokens[at]?.folded === 'new' || tokens[at]?.folded === 'nueva' ? 1 : 0;
  const word = tokens[at + adjective]?.folded ?? '';
  const wanted = Object.hasOwn(anaphors, word) ? anaphors[word] : undefined;
  if (word === 'former' && memory.named.length >= 2)
    return { next: at + adjective + 1, instrument: memory.named.at(-2) };
  if (wanted === undefined) return undefined;
  const instrument = wanted === 'any' ? memory.named.at(-1) : memory.newest.get(wanted);
  return { next: at + adjective + 1, instrument };
}

function readInstrumentMention(
  paragraph: Paragraph,
  tokens: readonly Token[],
  at: number,
  memory: Memory,
  references: LegalReference[],
): number | undefined {
  const instruments = readInstruments(paragraph.text, tokens, at);
  const last = instruments.at(-1);
  if (last === undefined) return undefined;
  const passed = skipOwnBracket(paragraph.text, tokens, last, last.next);
  for (const instrument of instruments) {
    const provision =
      instrument.class === 'document' ? readDocumentParagraph(tokens, instrument.next) : undefined;
    if (instrument.class !== 'draft' && instrument.abbreviated !== true) {
      references.push(
        refer(
          paragraph,
          tokens,
          instrument.start,
          provision?.next ?? instrument.next,
          instrument.instrument,
          provision?.provision,
        ),
      );
    }
    if (instrument.class !== 'document') remember(memory, instrument, tokens, instrument.next);
    if (provision !== undefined) return provision.next;
  }
  return passed ?? last.next;
}

/** "Penal Procedure Code (Código de Procedimiento Penal)", "… child pornography (OPSC)": the same law once more. */
function skipOwnBracket(
  text: string,
  tokens: readonly Token[],
  instrument: InstrumentRead,
  at: number,
): number | undefined {
  if (tokens[at]?.text !== '(') return undefined;
  const inside = readInstruments(text, tokens, at + 1)[0];
  if (inside === undefined || tokens[inside.next]?.text !== ')' || inside.class !== instrument.class)
    return undefined;
  return inside.next + 1;
}

/** "A/HRC/WG.6/32/CHL/3, para. 12" */
function readDocumentParagraph(
  tokens: readonly Token[],
  at: number,
): { readonly next: number; readonly provision: string } | undefined {
  let position = tokens[at]?.text === ',' ? at + 1 : at;
  const word = tokens[position]?.folded ?? '';
  const plural = [
    'paras',
    'paragraphs',
    'parrs',
    'parrafos',
    'paragraphes',
    'paragrafos',
    'par',
    'pars',
  ].includes(word);
  if (!plural && !['para', 'paragraph', 'parr', 'parrafo', 'paragraphe', '§'].includes(word))
    return undefined;
  position += 1;
  if (tokens[position]?.text === '.') position += 1;
  const first = tokens[position];
  if (first?.kind !== 'digits') return undefined;
  let numbers = first.text;
  let next = position + 1;
  while (next < position + 40) {
    const joiner = tokens[next];
    const number = tokens[next + 1];
    if (joiner === undefined || number?.kind !== 'digits') break;
    // UPR recommendations are numbered "121.12".
    if (joiner.text === '.' && joiner.glued && number.glued) {
      numbers += `.${number.text}`;
      next += 2;
      continue;
    }
    const range =
      joiner.text === '-' || joiner.text === '–' || (plural && ['a', 'to', 'al', 'à'].includes(joiner.text));
    if (!range && !(plural && [',', 'and', 'y', 'et', 'e'].includes(joiner.folded))) break;
    numbers += `${range ? '-' : ', '}${number.text}`;
    next += 2;
  }
  // French "par." is one paragraph or more.
  const many = word === 'par' ? /[-,]/.test(numbers) : plural;
  return { next, provision: `${many ? 'paras.' : 'para.'} ${numbers}` };
}

/** "This new law", "dicha ley": a whole law named before in this paragraph. */
function readPointer(
  paragraph: Paragraph,
  tokens: readonly Token[],
  at: number,
  memory: Memory,
  references: LegalReference[],
): number | undefined {
  if (!demonstratives.has(tokens[at]?.folded ?? '')) return undefined;
  const word = tokens[at + 1]?.folded ?? '';
  // "This latter", "ce dernier" alone may be a person.
  if (Object.hasOwn(anaphors, word) && anaphors[word] === 'any') return undefined;
  const pointed = readAnaphor(tokens, at + 1, memory);
  if (pointed?.instrument === undefined || pointed.instrument.class === 'draft') return undefined;
  if (memory.named.at(-1) !== pointed.instrument) return undefined;
  references.push(refer(paragraph, tokens, at, pointed.next, pointed.instrument.instrument, undefined));
  return pointed.next;
}

function keepNamed(memory: Memory, instrument: InstrumentRead): void {
  memory.named.push(instrument);
  memory.newest.set(instrument.class, instrument);
}

/** Keeps the instrument for later mentions, with the abbreviation that follows it in brackets. */
function remember(memory: Memory, instrument: InstrumentRead, tokens: readonly Token[], at: number): void {
  keepNamed(memory, instrument);
  let position = at;
  if (tokens[position]?.text !== '(') return;
  position += 1;
  if (tokens[position]?.kind === 'symbol') position += 1;
  const word = tokens[position];
  if (word?.kind === 'word' && word.text.length > 1 && word.text === word.text.toUpperCase()) {
    memory.abbreviations.set(word.text, instrument);
  }
}

function refer(
  paragraph: Paragraph,
  tokens: readonly Token[],
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

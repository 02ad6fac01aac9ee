import type { Paragraph } from '../document/document.ts';
import type { Token } from '../text/tokens.ts';
import { isCapitalised } from './capitalised.ts';
import { provisionAbbreviations } from './code-names.ts';
import { classOfName, type InstrumentRead } from './instrument.ts';
import type { LegalReference } from './legal-reference.ts';
import { anaphors, demonstratives, formerWords, links } from './legal-terms.ts';
import { readInstruments } from './read-instrument.ts';
import { readCodeOfGrammar } from './read-lower-case-code.ts';
import type { ReferenceMemory } from './reference-memory.ts';

/** The paragraph that is being read, and what is known when it is. */
export interface ReferenceReading {
  readonly paragraph: Paragraph;
  readonly tokens: readonly Token[];
  readonly memory: ReferenceMemory;
  readonly references: LegalReference[];
}

/** What stands behind a provision. */
export interface LinkedInstrument {
  readonly next: number;
  /** Absent where the text points to one that nothing has named. */
  readonly instrument: InstrumentRead | undefined;
}

/** The instrument right after a provision: "of the Penal Code", "of the same Code", ", Law 21,057", "CRC". */
export function readLinkedInstrument(reading: ReferenceReading, at: number): LinkedInstrument | undefined {
  const { tokens, memory } = reading;
  if (tokens[at]?.folded === 'thereof' && memory.last !== undefined)
    return { next: at + 1, instrument: memory.last };
  // "artículo 2, párrafo 1, del Pacto"
  const from = tokens[at]?.text === ',' && links.has(tokens[at + 1]?.folded ?? '') ? at + 1 : at;
  const start = skipLinks(tokens, from);
  if (start === from) {
    const joiner = tokens[at];
    if (joiner?.text !== ',' && joiner?.kind !== 'word') return undefined;
    const direct = joiner.text === ',' ? at + 1 : at;
    const named = readInstrumentsAgreeing(reading, direct)[0];
    if (named !== undefined && named.class !== 'draft') return { next: named.next, instrument: named };
    return joiner.text === ',' ? undefined : readAbbreviation(reading, at);
  }
  const pointed = readAnaphor(reading, start);
  const named =
    readInstrumentsAgreeing(reading, start)[0] ??
    readCodeOfGrammar(reading.paragraph.text, tokens, start, true);
  if (named !== undefined && (pointed?.instrument === undefined || named.next > pointed.next))
    return { next: named.next, instrument: named };
  // "article 28, paragraph 1, of the Convention" stays open where none has been named.
  const isTerm = from === at || isCapitalised(tokens[start]);
  if (pointed !== undefined && (pointed.instrument !== undefined || isTerm)) return pointed;
  return readAbbreviation(reading, start) ?? readUnknownAbbreviation(reading, at, start);
}

/** "Artículos 75 y 76 del COIP": capitals behind "of" name the law, whatever they stand for. */
function readUnknownAbbreviation(
  { tokens }: ReferenceReading,
  at: number,
  start: number,
): LinkedInstrument | undefined {
  const [before, word, after] = [tokens[at - 1], tokens[start], tokens[start + 1]];
  if (word?.kind !== 'word' || !/^\p{Lu}{3,8}$/u.test(word.text) || before === undefined) return undefined;
  if (isCapitalised(after) || (after?.glued === true && after.kind === 'digits')) return undefined;
  return { next: start + 1, instrument: { start, next: start + 1, instrument: word.text, class: 'other' } };
}

/** "The OPSC" as the document has defined it, "CP" as lawyers write it. */
function readAbbreviation({ tokens, memory }: ReferenceReading, at: number): LinkedInstrument | undefined {
  const word = tokens[at]?.text ?? '';
  const defined = memory.abbreviated(word);
  // "da CF/88"
  const isDated = tokens[at + 1]?.text === '/' && tokens[at + 2]?.kind === 'digits' && tokens[at + 2]?.glued;
  const next = isDated === true ? at + 3 : at + 1;
  if (defined !== undefined) return { next, instrument: defined };
  const name = provisionAbbreviations.get(word);
  if (name === undefined) return undefined;
  return {
    next,
    instrument: { start: at, next: at + 1, instrument: name, class: classOfName(name) },
  };
}

/** Over "of the", "de la", "del mismo": the token behind them, `at` itself where none of them stands there. */
export function skipLinks(tokens: readonly Token[], at: number): number {
  let next = at;
  while (next < at + 5) {
    const token = tokens[next];
    if (token === undefined) break;
    if (links.has(token.folded) || demonstratives.has(token.folded)) next += 1;
    else if (next > at && (token.text === "'" || token.text === '’')) next += 1;
    else break;
  }
  return next;
}

/** "the Code", "this law", "the latter", "the former" after links have been passed. */
export function readAnaphor({ tokens, memory }: ReferenceReading, at: number): LinkedInstrument | undefined {
  const adjective = newWords.has(tokens[at]?.folded ?? '') ? 1 : 0;
  const token = tokens[at + adjective];
  const word = token?.folded ?? '';
  const next = at + adjective + 1;
  // "La première partie" is no law.
  const isFormer = word === 'former' || (formerWords.has(word) && tokens[next]?.kind !== 'word');
  if (isFormer && memory.former !== undefined) return { next, instrument: memory.former };
  const wanted = Object.hasOwn(anaphors, word) ? anaphors[word] : undefined;
  if (wanted === undefined) return undefined;
  if (wanted === 'any') return { next, instrument: memory.last };
  const isTerm = isCapitalised(token);
  return { next, instrument: memory.newestOf(wanted) ?? (isTerm ? memory.onlyOf(wanted) : undefined) };
}

const newWords = new Set(['new', 'nueva', 'nuevo', 'nouveau', 'nouvelle', 'novo', 'nova']);

/** Instruments with the one name that the document has given each number. */
export function readInstrumentsAgreeing(reading: ReferenceReading, at: number): readonly InstrumentRead[] {
  return readInstruments(reading.paragraph.text, reading.tokens, at).map((each) => {
    const instrument = reading.memory.agreed(each);
    return instrument === each.instrument ? each : { ...each, instrument };
  });
}

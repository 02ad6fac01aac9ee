import { existsSync } from 'node:fs';
import type { StructuredDocument } from '../src/core/document/document.ts';
import type { Quantity } from '../src/core/statistics/quantity.ts';
import { createCase, openCase, type OpenCase } from '../src/engine/case/open-case.ts';
import { perform } from '../src/engine/history/journal.ts';
import type { CaseDatabase } from '../src/engine/store/database.ts';
import { row, transaction } from '../src/engine/store/sql.ts';
import { writeDocument } from '../src/engine/store/write-document.ts';

const passagesPerDocument = 1000;
const vocabularySize = 40_000;
const at = '2026-11-23T12:00:00.000Z';

const syllables = 'ba ce di fo gu la me ni po ru sa te vi zo cá né lí mó tú pra cle dri flo gru'.split(' ');

/** Words as frequent as words are, and numbers in three writings: the same for the same seed. */
export interface WordMaker {
  /** Evenly spread, at least 0 and below 1. */
  readonly random: () => number;
  readonly word: () => string;
  /** From 1 to a million, small ones as often as large ones. */
  readonly value: () => number;
  readonly written: (value: number) => string;
}

/** Mulberry32 behind a vocabulary that is the same for all seeds. */
export function makeWordMaker(seed: number): WordMaker {
  const random = randomFrom(seed);
  return {
    random,
    // Rank r with a probability in proportion to 1/r, as words in texts.
    word: () => vocabulary[Math.floor(vocabularySize ** random()) - 1] ?? 'ba',
    value: () => Math.floor(10 ** (random() * 6)),
    written(value) {
      const separator = [',', '.', '\u00a0'][Math.floor(random() * 3)] ?? ',';
      return String(value).replaceAll(/\B(?=(?:\d{3})+$)/g, separator);
    },
  };
}

function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const vocabulary = makeVocabulary(randomFrom(20_261_123));

function makeVocabulary(random: () => number): string[] {
  return Array.from({ length: vocabularySize }, () =>
    Array.from(
      { length: 2 + Math.floor(random() * 3) },
      () => syllables[Math.floor(random() * syllables.length)],
    ).join(''),
  );
}

export interface MadeDocument {
  readonly document: StructuredDocument;
  readonly quantities: Quantity[];
}

/** A document whose every paragraph states one number among its words. */
export function makeDocument(maker: WordMaker, passages: number): MadeDocument {
  const paragraphs: StructuredDocument['paragraphs'][number][] = [];
  const quantities: Quantity[] = [];
  const pieces: string[] = [];
  let offset = 0;
  for (let index = 0; index < passages; index += 1) {
    const before = Array.from({ length: 10 + Math.floor(maker.random() * 25) }, maker.word).join(' ');
    const after = Array.from({ length: 5 + Math.floor(maker.random() * 25) }, maker.word).join(' ');
    const value = maker.value();
    const written = maker.written(value);
    const text = `${before} ${written} ${after}.`;
    const id = `p${index + 1}`;
    paragraphs.push({ id, kind: 'plain', text, start: offset, end: offset + text.length });
    quantities.push({
      id: `s${index + 1}`,
      paragraphId: id,
      start: before.length + 1,
      end: before.length + 1 + written.length,
      text: written,
      kind: 'count',
      value: String(value),
      writtenAs: 'digits',
    });
    pieces.push(text);
    offset += text.length + 1;
  }
  return {
    document: {
      format: 'txt',
      metadata: {},
      text: pieces.join('\n'),
      words: passages * 40,
      headings: [],
      paragraphs,
      tables: [],
      footnoteMarkers: [],
      footnotes: [],
      layout: [],
      pages: [],
      warnings: [],
    },
    quantities,
  };
}

/** Writes a made document straight into the database of a case, as an import does. */
export function addMadeDocument(
  database: CaseDatabase,
  id: string,
  made: MadeDocument,
  role: 'report' | 'source' = 'source',
): void {
  transaction(database, () => {
    writeDocument(database, {
      id,
      sha256: id.padEnd(64, '0'),
      bytes: 1,
      role,
      fileName: `${id}.txt`,
      path: `${id}.txt`,
      importedAt: at,
      outcome: { ...made, role, legalReferences: [], findings: [] },
    });
    perform(
      database,
      {
        action: 'document.import',
        subject: id,
        changes: [{ slot: 'document-presence', documentId: id, before: false, after: true }],
      },
      { by: 'bench', at },
    );
  });
}

/** Where the made case is written, and whether it is kept for the next run. */
export interface MadeCase {
  /** A folder that does not exist yet, or one that an earlier run has kept. */
  readonly folder: string;
}

/** A case of so many passages in documents of a thousand: one that was kept, or a new one. */
export function openMadeCase(
  folder: string,
  passageCount: number,
  announce: (line: string) => void,
): OpenCase {
  if (existsSync(folder)) {
    const kept = openCase(folder);
    if (!kept.ok) throw new Error(kept.failure.kind);
    const found = row<{ id: number }>(kept.value.database, 'SELECT max(id) AS id FROM passage')?.id ?? 0;
    if (found < passageCount) throw new Error(`${folder} has ${found} passages, not ${passageCount}`);
    return kept.value;
  }
  const made = createCase({ folder, name: 'Bench', reviewer: 'Bench', createdAt: at });
  if (!made.ok) throw new Error(made.failure.kind);
  announce(`Writing ${passageCount} passages to search in…`);
  const maker = makeWordMaker(20_261_125);
  for (let index = 0; index < passageCount / passagesPerDocument; index += 1) {
    addMadeDocument(made.value.database, `d${index}`, makeDocument(maker, passagesPerDocument));
  }
  return made.value;
}

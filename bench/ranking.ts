import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCase } from '../src/engine/case/open-case.ts';
import { search } from '../src/engine/search/search.ts';
import type { CaseDatabase } from '../src/engine/store/database.ts';
import type { Measurement } from './comparison.ts';
import { addMadeDocument } from './made-library.ts';

const collection = join(import.meta.dirname, '../../shared/fixtures/search/xquad.en.json');
const considered = 10;

interface Question {
  readonly words: readonly string[];
  /** The place of the paragraph that answers it. */
  readonly answer: number;
}

/** Paragraphs with questions that each of them answers: how near to the top of the hits the answer stands. */
export async function measureRanking(announce: (line: string) => void): Promise<Measurement[]> {
  const name = `Ranking, MRR@${String(considered)}`;
  if (!existsSync(collection)) return [{ name, reason: 'the collection of questions is not here' }];
  announce('Asking the questions of the collection…');
  const { paragraphs, questions } = readCollection();
  const folder = await mkdtemp(join(tmpdir(), 'corroborate-bench-'));
  try {
    const made = createCase({
      folder: join(folder, 'ranking'),
      name: 'Bench',
      reviewer: 'Bench',
      createdAt: '2026-11-24T12:00:00.000Z',
    });
    if (!made.ok) throw new Error(made.failure.kind);
    const { database } = made.value;
    addMadeDocument(database, 'collection', documentOf(paragraphs));
    const plain = plainSearch(database, paragraphs);
    const ours = (words: readonly string[]): number[] => found(database, words.join(' '));
    const unmarked = (words: readonly string[]): number[] =>
      found(database, words.join(' ').normalize('NFD').replaceAll(/\p{M}/gu, ''));
    const asWritten = meanReciprocalRank(questions, ours);
    const baseline = meanReciprocalRank(questions, plain);
    const measurements: Measurement[] = [
      { name, unit: 'MRR', ours: asWritten, baseline, against: 'bm25 of bare FTS5, any of the words' },
      {
        name: `${name}, questions without diacritics`,
        unit: 'MRR',
        ours: meanReciprocalRank(questions, unmarked),
        baseline: asWritten,
        against: 'the same with them',
      },
    ];
    made.value.close();
    return measurements;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function readCollection(): { readonly paragraphs: string[]; readonly questions: Question[] } {
  const read = JSON.parse(readFileSync(collection, 'utf8')) as {
    readonly data: readonly {
      readonly paragraphs: readonly {
        readonly context: string;
        readonly qas: readonly { readonly question: string }[];
      }[];
    }[];
  };
  const paragraphs: string[] = [];
  const questions: Question[] = [];
  for (const { context, qas } of read.data.flatMap((article) => article.paragraphs)) {
    for (const { question } of qas) {
      questions.push({ words: question.match(/[\p{L}\p{N}]+/gu) ?? [], answer: paragraphs.length });
    }
    paragraphs.push(context);
  }
  return { paragraphs, questions };
}

function documentOf(paragraphs: readonly string[]): Parameters<typeof addMadeDocument>[2] {
  let offset = 0;
  return {
    document: {
      format: 'txt',
      language: 'en',
      metadata: {},
      text: paragraphs.join('\n'),
      words: 0,
      headings: [],
      paragraphs: paragraphs.map((text, index) => {
        const start = offset;
        offset += text.length + 1;
        return { id: `p${String(index)}`, kind: 'plain', text, start, end: start + text.length };
      }),
      tables: [],
      footnoteMarkers: [],
      footnotes: [],
      layout: [],
      pages: [],
      warnings: [],
    },
    quantities: [],
  };
}

function found(database: CaseDatabase, query: string): number[] {
  const answered = search(database, { query, limit: considered });
  if (!answered.ok) return [];
  return answered.value.groups
    .flatMap(({ hits }) => hits)
    .toSorted((a, b) => b.score - a.score)
    .map(({ passageId }) => Number(passageId.slice(1)));
}

function plainSearch(
  database: CaseDatabase,
  paragraphs: readonly string[],
): (words: readonly string[]) => number[] {
  database.exec(
    "CREATE VIRTUAL TABLE temp.plain USING fts5 (text, tokenize = 'unicode61 remove_diacritics 2')",
  );
  const insert = database.prepare('INSERT INTO temp.plain (rowid, text) VALUES (?, ?)');
  paragraphs.forEach((text, index) => insert.run(index, text));
  const ask = database
    .prepare(`SELECT rowid FROM temp.plain WHERE plain MATCH ? ORDER BY rank LIMIT ${String(considered)}`)
    .pluck();
  return (words) => ask.all(words.map((word) => `"${word}"`).join(' OR ')).map(Number);
}

function meanReciprocalRank(
  questions: readonly Question[],
  ask: (words: readonly string[]) => readonly number[],
): number {
  const sum = questions.reduce((before, { words, answer }) => {
    const place = ask(words).indexOf(answer);
    return place === -1 ? before : before + 1 / (place + 1);
  }, 0);
  return sum / questions.length;
}

// By itself: node bench/ranking.ts
if (import.meta.main) {
  for (const measured of await measureRanking(console.error)) {
    if ('reason' in measured) console.log(`${measured.name}: ${measured.reason}`);
    else
      console.log(
        `${measured.name}: ${measured.ours.toFixed(4)} / ${measured.baseline.toFixed(4)} (${measured.against})`,
      );
  }
}

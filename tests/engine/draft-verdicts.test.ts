import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createParserClient } from '../../src/parser/client.ts';
import { forkSpawner } from '../../src/parser/fork-spawner.ts';
import type { Statistic } from '../../src/shared/contract.ts';
import { temporaryFolder, type TemporaryFolder } from './case-fixture.ts';
import { testEngine, writeFiles, type TestEngine } from './engine-fixture.ts';

let temporary: TemporaryFolder;
let engine: TestEngine;

beforeEach(async () => {
  temporary = temporaryFolder();
  engine = testEngine(
    createParserClient(forkSpawner(join(import.meta.dirname, '../../src/parser/index.ts'))),
    'id',
    undefined,
    join(temporary.path, 'user'),
  );
  await engine.ask('case.create', {
    folder: join(temporary.path, 'c.corroborate'),
    name: 'C',
    reviewer: 'A. R.',
  });
});

afterEach(async () => {
  await engine.close();
  temporary.remove();
});

/** Mulberry32: the same drafts in every run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const things = [
  'pupils',
  'ferries',
  'nurses',
  'households',
  'prisoners',
  'teachers',
  'accidents',
  'complaints',
];
const places = ['Almar', 'Brenal', 'Caleta Honda', 'Isla Mayor', 'Las Gradas', 'Punta Sal'];

interface Sentence {
  readonly number: string;
  readonly before: string;
  readonly after: string;
}

function firstDraft(random: () => number): Sentence[] {
  return Array.from({ length: 40 }, (_, index) => {
    const value = 1000 + Math.floor(random() * 90_000);
    const percent = (random() * 90 + 1).toFixed(1);
    const thing = things[index % things.length] ?? '';
    const place = places[Math.floor(random() * places.length)] ?? '';
    const year = 2010 + (index % 12);
    return index % 3 === 0
      ? {
          number: `${percent}%`,
          before: `In ${place} a share of `,
          after: ` of the ${thing} were counted in ${year}.`,
        }
      : {
          number: value.toLocaleString('en'),
          before: `The register of ${place} lists `,
          after: ` ${thing} for the year ${year}.`,
        };
  });
}

/** Changes of a number as drafts bring them: another digit, two digits exchanged, a decimal more, a rounded value. */
function changed(number: string, random: () => number): string {
  const digits = [...number];
  const places = digits.flatMap((sign, index) => (/\d/.test(sign) ? [index] : []));
  const at = places[Math.floor(random() * places.length)] ?? 0;
  const kind = Math.floor(random() * 3);
  if (kind === 0) {
    const old = Number(digits[at]);
    digits[at] = String(old === 9 ? 1 : old + 1);
    return digits.join('');
  }
  if (kind === 1) {
    const other = places[places.length - 1] ?? 0;
    [digits[at], digits[other]] = [digits[other] ?? '', digits[at] ?? ''];
    return digits.join('');
  }
  return number.endsWith('%')
    ? `${number.slice(0, -1)}3%`
    : `${number.slice(0, -1)}${number.endsWith('0') ? '7' : '0'}`;
}

const written = (sentences: readonly Sentence[]): string =>
  `# Review\n\n${sentences.map(({ before, number, after }, index) => `${index + 1}. ${before}${number}${after}`).join('\n\n')}\n`;

async function importReport(name: string, text: string): Promise<Statistic[]> {
  await engine.ask('import.start', { paths: writeFiles(temporary.path, { [name]: text }), role: 'report' });
  await engine.settled();
  return engine.ask('report.statistics', {});
}

/** The sentence that a statistic stands in, without its number: what the number is said of. */
function sentenceKey(sentences: readonly Sentence[], statistic: Statistic): Sentence | undefined {
  return sentences.find(
    ({ number }, index) =>
      number.startsWith(statistic.text) && statistic.paragraphId.endsWith(String(index + 1)),
  );
}

test.each([11, 22, 33])(
  'no verdict is kept on a number that a draft has changed, however it was changed or moved (draft %i)',
  async (seed) => {
    const random = randomFrom(seed);
    const first = firstDraft(random);
    const before = await importReport('draft-1.md', written(first));
    for (const { id } of before) await engine.ask('verdict.set', { statisticId: id, verdict: 'verified' });
    const touched = new Set<Sentence>();
    const second = first
      .map((sentence): Sentence => {
        if (random() < 0.5) return sentence;
        const number = changed(sentence.number, random);
        if (number === sentence.number) return sentence;
        const next = { ...sentence, number };
        touched.add(next);
        return next;
      })
      // Some paragraphs change places, and some are left out.
      .sort(() => random() - 0.9)
      .filter(() => random() > 0.05);
    const after = await importReport('draft-2.md', written(second));
    expect(touched.size).toBeGreaterThan(10);
    const numbers = new Set(first.map(({ number, before: said }) => `${said}${number}`));
    const wrong = after.filter((statistic) => {
      const sentence = sentenceKey(second, statistic);
      if (statistic.verdict === undefined || sentence === undefined) return false;
      return touched.has(sentence) && !numbers.has(`${sentence.before}${sentence.number}`);
    });
    expect(wrong.map(({ text }) => text)).toEqual([]);
    // What was left alone keeps its verdict, so that nothing is kept by keeping nothing.
    const kept = after.filter(({ verdict }) => verdict !== undefined).length;
    const untouched = second.filter((sentence) => !touched.has(sentence)).length;
    expect(kept).toBeGreaterThanOrEqual(Math.floor(untouched * 0.9));
    expect(after.filter((statistic) => sentenceKey(second, statistic) !== undefined).length).toBeGreaterThan(
      30,
    );
  },
  120_000,
);

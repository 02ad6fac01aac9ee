import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createProposals } from '../src/engine/evidence/proposals.ts';
import type { CaseDatabase } from '../src/engine/store/database.ts';
import { findReport } from '../src/engine/store/documents.ts';
import { readQuantities } from '../src/engine/store/quantities.ts';
import { rows } from '../src/engine/store/sql.ts';
import { addMadeDocument, makeWordMaker, openMadeCase, type MadeDocument } from './made-library.ts';

/** A report whose statistics stand in the sources, every other one, with some of the words around them. */
function makeReport(database: CaseDatabase, statistics: number): MadeDocument {
  const maker = makeWordMaker(20_261_126);
  const from = rows<{ text: string }>(
    database,
    "SELECT text FROM passage WHERE kind = 'plain' AND id % 977 = 5 LIMIT :statistics",
    { statistics },
  );
  const paragraphs: { text: string; start: number; end: number; value: number }[] = [];
  for (let index = 0; index < statistics; index += 1) {
    const taken = /^(.*?) ([\d,.\u00a0]+) (.*)$/s.exec(from[index]?.text ?? '');
    const isKnown = index % 2 === 0 && taken !== null;
    const value = isKnown ? Number((taken[2] ?? '').replaceAll(/\D/g, '')) : maker.value();
    const around = isKnown
      ? [...(taken[1] ?? '').split(' ').slice(-6), ...(taken[3] ?? '').split(' ').slice(0, 4)]
      : [];
    const words = [...around, ...Array.from({ length: 14 }, maker.word)];
    const before = words.slice(0, 8).join(' ');
    const written = maker.written(value);
    const text = `${before} ${written} ${words.slice(8).join(' ')}.`;
    paragraphs.push({ text, start: before.length + 1, end: before.length + 1 + written.length, value });
  }
  let offset = 0;
  return {
    document: {
      format: 'txt',
      metadata: {},
      text: paragraphs.map(({ text }) => text).join('\n'),
      words: statistics * 25,
      headings: [],
      paragraphs: paragraphs.map(({ text }, index) => {
        const start = offset;
        offset += text.length + 1;
        return { id: `p${index + 1}`, kind: 'plain', text, start, end: start + text.length };
      }),
      tables: [],
      footnoteMarkers: [],
      footnotes: [],
      layout: [],
      pages: [],
      warnings: [],
    },
    quantities: paragraphs.map(({ text, start, end, value }, index) => ({
      id: `s${index + 1}`,
      paragraphId: `p${index + 1}`,
      start,
      end,
      text: text.slice(start, end),
      kind: 'count',
      value: String(value),
      writtenAs: 'digits',
    })),
  };
}

async function measure(folder: string, passages: number, statistics: number): Promise<void> {
  const opened = openMadeCase(folder, passages, console.error);
  const { database } = opened;
  if (findReport(database) === undefined)
    addMadeDocument(database, 'report', makeReport(database, statistics), 'report');
  for (const round of ['first', 'again']) {
    const proposals = createProposals({
      database,
      canWrite: true,
      generator: `${round} ${Date.now()}`,
      onChanged: () => undefined,
      onBug: (error) => {
        throw error;
      },
    });
    const cpu = process.cpuUsage();
    const from = performance.now();
    let longest = 0;
    let last = from;
    let running = true;
    const tick = (): void => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
      if (running) setImmediate(tick);
    };
    proposals.refresh();
    tick();
    await proposals.settled();
    running = false;
    const used = process.cpuUsage(cpu);
    const report = findReport(database);
    const found = report === undefined ? [] : [...proposals.known(report).values()];
    console.log(
      `${round}: ${found.length} statistics, wall ${(performance.now() - from).toFixed(0)} ms, CPU ${((used.user + used.system) / 1000).toFixed(0)} ms, longest turn ${longest.toFixed(0)} ms;`,
      JSON.stringify(
        Object.fromEntries(
          Object.entries(Object.groupBy(found, (s) => s.status)).map(([k, v]) => [k, v?.length]),
        ),
      ),
      report && readQuantities(database, report.number).length,
    );
    proposals.stop();
  }
  opened.close();
}

const [passages = '100000', statistics = '100', folder] = process.argv.slice(2);
const temporary = folder === undefined ? await mkdtemp(join(tmpdir(), 'corroborate-bench-')) : undefined;
await measure(folder ?? join(temporary ?? '', 'bench'), Number(passages), Number(statistics));
if (temporary !== undefined) await rm(temporary, { recursive: true, force: true });

import { readDocument } from '../src/core/document/read-document.ts';
import { findFiguresAndReferences } from '../src/core/figures-and-references.ts';
import { runChecks } from '../src/core/verification/checks/run-checks.ts';
import type { Measurement } from './comparison.ts';
import { makeTextMaker } from './made-text.ts';

const megabyte = 1_000_000;

/** How often sentences are left without figures, so that the text has as many as the densest real report known to us. */
const reportShare = 0.5;

/**
 * Megabytes of plain text a second through all that core does with a report: structure, statistics, references to laws,
 * checks. The text is made, and different throughout: with as many statistics as a real report full of them (about four a
 * thousand characters), once with twice as many, and once with none. Sizes are set beside each other, because work that
 * grows faster than its text would show there, and beside splitting the same text into words, which does no work at all.
 */
export function measureAnalysis(): Promise<Measurement[]> {
  // What the first megabyte takes is mostly compiling.
  rateFor(1, reportShare);
  const [small, large, huge] = [1, 10, 50].map((megabytes) => rateFor(megabytes, reportShare));
  if (small === undefined || large === undefined || huge === undefined) return Promise.resolve([]);
  const dense = rateFor(10, 0);
  const name = (megabytes: number, { perThousand }: Rate): string =>
    `Analysis of ${megabytes} MB of text with ${perThousand.toFixed(1)} statistics a thousand characters`;
  const unit = 'MB/s';
  return Promise.resolve([
    { name: name(1, small), unit, ours: small.rate, baseline: 5, against: 'the goal' },
    { name: name(10, large), unit, ours: large.rate, baseline: small.rate, against: '1 MB' },
    {
      name: name(10, large),
      unit,
      ours: large.rate,
      baseline: large.plainRate,
      against: 'only splitting it',
    },
    { name: name(50, huge), unit, ours: huge.rate, baseline: large.rate, against: '10 MB' },
    { name: name(10, dense), unit, ours: dense.rate, baseline: large.rate, against: 'half as many' },
  ]);
}

interface Rate {
  /** Megabytes a second of processor time. */
  readonly rate: number;
  /** The same for a plain baseline: splitting the lines into words. */
  readonly plainRate: number;
  /** Statistics found in a thousand characters. */
  readonly perThousand: number;
  /** Memory of the process once it is done. */
  readonly megabytesInMemory: number;
}

function rateFor(megabytes: number, plainShare: number): Rate {
  const lines = makeLines(megabytes * megabyte, plainShare);
  const plain = processorSeconds(() => lines.reduce((words, line) => words + line.split(/\s+/).length, 0));
  const analysis = processorSeconds(() => {
    const document = readDocument(
      { format: 'txt', metadata: {}, content: { layout: 'lines', lines }, warnings: [] },
      { role: 'report', fileName: 'report.txt' },
    );
    const { quantities } = findFiguresAndReferences(document);
    runChecks(document, quantities);
    return (1000 * quantities.length) / document.text.length;
  });
  return {
    rate: megabytes / analysis.seconds,
    plainRate: megabytes / plain.seconds,
    perThousand: analysis.result,
    megabytesInMemory: process.memoryUsage.rss() / megabyte,
  };
}

/** Processor time of this process: other programs on the machine do not count. */
function processorSeconds(work: () => number): { readonly seconds: number; readonly result: number } {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return { seconds: (user + system) / 1_000_000, result };
}

function makeLines(bytes: number, plainShare: number): string[] {
  const maker = makeTextMaker(7, plainShare);
  const lines: string[] = [];
  let length = 0;
  for (let paragraph = 1; length < bytes; paragraph += 1) {
    if (paragraph % 12 === 1) lines.push(maker.title(), '');
    const text = `${paragraph}. ${maker.paragraph()}`;
    lines.push(text, '');
    length += text.length + 2;
  }
  return lines;
}

// `node bench/analysis.ts` prints the rates for 1, 10 and 50 MB, `node bench/analysis.ts 100` those for 100.
if (import.meta.main) {
  const asked = process.argv.slice(2).map(Number);
  rateFor(1, reportShare);
  for (const size of asked.length > 0 ? asked : [1, 10, 50]) {
    for (const share of [1, reportShare, 0]) {
      const { rate, plainRate, perThousand, megabytesInMemory } = rateFor(size, share);
      console.log(
        `${size} MB with ${perThousand.toFixed(1)} statistics a thousand characters: ${rate.toFixed(2)} MB/s, ` +
          `${(plainRate / rate).toFixed(1)} times what splitting it into words takes, ` +
          `${megabytesInMemory.toFixed(0)} MB in memory`,
      );
    }
  }
}

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
 * checks. The text is made, and different throughout: once with as many statistics as a real report full of them (about
 * four a thousand characters), once with twice as many.
 */
export function measureAnalysis(): Promise<Measurement[]> {
  // What the first megabyte takes is mostly compiling.
  rateFor(1, reportShare);
  const small = rateFor(1, reportShare);
  const large = rateFor(10, reportShare);
  const dense = rateFor(10, 0);
  const name = (megabytes: number, { perThousand }: Rate): string =>
    `Analysis of ${megabytes} MB of text with ${perThousand.toFixed(1)} statistics a thousand characters`;
  return Promise.resolve([
    { name: name(1, small), unit: 'MB/s', ours: small.rate, baseline: 5, against: 'the goal' },
    { name: name(10, large), unit: 'MB/s', ours: large.rate, baseline: small.rate, against: '1 MB' },
    { name: name(10, dense), unit: 'MB/s', ours: dense.rate, baseline: large.rate, against: 'half as many' },
  ]);
}

interface Rate {
  /** Megabytes a second. */
  readonly rate: number;
  /** Statistics found in a thousand characters. */
  readonly perThousand: number;
}

function rateFor(megabytes: number, plainShare: number): Rate {
  const lines = makeLines(megabytes * megabyte, plainShare);
  // Processor time of this process: other programs on the machine do not count.
  const before = process.cpuUsage();
  const document = readDocument(
    { format: 'txt', metadata: {}, content: { layout: 'lines', lines }, warnings: [] },
    { role: 'report', fileName: 'report.txt' },
  );
  const { quantities } = findFiguresAndReferences(document);
  runChecks(document, quantities);
  const { user, system } = process.cpuUsage(before);
  return {
    rate: megabytes / ((user + system) / 1_000_000),
    perThousand: (1000 * quantities.length) / document.text.length,
  };
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

// `node bench/analysis.ts 1 10 50 100` prints the rates for each size.
if (import.meta.main) {
  for (const size of process.argv.slice(2).map(Number)) {
    const usual = rateFor(size, reportShare);
    const dense = rateFor(size, 0);
    const said = ({ rate, perThousand }: Rate): string =>
      `${rate.toFixed(2)} MB/s with ${perThousand.toFixed(1)} statistics a thousand characters`;
    console.log(`${size} MB: ${said(usual)}, ${said(dense)}`);
  }
}

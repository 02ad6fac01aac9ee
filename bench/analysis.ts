import { findLegalReferences } from '../src/core/law/find-legal-references.ts';
import { readDocument } from '../src/core/document/read-document.ts';
import { findQuantities } from '../src/core/statistics/find-quantities.ts';
import { runChecks } from '../src/core/verification/checks/run-checks.ts';
import type { Measurement } from './comparison.ts';
import { makeTextMaker } from './made-text.ts';

const megabyte = 1_000_000;

/**
 * Megabytes of plain text a second through all that core does with a report: structure, statistics, references to laws,
 * checks. The text is made, and different throughout.
 */
export function measureAnalysis(): Promise<Measurement[]> {
  // What the first megabyte takes is mostly compiling.
  rateFor(1);
  const small = rateFor(1);
  const large = rateFor(10);
  return Promise.resolve([
    { name: 'Analysis of 1 MB of text', unit: 'MB/s', ours: small, baseline: 5, against: 'the goal' },
    { name: 'Analysis of 10 MB of text', unit: 'MB/s', ours: large, baseline: small, against: '1 MB' },
  ]);
}

/** Megabytes a second. */
export function rateFor(megabytes: number): number {
  const lines = makeLines(megabytes * megabyte);
  // Processor time of this process: other programs on the machine do not count.
  const before = process.cpuUsage();
  const document = readDocument(
    { format: 'txt', metadata: {}, content: { layout: 'lines', lines }, warnings: [] },
    { role: 'report', fileName: 'report.txt' },
  );
  const quantities = findQuantities(document);
  findLegalReferences(document);
  runChecks(document, quantities);
  const { user, system } = process.cpuUsage(before);
  return megabytes / ((user + system) / 1_000_000);
}

function makeLines(bytes: number): string[] {
  const maker = makeTextMaker(7);
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

// `node bench/analysis.ts 1 10 50 100` prints the rate for each size.
if (import.meta.main) {
  for (const size of process.argv.slice(2).map(Number)) {
    console.log(`${size} MB: ${rateFor(size).toFixed(2)} MB/s`);
  }
}

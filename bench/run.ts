import { buildIfNeeded } from '../scripts/runtime/build-if-needed.ts';
import { runScript } from '../scripts/runtime/set-up-problem.ts';
import { slowdown } from './comparison.ts';
import type { Measurement } from './comparison.ts';
import { measureAnalysis } from './analysis.ts';
import { measureImport } from './import.ts';
import { measureRanking } from './ranking.ts';
import { measureSearch } from './search.ts';
import { measureStartup } from './startup.ts';

const header = ['What', 'Ours', 'Baseline', 'Against', 'Times as slow'];

// npm run bench: figures beside a plain way to do the same, from one run. Absolute figures are this machine's; the last
// column is what can be compared elsewhere.
await runScript(async () => {
  const announce = (line: string): void => console.error(line);
  await buildIfNeeded(announce);
  const measurements: Measurement[] = [];
  for (const measure of [measureStartup, measureAnalysis, measureImport, measureSearch, measureRanking])
    measurements.push(...(await measure(announce)));

  const rows = measurements.map(row);
  const widths = header.map((title, column) =>
    Math.max(title.length, ...rows.map((cells) => cells[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ');
  console.log(line(header));
  console.log(line(widths.map((width) => '─'.repeat(width))));
  for (const cells of rows) console.log(line(cells));
});

function row(measurement: Measurement): string[] {
  if ('reason' in measurement) return [measurement.name, '–', '–', measurement.reason, '–'];
  const { name, unit, ours, baseline, against } = measurement;
  return [
    name,
    `${figure(ours)} ${unit}`,
    `${figure(baseline)} ${unit}`,
    against,
    slowdown(measurement).toFixed(2),
  ];
}

function figure(value: number): string {
  return value < 10 ? value.toFixed(2) : value.toFixed(0);
}

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readSets, type Example, type Gold, type LabelledSet } from './sets.ts';
import { compromiseNumbers, corroborate, recognizersText, type Prediction, type Tool } from './tools.ts';

/**
 * Precision, recall and value accuracy of the quantity recogniser beside two packages, on labelled sets. See README.md
 * for how their types are mapped. `node bench/quality/quantities.ts [--errors SET] [--only TOOL] [--half A|B]`
 */

interface Score {
  gold: number;
  found: number;
  predicted: number;
  hits: number;
  rightValues: number;
  rightPredictions: number;
}

const fixtures = process.env['CORROBORATE_FIXTURES'] ?? join(import.meta.dirname, '../../../shared/fixtures');
const folder = join(fixtures, 'quantities');
if (!existsSync(folder)) {
  console.error(
    `No labelled sets at ${folder}; set CORROBORATE_FIXTURES to the folder that holds "quantities".`,
  );
  process.exit(2);
}

const errorsOf = argument('--errors');
const only = argument('--only');
/** One half of every set, by a hash of the texts: rules that only fit what they were made from show as a difference. */
const half = argument('--half');
const tools = [corroborate, recognizersText, compromiseNumbers].filter(
  ({ name }) => only === undefined || name === only,
);
const sets = readSets(folder).map((set) => ({
  ...set,
  examples: set.examples.filter(({ text }) => half === undefined || halfOf(text) === half),
}));
console.log(row(['set', 'tool', 'gold', 'precision', 'recall', 'F1', 'values', 'F1 with value']));
const totals = new Map<string, Score>();
for (const set of sets) {
  for (const tool of tools) {
    const score = scoreSet(set, tool);
    print(`${set.group} ${set.name}`, tool.name, score);
    const key = `${set.group}\t${tool.name}`;
    totals.set(key, plus(totals.get(key) ?? empty(), score));
  }
}
console.log('');
for (const [key, score] of totals) {
  const [group = '', tool = ''] = key.split('\t');
  print(`${group} (all)`, tool, score);
}

console.log('');
for (const { group, name, outOfScope } of sets) {
  for (const [reason, count] of outOfScope)
    console.log(`not asked in ${group} ${name}: ${count} × ${reason}`);
}

function halfOf(text: string): 'A' | 'B' {
  return (createHash('sha256').update(text).digest()[0] ?? 0) % 2 === 0 ? 'A' : 'B';
}

function scoreSet(set: LabelledSet, tool: Tool): Score {
  const score = empty();
  for (const example of set.examples) {
    const predictions = tool.find(example.text, set.scope).filter((each) => !isIgnored(each, example));
    addExample(score, example, predictions);
    if (tool === tools[0] && errorsOf !== undefined && `${set.group} ${set.name}`.includes(errorsOf))
      showErrors(example, predictions);
  }
  return score;
}

/** Overlap counts as found; a value is right when every value of the label is among those of the overlapping finds. */
function addExample(score: Score, example: Example, predictions: readonly Prediction[]): void {
  score.gold += example.gold.length;
  score.predicted += predictions.length;
  for (const gold of example.gold) {
    const overlapping = predictions.filter((each) => overlaps(each, gold));
    if (overlapping.length > 0) score.found += 1;
    if (isRight(gold, overlapping)) score.rightValues += 1;
  }
  for (const prediction of predictions) {
    const golds = example.gold.filter((each) => overlaps(prediction, each));
    if (golds.length > 0) score.hits += 1;
    if (
      golds.some((gold) =>
        isRight(
          gold,
          predictions.filter((each) => overlaps(each, gold)),
        ),
      )
    )
      score.rightPredictions += 1;
  }
}

function isRight(gold: Gold, predictions: readonly Prediction[]): boolean {
  if (predictions.length === 0) return false;
  const values = predictions.flatMap((each) => each.values);
  return gold.values.every((value) => values.some((each) => isSame(each, value)));
}

function isSame(left: number, right: number): boolean {
  return left === right || Math.abs(left - right) <= 1e-6 * Math.max(Math.abs(left), Math.abs(right));
}

function overlaps(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end;
}

function isIgnored(prediction: Prediction, example: Example): boolean {
  return (
    example.ignored.some((each) => overlaps(prediction, each)) &&
    !example.gold.some((each) => overlaps(prediction, each))
  );
}

function showErrors(example: Example, predictions: readonly Prediction[]): void {
  const context = (start: number, end: number) =>
    `${example.text.slice(Math.max(0, start - 40), start)}[[${example.text.slice(start, end)}]]${example.text.slice(end, end + 30)}`;
  for (const gold of example.gold) {
    const overlapping = predictions.filter((each) => overlaps(each, gold));
    if (overlapping.length === 0)
      console.log(`MISSED ${context(gold.start, gold.end)} = ${gold.values.join(' ')}`);
    else if (!isRight(gold, overlapping)) {
      console.log(
        `WRONG  ${context(gold.start, gold.end)} = ${gold.values.join(' ')}, read as ${overlapping.flatMap((each) => each.values).join(' ')}`,
      );
    }
  }
  for (const each of predictions) {
    if (!example.gold.some((gold) => overlaps(each, gold)))
      console.log(`EXTRA  ${context(each.start, each.end)}`);
  }
}

function print(set: string, tool: string, score: Score): void {
  const precision = ratio(score.hits, score.predicted);
  const recall = ratio(score.found, score.gold);
  const strict = f1(ratio(score.rightPredictions, score.predicted), ratio(score.rightValues, score.gold));
  console.log(
    row([
      set,
      tool,
      String(score.gold),
      percent(precision),
      percent(recall),
      percent(f1(precision, recall)),
      percent(ratio(score.rightValues, score.found)),
      percent(strict),
    ]),
  );
}

function row(cells: readonly string[]): string {
  return cells
    .map((cell, index) =>
      index < 2 ? cell.padEnd(index === 0 ? 40 : 18) : cell.padStart(index === 7 ? 15 : 11),
    )
    .join('');
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function f1(precision: number, recall: number): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

function percent(value: number): string {
  return (100 * value).toFixed(1);
}

function empty(): Score {
  return { gold: 0, found: 0, predicted: 0, hits: 0, rightValues: 0, rightPredictions: 0 };
}

function plus(a: Score, b: Score): Score {
  return {
    gold: a.gold + b.gold,
    found: a.found + b.found,
    predicted: a.predicted + b.predicted,
    hits: a.hits + b.hits,
    rightValues: a.rightValues + b.rightValues,
    rightPredictions: a.rightPredictions + b.rightPredictions,
  };
}

function argument(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at === -1 ? undefined : process.argv[at + 1];
}

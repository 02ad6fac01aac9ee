import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultLimits } from '../../../src/parser/client.ts';
import { parseFile } from '../../../src/parser/parse-file.ts';

/** A figure of a report's running text: as it is written, and its value. */
interface ExpectedFigure {
  readonly text: string;
  readonly value: number;
}

export interface FigureScore {
  readonly name: string;
  readonly figures: number;
  readonly missed: readonly string[];
  readonly wrongValues: readonly string[];
}

/** Compares the figures found in each report of a folder with those of its key, in reading order. */
export async function scoreFigures(folder: string): Promise<FigureScore[]> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.figures.json'));
  return Promise.all(
    names.sort().map(async (keyName) => {
      const name = keyName.replace('.figures.json', '.md');
      const read = await parseFile(
        { path: join(folder, name), fileName: name, role: 'report', id: 1, limits: defaultLimits },
        () => undefined,
      );
      if (!read.ok) throw new Error(`${name}: ${read.failure.kind}`);
      const asked = JSON.parse(readFileSync(join(folder, keyName), 'utf8')) as ExpectedFigure[];
      const found = read.value.quantities;
      const pairs = align(asked, found, (one, other) => isSameText(one.text, other.text));
      return {
        name,
        figures: asked.length,
        missed: asked.filter((_, index) => !pairs.has(index)).map(({ text }) => text),
        wrongValues: asked.flatMap(({ text, value }, index) => {
          const at = pairs.get(index);
          const figure = at === undefined ? undefined : found[at];
          if (figure === undefined || hasValue(figure, value)) return [];
          return [`${text}: ${String(figure.value)}`];
        }),
      };
    }),
  );
}

/** "17.4 million people" is "17.4 million", "2,608" is "2,608 children". */
function isSameText(one: string, other: string): boolean {
  const [asked, found] = [one, other].map((text) => text.replace(/\s+/gu, ' ').trim().toLowerCase());
  if (asked === undefined || found === undefined) return false;
  return found.includes(asked) || (found.length > 1 && asked.includes(found));
}

interface Valued {
  readonly value?: string;
  readonly low?: string;
  readonly high?: string;
  readonly outOf?: string;
}

/** Keys give a range its lower end, and a ratio or share as either of its numbers or as their quotient. */
function hasValue({ value, low, high, outOf }: Valued, asked: number): boolean {
  const isNear = (number: number): boolean => Math.abs(number - asked) <= 1e-9 * Math.max(1, Math.abs(asked));
  if ([value, low, high].some((each) => each !== undefined && isNear(Number(each)))) return true;
  if (value === undefined) return low === undefined && high === undefined;
  if (isNear(Number(value) * 100) || isNear(Number(value) / 100) || isNear(-Number(value))) return true;
  return outOf !== undefined && Math.abs(Number(value) / Number(outOf) - asked) < 0.01;
}

/** The longest pairing of two lists that keeps the order of both: index of the one → index of the other. */
function align<One, Other>(
  ones: readonly One[],
  others: readonly Other[],
  isSame: (one: One, other: Other) => boolean,
): ReadonlyMap<number, number> {
  const width = others.length + 1;
  const best = new Uint16Array((ones.length + 1) * width);
  const at = (row: number, column: number): number => best[row * width + column] ?? 0;
  for (let row = ones.length - 1; row >= 0; row--) {
    for (let column = others.length - 1; column >= 0; column--) {
      const [one, other] = [ones[row], others[column]];
      const paired = one !== undefined && other !== undefined && isSame(one, other);
      best[row * width + column] = Math.max(
        at(row + 1, column),
        at(row, column + 1),
        paired ? at(row + 1, column + 1) + 1 : 0,
      );
    }
  }
  const pairs = new Map<number, number>();
  for (let row = 0, column = 0; row < ones.length && column < others.length;) {
    const [one, other] = [ones[row], others[column]];
    if (
      one !== undefined &&
      other !== undefined &&
      isSame(one, other) &&
      at(row, column) === at(row + 1, column + 1) + 1
    ) {
      pairs.set(row, column);
      row += 1;
      column += 1;
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return pairs;
}

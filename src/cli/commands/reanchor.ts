import { readFileSync } from 'node:fs';
import { findQuote, placeQuote, type QuotedPlace } from '../../core/versions/place-quote.ts';
import { alignTexts } from '../../core/versions/text-alignment.ts';
import { errorMessage } from '../../engine/case/open-case.ts';
import { CommandRefused, printJson, type ExitCode, type Surroundings } from '../surroundings.ts';

interface ReanchorOptions {
  readonly selectors: string;
  readonly json?: boolean;
}

interface Selector extends QuotedPlace {
  readonly id: string;
}

interface Reanchored {
  readonly id: string;
  readonly status: 'placed' | 'refused';
  readonly start: number | null;
  readonly end: number | null;
  readonly score: number;
  /** "gone", "changed", "ambiguous", or "not-in-old": the quotation is not in the old text in the first place. */
  readonly reason: string | null;
}

/** Places quotations of one version of a text in another: where in doubt, not at all. */
export function reanchor(
  around: Surroundings,
  oldPath: string,
  newPath: string,
  options: ReanchorOptions,
): ExitCode {
  const oldText = readText(around, oldPath);
  const newText = readText(around, newPath);
  const selectors = readSelectors(around, options.selectors);
  const alignment = alignTexts(oldText, newText);
  const results = selectors.map((selector): Reanchored => {
    const place = findQuote(selector, oldText);
    if (place === undefined) return refused(selector.id, 'not-in-old', 0);
    const placing = placeQuote(place, newText, alignment);
    return placing.status === 'placed'
      ? {
          id: selector.id,
          status: 'placed',
          start: placing.start,
          end: placing.end,
          score: rounded(placing.score),
          reason: null,
        }
      : refused(selector.id, placing.reason, placing.score);
  });
  if (options.json === true) printJson(around, results);
  else for (const result of results) around.out(describe(around, result));
  return 0;
}

function refused(id: string, reason: string, score: number): Reanchored {
  return { id, status: 'refused', start: null, end: null, score: rounded(score), reason };
}

function rounded(score: number): number {
  return Math.round(score * 1000) / 1000;
}

function describe({ words }: Surroundings, { id, start, end, score, reason }: Reanchored): string {
  return start === null || end === null
    ? words.text('reanchor.refused', { id, reason: reason ?? '' })
    : words.text('reanchor.placed', { id, start, end, percent: Math.round(score * 100) });
}

function readText(around: Surroundings, path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new CommandRefused(around.words.text('error.fileArgument', { path, detail: errorMessage(error) }));
  }
}

function readSelectors(around: Surroundings, path: string): Selector[] {
  let read: unknown;
  try {
    read = JSON.parse(readText(around, path));
  } catch (error) {
    if (error instanceof CommandRefused) throw error;
    throw new CommandRefused(around.words.text('reanchor.noSelectors', { path }));
  }
  if (!Array.isArray(read)) throw new CommandRefused(around.words.text('reanchor.noSelectors', { path }));
  return read.map((each: unknown) => {
    const selector = selectorOf(each);
    if (selector === undefined) throw new CommandRefused(around.words.text('reanchor.noSelectors', { path }));
    return selector;
  });
}

function selectorOf(value: unknown): Selector | undefined {
  const { id, start, end, exact, prefix, suffix }: Record<string, unknown> =
    typeof value === 'object' && value !== null ? { ...value } : {};
  if (typeof id !== 'string' || typeof start !== 'number' || typeof end !== 'number') return undefined;
  if (typeof exact !== 'string') return undefined;
  return {
    id,
    start,
    end,
    exact,
    prefix: typeof prefix === 'string' ? prefix : '',
    suffix: typeof suffix === 'string' ? suffix : '',
  };
}

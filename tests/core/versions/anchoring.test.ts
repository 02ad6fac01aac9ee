import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { placeQuote } from '../../../src/core/versions/place-quote.ts';
import { alignTexts, type TextAlignment } from '../../../src/core/versions/text-alignment.ts';

const folder = join(import.meta.dirname, '../../../../shared/fixtures/anchoring');

interface Edit {
  readonly id: string;
  readonly old: string;
  readonly new: string;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  readonly end: number;
  readonly kind: 'shifted' | 'edited' | 'deleted';
  readonly gold_start: number | null;
  readonly gold_end: number | null;
}

/** Quotations of a penal code, with where they stand in a later version of it. */
describe.skipIf(!existsSync(folder))('quotations of a law that was amended', () => {
  test('are placed or refused, and none at a wrong place', () => {
    const edits = JSON.parse(readFileSync(join(folder, 'edits-dev.json'), 'utf8')) as Edit[];
    const texts = new Map<string, string>();
    const textOf = (name: string): string => {
      const known = texts.get(name) ?? readFileSync(join(folder, 'versions', name), 'utf8');
      texts.set(name, known);
      return known;
    };
    const alignments = new Map<string, TextAlignment>();
    const found = { exact: 0, overlapping: 0, refused: 0, wrong: 0, rightlyRefused: 0 };
    for (const edit of edits) {
      const key = `${edit.old} ${edit.new}`;
      const alignment = alignments.get(key) ?? alignTexts(textOf(edit.old), textOf(edit.new));
      alignments.set(key, alignment);
      const placing = placeQuote(edit, textOf(edit.new), alignment);
      const { gold_start: start, gold_end: end } = edit;
      if (placing.status === 'refused') found[start === null ? 'rightlyRefused' : 'refused'] += 1;
      else if (start === null || end === null) found.wrong += 1;
      else if (shared(placing, { start, end }) > 0.98) found.exact += 1;
      else if (shared(placing, { start, end }) > 0.5) found.overlapping += 1;
      else found.wrong += 1;
    }
    expect(found.wrong).toBe(0);
    expect(found.rightlyRefused).toBe(18);
    expect(found.exact).toBeGreaterThanOrEqual(65);
    expect(found.refused).toBeLessThanOrEqual(3);
  });
});

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Of all that the two stretches cover, the share that both do: a space at an end counts little. */
function shared(one: Span, other: Span): number {
  const common = Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
  return common / (Math.max(one.end, other.end) - Math.min(one.start, other.start));
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../src/core/verification/finding.ts';
import { findingsOf } from '../../core/verification/document-builder.ts';

/** A short text with one planted fault, or one that looks like a fault and is none. "^3" is footnote marker 3. */
interface Case {
  readonly text: readonly string[];
  readonly notes?: Readonly<Record<string, string>>;
  /** The day the report was written. */
  readonly date?: string;
}
interface Corpus {
  readonly language: string;
  readonly faults: readonly (Case & { readonly rule: string })[];
  readonly clean: readonly (Case & { readonly about: string; readonly holds?: readonly string[] })[];
}

const languages = ['en', 'es', 'fr', 'pt'] as const;
const corpora = languages.map(
  (language) => JSON.parse(readFileSync(join(import.meta.dirname, `${language}.json`), 'utf8')) as Corpus,
);

function findingsIn(language: string, { text, notes, date }: Case): Finding[] {
  const footnoteMarkers = text.flatMap((written, index) => {
    let removed = 0;
    return [...written.matchAll(/\^(\d+)/g)].map((match) => {
      const offset = match.index - removed;
      removed += match[0].length;
      return { label: match[1] ?? '', paragraphId: `p${index + 1}`, offset };
    });
  });
  return findingsOf(
    text.map((written) => written.replace(/\^\d+/g, '')),
    {
      language,
      metadata: date === undefined ? {} : { date },
      footnoteMarkers,
      footnotes: Object.entries(notes ?? {}).map(([label, body]) => ({ label, text: body })),
    },
  );
}

/** What alarms a reader: all but ticks, and the remark that a document came without its notes. */
function alarms(findings: readonly Finding[]): string[] {
  return findings.filter(({ holds }) => holds !== true).map(({ rule }) => rule);
}

describe('planted faults and clean look-alikes', () => {
  const faults = corpora.flatMap(({ language, faults: list }) => list.map((each) => ({ language, ...each })));
  const clean = corpora.flatMap(({ language, clean: list }) => list.map((each) => ({ language, ...each })));

  test('are enough to measure by', () => {
    expect(faults.length).toBeGreaterThanOrEqual(60);
    expect(clean.length).toBeGreaterThanOrEqual(60);
  });

  test('are found, with nothing else alarmed about', () => {
    const results = faults.map((each) => ({ ...each, found: alarms(findingsIn(each.language, each)) }));
    const missed = results.filter(({ rule, found }) => !found.includes(rule));
    const extra = results.filter(({ rule, found }) => found.some((other) => other !== rule));
    expect(missed.map(({ language, rule, text }) => `${language} ${rule}: ${text.join(' ')}`)).toEqual([]);
    expect(
      extra.map(({ language, text, found }) => `${language} ${found.join()}: ${text.join(' ')}`),
    ).toEqual([]);
  });

  test('raise no alarm where there is no fault', () => {
    const alarmed = clean
      .map((each) => ({ ...each, found: alarms(findingsIn(each.language, each)) }))
      .filter(({ found }) => found.length > 0);
    expect(alarmed.map(({ language, about, found }) => `${language} ${about}: ${found.join()}`)).toEqual([]);
  });

  test('are ticked where the figures hold', () => {
    const wrong = clean.flatMap((each) => {
      const ticks = findingsIn(each.language, each)
        .filter(({ holds }) => holds === true)
        .map(({ rule }) => rule)
        .sort();
      const wanted = [...(each.holds ?? [])].sort();
      return ticks.join() === wanted.join() ? [] : [`${each.language} ${each.about}: ${ticks.join()}`];
    });
    expect(wrong).toEqual([]);
  });
});

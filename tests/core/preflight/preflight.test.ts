import { describe, expect, test } from 'vitest';
import { preflight } from '../../../src/core/preflight/preflight.ts';
import type { PreflightInput, PreflightStatistic } from '../../../src/core/preflight/preflight-input.ts';
import type { SubmissionProfile } from '../../../src/core/preflight/profile.ts';
import { documentOf } from './preflight-document.ts';

const strict: SubmissionProfile = {
  id: 'strict',
  name: 'Strict',
  date: '2026-11-24',
  source: { title: 'A guide' },
  numbering: { confirmed: true },
  lengths: [{ unit: 'words', most: 12, parts: [], confirmed: false, source: 'Hearsay' }],
  submitters: { least: 2, confirmed: true },
  languages: { allowed: ['en', 'fr'], confirmed: true },
  checks: { statistics: true, footnotes: true, findings: true },
};

const clean: PreflightInput = {
  document: documentOf(
    ['Submitted by: Lantern Foundation; Harbour Watch', '1. 412 keepers.', '2. 38 lights.'],
    {
      language: 'en',
    },
  ),
  statistics: [],
  findings: [],
};

function outcomes(input: PreflightInput, profile = strict): string[] {
  return preflight(profile, input)
    .items.filter(({ outcome }) => outcome !== 'met')
    .map(({ key, obstacles }) => `${key} ${obstacles.length}`);
}

function statistic(fields: Partial<PreflightStatistic>): PreflightStatistic {
  return { id: 's1', paragraphId: 'p2', text: '412', state: 'open', ...fields };
}

test('a report that meets everything is ready', () => {
  const result = preflight(strict, clean);
  expect(result.ready).toBe(true);
  expect(result.items.map(({ rule, outcome }) => [rule, outcome])).toEqual([
    ['numbering', 'met'],
    ['length', 'met'],
    ['submitters', 'met'],
    ['languages', 'met'],
    ['statistics', 'met'],
    ['footnotes', 'met'],
    ['findings', 'met'],
  ]);
});

test('what a profile does not ask for is not checked', () => {
  const lax = {
    ...strict,
    numbering: undefined,
    lengths: [],
    submitters: undefined,
    languages: undefined,
    checks: { statistics: false, footnotes: false, findings: false },
  };
  expect(preflight(lax, { ...clean, statistics: [statistic({})] })).toEqual({ ready: true, items: [] });
});

test('says by how much a report is too long, and that nobody has confirmed the limit', () => {
  const long = documentOf(
    ['Submitted by: A One; B Two', '1. One two three four five six seven eight nine ten.'],
    {
      language: 'en',
    },
  );
  const item = preflight(strict, { ...clean, document: long }).items.find(({ rule }) => rule === 'length');
  expect(item).toMatchObject({
    outcome: 'failed',
    confirmed: false,
    source: 'Hearsay',
    key: 'length.failed',
    params: { unit: 'words', most: 12, counted: 16, over: 4 },
  });
});

test('what is not known stands in the way', () => {
  const pages: SubmissionProfile = {
    ...strict,
    lengths: [{ unit: 'pages', most: 10, parts: [], confirmed: true }],
  };
  expect(outcomes(clean, pages)).toEqual(['length.unknown 1']);
  expect(outcomes({ ...clean, document: { ...clean.document, language: undefined } })).toEqual([
    'languages.unknown 1',
  ]);
});

test.each([
  ['en-GB', []],
  ['fr', []],
  ['es', ['languages.failed 1']],
])('a report in %s', (language, expected) => {
  expect(outcomes({ ...clean, document: { ...clean.document, language } })).toEqual(expected);
});

test('one name is too few for a joint submission', () => {
  const document = documentOf(['Submitted by: Lantern Foundation', '1. One.'], { language: 'en' });
  expect(outcomes({ ...clean, document })).toEqual(['submitters.failed 1']);
});

describe('a statistic', () => {
  test.each<[string, Partial<PreflightStatistic>, string | undefined]>([
    ['verified', { state: 'verified', verdict: 'verified' }, undefined],
    ['that is none', { state: 'dismissed', verdict: 'not-a-statistic' }, undefined],
    ['without a verdict', { state: 'candidate' }, 'statistics.open'],
    ['on which readers differ', { state: 'doubt' }, 'statistics.open'],
    [
      'that cannot be verified, for a reason',
      { state: 'doubt', verdict: 'cannot-verify', note: 'Not public.' },
      undefined,
    ],
    [
      'that cannot be verified, without one',
      { state: 'doubt', verdict: 'cannot-verify' },
      'statistics.noReason',
    ],
    [
      'with a discrepancy and an empty note',
      { state: 'doubt', verdict: 'discrepancy', note: ' ' },
      'statistics.noReason',
    ],
  ])('%s', (_name, fields, expected) => {
    const result = preflight(strict, { ...clean, statistics: [statistic(fields)] });
    const found = result.items.find(({ rule }) => rule === 'statistics');
    expect(found?.obstacles.map(({ key }) => key)).toEqual(expected === undefined ? [] : [expected]);
    expect(result.ready).toBe(expected === undefined);
  });
});

test('only open findings of severity "error" stand in the way', () => {
  const finding = { severity: 'error' as const, holds: false, paragraphIds: ['p2'], statisticIds: [] };
  const findings = [
    { ...finding, id: 'f1' },
    { ...finding, id: 'f2', dismissed: { reason: 'Agreed.' } },
    { ...finding, id: 'f3', severity: 'warning' as const },
    { ...finding, id: 'f4', holds: true },
  ];
  expect(preflight(strict, { ...clean, findings }).items.at(-1)?.obstacles).toEqual([
    { key: 'findings.open', params: {}, place: { kind: 'finding', id: 'f1' } },
  ]);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { buildReport } from '../../../src/core/report/build-report.ts';
import { verificationJson } from '../../../src/core/report/verification-json.ts';
import { languages } from '../../../src/shared/languages.ts';
import { reportWords } from '../../../src/shared/report-words.ts';
import { input } from './report-fixture.ts';

const schema: unknown = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../docs/verification.schema.json'), 'utf8'),
);
const validate = new Ajv2020({ allErrors: true, strict: false }).compile(schema as object);

const [first, ...rest] = input.statistics;
if (first === undefined) throw new Error('The fixture has statistics');
const report = buildReport({
  ...input,
  statistics: [
    {
      ...first,
      history: [
        {
          entry: 4,
          by: 'A. R.',
          at: '2026-11-23T18:29:00Z',
          what: { kind: 'linked', stance: 'supports', documentId: 'd2' },
        },
        {
          entry: 5,
          by: 'A. R.',
          at: '2026-11-23T18:30:00Z',
          what: { kind: 'verdict', verdict: 'verified', note: 'Seen.' },
        },
        {
          entry: 6,
          by: 'B. S.',
          at: '2026-11-23T18:31:00Z',
          what: { kind: 'verdict-withdrawn' },
          through: 'undo',
        },
      ],
    },
    ...rest,
  ],
});

describe.each(languages)('the verification report as JSON in %s', (language) => {
  const value: unknown = JSON.parse(verificationJson(report, reportWords(language)));

  test('is as its published schema says', () => {
    expect(validate(value), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
  });

  test('has every line with quote in context, page, hash, verdict, reviewer, time and history', () => {
    expect(value).toMatchObject({
      schema: 'corroborate/verification@1',
      language,
      sections: [
        {
          statistics: [
            {
              text: '2,986',
              verdict: { verdict: 'verified', by: 'A. R.', at: '2026-11-23T18:30:00Z' },
              evidence: [
                {
                  linked: true,
                  page: 4,
                  sha256: 'b'.repeat(64),
                  quote: { before: 'los ', text: '-2.986 talleres', after: ' del período' },
                },
              ],
              history: [
                { entry: 4, kind: 'linked', source: 1 },
                { entry: 5, kind: 'verdict', note: 'Seen.' },
                { entry: 6, kind: 'verdict-withdrawn', through: 'undo', by: 'B. S.' },
              ],
            },
            { text: '95.147', proposal: { linked: false, quote: { emphasis: { start: 10, end: 16 } } } },
            {},
            {},
            {},
          ],
        },
      ],
    });
  });
});

test('has the same keys and codes in every language, and sentences in its own', () => {
  const [english, spanish] = ['en' as const, 'es' as const].map((language) =>
    verificationJson(report, reportWords(language)),
  );
  const keys = (text: string | undefined): string[] => [...(text ?? '').matchAll(/"(\w+)":/g)].map(String);
  expect(keys(spanish)).toEqual(keys(english));
  expect(english).toContain('"said": "Verdict: Verified (“Seen.”)"');
  expect(spanish).toContain('"said": "Veredicto: Verificada («Seen.»)"');
});

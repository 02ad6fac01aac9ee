import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { preflight } from '../../../src/core/preflight/preflight.ts';
import { coverReport } from '../../../src/core/protection/cover-report.ts';
import { createTextCover } from '../../../src/core/protection/text-cover.ts';
import { buildReport } from '../../../src/core/report/build-report.ts';
import { furtherSections } from '../../../src/core/report/further-sections.ts';
import type { ReportInput, ReportReading } from '../../../src/core/report/report.ts';
import { verificationHtml } from '../../../src/core/report/verification-html.ts';
import { verificationJson } from '../../../src/core/report/verification-json.ts';
import { verificationRows } from '../../../src/core/report/verification-rows.ts';
import { agreementOf } from '../../../src/core/verification/agreement.ts';
import { languages } from '../../../src/shared/languages.ts';
import { shippedProfiles } from '../../../src/shared/profiles/shipped-profiles.ts';
import { reportWords } from '../../../src/shared/report-words.ts';
import { input } from './report-fixture.ts';

const said = (by: string, verdict: ReportReading['verdict'], note?: string): ReportReading => ({
  by,
  verdict,
  at: '2026-11-23T18:30:00Z',
  reopened: false,
  ...(note === undefined ? {} : { note }),
});
const [first, ...rest] = input.statistics;
const [profile] = shippedProfiles.filter(({ id }) => id === 'upr-individual');
if (first === undefined || profile === undefined) throw new Error('The fixtures have these');
const read: ReportInput = {
  ...input,
  statistics: [
    {
      ...first,
      readings: {
        readers: [said('A. R.', 'verified'), said('B. S.', 'discrepancy', 'The table says otherwise.')],
        adjudication: said('C. T.', 'verified'),
        consensus: 'adjudicated',
      },
    },
    ...rest,
  ],
  agreement: [
    {
      readers: ['A. R.', 'B. S.'],
      ...agreementOf([
        ['verified', 'discrepancy'],
        ['verified', 'verified'],
        ['rounded', 'rounded'],
      ]),
    },
  ],
  preflight: {
    profile,
    ...preflight(profile, {
      document: { ...input.report, language: 'en', title: 'Report' },
      statistics: [{ id: first.quantity.id, paragraphId: 'p1', text: first.quantity.text, state: 'open' }],
      findings: [],
    }),
  },
};
const report = buildReport(read);

describe.each(languages)('pre-flight and readers in the report in %s', (language) => {
  const words = reportWords(language);

  test('stand in the sections that every format prints', () => {
    const [checked, readers] = furtherSections(report, words);
    expect(checked?.id).toBe('preflight');
    expect(checked?.tables[0]?.rows.length).toBe(report.preflight?.items.length);
    // A limit that nobody has read at its source says so.
    expect(checked?.tables[0]?.rows.flat().join('\n')).toContain(words.handing.preflight.unconfirmed);
    expect(readers?.tables.map(({ rows }) => rows.length)).toEqual([1, 1]);
    expect(readers?.tables[0]?.rows[0]).toContain(words.number(0.5));
    const [row] = readers?.tables[1]?.rows ?? [];
    expect(row?.[2]).toMatch(/A\. R\..*\n.*B\. S\..*The table says otherwise\./);
    expect(row?.[3]).toContain('C. T.');
  });

  test('stand in HTML and sheets', () => {
    const html = verificationHtml(report, words);
    expect(html).toContain(`<h2 id="preflight">`);
    expect(html).toContain(`<h2 id="readers">`);
    const sheets = verificationRows(report, words).map(({ name }) => name);
    expect(sheets.length).toBe(8);
    expect(new Set(sheets).size).toBe(8);
    expect(sheets.every((name) => name.length <= 31)).toBe(true);
  });

  test('stand in JSON as its schema says', () => {
    const schema: object = JSON.parse(
      readFileSync(join(import.meta.dirname, '../../../docs/verification.schema.json'), 'utf8'),
    );
    const validate = new Ajv2020({ allErrors: true, strict: false }).compile(schema);
    const value: unknown = JSON.parse(verificationJson(report, words));
    expect(validate(value) ? [] : validate.errors).toEqual([]);
    expect(value).toMatchObject({
      agreement: [{ readers: ['A. R.', 'B. S.'], shared: 3, agreed: 2 }],
      preflight: { ready: false, profile: { id: 'upr-individual' } },
    });
  });
});

test('a report read by one, for no profile, has neither', () => {
  expect(furtherSections(buildReport(input), reportWords('en'))).toEqual([]);
});

test('what is written about a covered count stands in neither', () => {
  const marks = reportWords('en').marks;
  const quantity = { ...first.quantity, value: '3', text: '3', of: 'niños', kind: 'count' as const };
  const statistics = read.statistics.map((each, index) => (index === 0 ? { ...each, quantity } : each));
  const obstacle = { key: 'statistics.open', params: { text: '3', state: 'open' } };
  const few = buildReport({
    ...read,
    statistics,
    preflight: {
      profile: shippedProfiles[0] ?? profile,
      ready: false,
      items: [
        {
          rule: 'statistics',
          confirmed: true,
          outcome: 'failed',
          key: 'statistics.failed',
          params: { count: 1 },
          obstacles: [{ ...obstacle, place: { kind: 'statistic', id: quantity.id } }],
        },
      ],
    },
  });
  const covered = coverReport(few, {
    consentSources: new Set(report.sources.map(({ number }) => number)),
    fewerThan: 10,
    text: createTextCover({ consentTexts: [], identifierTexts: [], fewerThan: 1, marks }),
    marks,
  });
  const printed = JSON.stringify(furtherSections(covered, reportWords('en')));
  expect(printed).not.toContain('The table says otherwise');
  expect(JSON.stringify(few.preflight)).toContain('"text":"3"');
  expect(JSON.stringify(covered.preflight)).not.toContain('"text":"3"');
});

import { expect, test } from 'vitest';
import { buildReport } from '../../../src/core/report/build-report.ts';
import { openReasons } from '../../../src/core/report/open-reasons.ts';
import { suggestedEditsCsv } from '../../../src/core/report/suggested-edits.ts';
import { verificationHtml } from '../../../src/core/report/verification-html.ts';
import { verificationJson } from '../../../src/core/report/verification-json.ts';
import { verificationRows } from '../../../src/core/report/verification-rows.ts';
import { reportWords } from '../../../src/shared/report-words.ts';
import { input, report } from './report-fixture.ts';

const english = reportWords('en');
const corrected = buildReport({
  ...input,
  statistics: input.statistics.map((entry, index) =>
    index === 0
      ? {
          ...entry,
          state: 'doubt' as const,
          verdict: {
            verdict: 'discrepancy' as const,
            note: 'The table says 2,968.',
            suggestion: '=held 2,968 <workshops>',
            by: 'A. R.',
            at: '2026-11-23T18:30:00Z',
          },
        }
      : entry,
  ),
});

test('a suggested edit is a row of paragraph, as printed, suggested, source, reason and who', () => {
  const sheet = verificationRows(corrected, english).at(-1);
  expect(sheet?.rows).toMatchObject([
    [
      '1',
      '2,986',
      'The agency held 2,986 workshops, reaching 95.147 pupils.',
      '=held 2,968 <workshops>',
      'Yearbook & <tables>, Table 3, page 4',
      'The table says 2,968.',
      'A. R.',
      { iso: '2026-11-23T18:30:00Z' },
    ],
  ]);
});

test('is text in a spreadsheet and on a page, whatever it begins with', () => {
  expect(suggestedEditsCsv(corrected, english)).toContain("'=held 2,968 <workshops>");
  const html = verificationHtml(corrected, english);
  expect(html).toContain('=held 2,968 &lt;workshops&gt;');
  expect(html).toContain('href="#suggestions"');
  expect(JSON.parse(verificationJson(corrected, english))).toMatchObject({
    sections: [{ statistics: [{ verdict: { suggestion: '=held 2,968 <workshops>' } }, {}, {}, {}, {}] }],
  });
});

test('nothing is said of suggested edits where there are none', () => {
  expect(verificationHtml(report, english)).not.toContain('id="suggestions"');
  expect(suggestedEditsCsv(report, english).trim().split('\r\n')).toHaveLength(1);
});

test('what its readers have not settled is among what is open, and says so', () => {
  const unsettled = buildReport({
    ...input,
    statistics: input.statistics.map((entry) => ({ ...entry, unsettled: 'differ' as const })),
  });
  const [first] = unsettled.open;
  expect(first === undefined ? [] : openReasons(first, english)[0]).toBe(
    'Its readers differ; nobody has decided between them.',
  );
});

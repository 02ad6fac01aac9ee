import { describe, expect, test } from 'vitest';
import { buildReport } from '../../../src/core/report/build-report.ts';
import { citationsBibtex, citationsCsv, citationsCslJson } from '../../../src/core/report/citations.ts';
import { verificationHtml } from '../../../src/core/report/verification-html.ts';
import { verificationRows } from '../../../src/core/report/verification-rows.ts';
import { reportWords } from '../../../src/shared/report-words.ts';
import { input, portsAct, report, yearbook } from './report-fixture.ts';

const english = reportWords('en');

describe('the report value', () => {
  test('counts the states', () => {
    expect(report.counts).toEqual({ total: 5, verified: 1, candidate: 1, doubt: 1, open: 2, dismissed: 0 });
  });

  test('puts what needs a person first: doubts, then statistics without a source, then proposals', () => {
    expect(report.open.map(({ quantity }) => quantity.text)).toEqual(['95.147', '499', '1,150', '11.7%']);
  });

  test('shows a proposal only where nothing has been linked', () => {
    const [first, second] = report.sections[0]?.statistics ?? [];
    expect(first).toMatchObject({ supports: [{ linked: true, page: 4, sourceNumber: 1 }] });
    expect(first?.proposal).toBeUndefined();
    expect(second?.proposal).toMatchObject({ linked: false, quote: { emphasis: { start: 10, end: 16 } } });
  });

  test('emphasises the number in its sentence', () => {
    for (const { sentence, quantity } of report.sections.flatMap((section) => section.statistics)) {
      expect(sentence.text.slice(sentence.emphasis?.start, sentence.emphasis?.end)).toBe(quantity.text);
    }
  });

  test('is the same for the same input', () => {
    expect(buildReport(input)).toEqual(report);
  });
});

describe('the verification report in HTML', () => {
  const html = verificationHtml(report, english);

  test('has every statistic with its state in sign and word, quote, source, page, hash, reviewer and time', () => {
    for (const { quantity } of report.sections.flatMap((section) => section.statistics)) {
      expect(html).toContain(`<strong>${quantity.text}</strong>`);
    }
    for (const piece of [
      '✓',
      'In doubt',
      '95.147</mark>',
      'page 4',
      yearbook.sha256,
      'A. R.',
      '23 November 2026 at 18:30 UTC',
    ]) {
      expect(html).toContain(piece);
    }
  });

  test('escapes what comes from documents and people', () => {
    expect(html).not.toContain('<script');
    expect(html).not.toContain('<b>the table</b>');
    expect(html).toContain('Seen in &lt;b&gt;the table&lt;/b&gt;.');
    expect(html).toContain('Yearbook &amp; &lt;tables&gt;');
  });

  test('needs nothing from outside', () => {
    expect(html).not.toMatch(/(?:src|href)="(?!#)/);
    expect(html).not.toMatch(/url\(|@import/);
    expect(html).toContain("default-src 'none'");
  });

  test('links only to places that exist', () => {
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]));
    for (const match of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(match[1]);
  });

  test('survives control characters and broken surrogates', () => {
    const odd = buildReport({ ...input, caseName: 'a\u0000b\ud800c' });
    expect(verificationHtml(odd, english)).toContain('a\ufffdb\ufffdc');
  });
});

describe('the sheets', () => {
  const sheets = verificationRows(report, english);

  test('are named and every row has as many cells as its sheet has columns', () => {
    expect(sheets.map(({ name }) => name)).toEqual([
      'Statistics',
      'Findings',
      'Sources',
      'Footnotes',
      'Suggested edits',
    ]);
    for (const { columns, rows } of sheets) {
      for (const row of rows) expect(row).toHaveLength(columns.length);
    }
  });

  test('have values as numbers and texts as texts', () => {
    const [statistics] = sheets;
    const value = statistics?.columns.findIndex(({ title }) => title === 'Value') ?? -1;
    expect(statistics?.rows.map((row) => row[value])).toEqual([2986, 95147, 499, 11.7, 1150]);
  });
});

describe('the citation list', () => {
  test('as CSV has footnotes and linked places and no formulas', () => {
    const csv = citationsCsv(report, english);
    const lines = csv.split('\r\n');
    expect(lines[0]).toContain('kind,footnote,paragraph');
    expect(csv).toContain(`footnote,1,1,"'=SUM(A1) Yearbook, ""p. 4"""`);
    expect(csv).toContain(`'-2.986 talleres`);
    expect(lines.filter((line) => line.startsWith('evidence'))).toHaveLength(2);
    expect(lines.at(-1)).toBe('');
  });

  test('as CSL-JSON has types, dates, unique ids and the places in the note', () => {
    const items: unknown = JSON.parse(citationsCslJson(report, english));
    expect(items).toMatchObject([
      {
        id: 'soto-2019',
        type: 'report',
        author: [{ family: 'Soto', given: 'Ana' }, { literal: 'Maritime Authority' }],
        issued: { 'date-parts': [[2019, 3]] },
        note: `Cited places: Table 3, p. 4. sha-256: ${yearbook.sha256}`,
      },
      { type: 'legislation', number: 'Ley 4417', issued: { 'date-parts': [[2011, 3, 11]] } },
    ]);
  });

  test('gives the second of two sources of one author and year an id of its own', () => {
    const twins = buildReport({ ...input, sources: [yearbook, { ...yearbook, id: 'd9' }, portsAct] });
    const ids = [...citationsCslJson(twins, english).matchAll(/"id": "([^"]+)"/g)].map((match) => match[1]);
    expect(ids).toEqual(['soto-2019', 'soto-2019-b', 'ley-4417-2011']);
  });

  test('as BibTeX escapes what LaTeX would run', () => {
    const bibtex = citationsBibtex(report, english);
    expect(bibtex).toContain('title = {{Yearbook \\& <tables>}}');
    expect(bibtex).toContain('author = {Soto, Ana and {Maritime Authority}}');
    const opened = bibtex.match(/(?<!\\)\{/g)?.length;
    expect(opened).toBe(bibtex.match(/(?<!\\)\}/g)?.length);
  });
});

import { findQuantities } from '../../../src/core/statistics/find-quantities.ts';
import { buildReport } from '../../../src/core/report/build-report.ts';
import type { Report, ReportFile, ReportInput } from '../../../src/core/report/report.ts';
import type { Candidate } from '../../../src/core/verification/candidate.ts';
import { documentOf } from '../verification/document-builder.ts';

const hash = (letter: string): string => letter.repeat(64);

export const yearbook: ReportFile = {
  id: 'd2',
  role: 'source',
  title: 'Yearbook & <tables>',
  fileName: 'yearbook.pdf',
  path: 'sources/yearbook.pdf',
  format: 'pdf',
  sha256: hash('b'),
  bytes: 1000,
  words: 200,
  pages: 5,
  language: 'es',
  date: '2019-03',
  authors: ['Soto, Ana', 'Maritime Authority'],
  publisher: 'Port Press',
  importedAt: '2026-11-23T18:00:00Z',
};

export const portsAct: ReportFile = {
  id: 'd3',
  role: 'law',
  title: 'Ley de Puertos',
  fileName: 'ley.md',
  path: 'laws/ley.md',
  format: 'markdown',
  sha256: hash('c'),
  bytes: 500,
  words: 100,
  language: 'es',
  date: '2011-03-11',
  authors: [],
  instrument: 'Ley 4417',
  importedAt: '2026-11-23T18:01:00Z',
};

const document = documentOf(
  [
    'The agency held 2,986 workshops, reaching 95.147 pupils.',
    'It asked <script>alert()</script> 499 families & found that 11.7% had no stop.',
    'Nobody counted the 1,150 children who cross alone.',
  ],
  {
    footnoteMarkers: [
      { label: '1', paragraphId: 'p1', offset: 31 },
      { label: '2', paragraphId: 'p2', offset: 10 },
    ],
    footnotes: [{ label: '1', text: '=SUM(A1) Yearbook, "p. 4"' }, { label: '2' }],
    headings: [],
  },
);

const quantities = findQuantities(document);
const quantity = (text: string) => {
  const found = quantities.find((candidate) => candidate.text === text);
  if (found === undefined) throw new Error(`No quantity ${text}`);
  return found;
};

const proposal: Candidate = {
  documentId: 'd2',
  passageId: 'p4',
  page: 4,
  label: 'Table 3',
  quote: 'En total, 95.147 escolares participaron.',
  start: 100,
  end: 140,
  quotedNumber: { start: 10, end: 16 },
  numberStart: 110,
  numberEnd: 116,
  match: 'exact',
  score: 0.9,
  reasons: [
    { key: 'number.same', params: { source: '95.147' } },
    { key: 'context.words', params: { words: 'pupils' } },
  ],
};

export const input: ReportInput = {
  generatedAt: '2026-11-23T19:00:00Z',
  generator: 'Corroborate 0.1.0',
  caseName: 'Harbour',
  reviewer: 'A. R.',
  report: {
    file: {
      ...yearbook,
      id: 'd1',
      role: 'report',
      title: 'Harbour Review',
      fileName: 'report.docx',
      path: 'report.docx',
      format: 'docx',
      sha256: hash('a'),
      authors: [],
    },
    headings: document.headings,
    paragraphs: document.paragraphs,
    footnoteMarkers: document.footnoteMarkers,
    footnotes: document.footnotes,
  },
  statistics: [
    {
      quantity: quantity('2,986'),
      state: 'verified',
      verdict: {
        verdict: 'verified',
        note: 'Seen in <b>the table</b>.',
        by: 'A. R.',
        at: '2026-11-23T18:30:00Z',
      },
      candidates: [],
    },
    { quantity: quantity('95.147'), state: 'doubt', candidates: [proposal] },
    { quantity: quantity('499'), state: 'open', candidates: [] },
    { quantity: quantity('11.7%'), state: 'candidate', candidates: [{ ...proposal, match: 'rounded' }] },
    { quantity: quantity('1,150'), state: 'open', candidates: [] },
  ],
  evidence: [
    {
      id: 'e1',
      target: { kind: 'statistic', id: quantity('2,986').id },
      documentId: 'd2',
      label: 'Table 3',
      anchor: {
        quote: {
          type: 'TextQuoteSelector',
          exact: '-2.986 talleres',
          prefix: 'los ',
          suffix: ' del período',
        },
        position: { type: 'TextPositionSelector', start: 10, end: 25 },
        page: 4,
        rectangles: [],
      },
      stance: 'supports',
      match: 'exact',
      by: 'A. R.',
      at: '2026-11-23T18:29:00Z',
    },
    {
      id: 'e2',
      target: { kind: 'paragraph', id: 'p3' },
      documentId: 'd3',
      label: 'Art. 36 ter',
      anchor: {
        quote: { type: 'TextQuoteSelector', exact: 'multa', prefix: '', suffix: '' },
        position: { type: 'TextPositionSelector', start: 1, end: 6 },
        rectangles: [],
      },
      stance: 'context',
      by: 'A. R.',
      at: '2026-11-23T18:40:00Z',
    },
  ],
  findings: [
    {
      id: 'f1',
      rule: 'number-format',
      severity: 'warning',
      paragraphIds: ['p1'],
      statisticIds: [quantity('95.147').id],
      holds: false,
      message: '“95.147” is written otherwise.',
    },
    {
      id: 'f2',
      rule: 'sum',
      severity: 'info',
      paragraphIds: ['p1'],
      statisticIds: [],
      holds: true,
      message: 'It adds up.',
    },
  ],
  sources: [yearbook, portsAct],
};

export const report: Report = buildReport(input);
export { document, quantities };

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { toAnalysis, toCheck } from '../../../src/core/report/analysis.ts';
import { runChecks } from '../../../src/core/verification/checks/run-checks.ts';
import { sentencesIn, spoken } from '../../../src/shared/sentences.ts';
import { document, input, quantities } from './report-fixture.ts';

const analysis = toAnalysis(
  document,
  quantities,
  [{ paragraphId: 'p1', start: 0, end: 3, text: 'The', instrument: 'Law 4417' }],
  runChecks(document, quantities).map(spoken),
  'a'.repeat(64),
);
const candidates = new Map(input.statistics.map(({ quantity, candidates }) => [quantity.id, candidates]));
const check = toCheck(
  analysis,
  (id) => candidates.get(id) ?? [],
  () => 'yearbook.pdf',
  sentencesIn('en').reasons,
);

describe('the public JSON', () => {
  test('writes null for what is absent and keeps decimals as strings', () => {
    expect(analysis.statistics[0]).toMatchObject({ text: '2,986', value: '2986', low: null, unit: null });
    expect(analysis.footnotes[1]).toEqual({ label: '2', text: null, citations: [] });
    expect(analysis.legalReferences[0]).toMatchObject({ instrument: 'Law 4417', provision: null });
  });

  test('shows articles as numbered and rows of tables as plain paragraphs', () => {
    const kinds = (['article', 'table-row', 'numbered', 'note'] as const).map((kind) => ({
      ...document,
      paragraphs: document.paragraphs.slice(0, 1).map((paragraph) => ({ ...paragraph, kind })),
    }));
    expect(kinds.map((each) => toAnalysis(each, [], [], [], 'a'.repeat(64)).paragraphs[0]?.kind)).toEqual([
      'numbered',
      'plain',
      'numbered',
      'note',
    ]);
  });

  test('says for every statistic what the sources say', () => {
    expect(check.evidence.map(({ status }) => status)).toEqual([
      'missing',
      'supported',
      'missing',
      'supported',
      'missing',
    ]);
  });

  const schemaPath = join(import.meta.dirname, '../../../../shared/design/analysis.schema.json');
  test.skipIf(!existsSync(schemaPath))('is valid against the published schema', () => {
    const validate = new Ajv2020({ allErrors: true }).compile(JSON.parse(readFileSync(schemaPath, 'utf8')));
    for (const json of [analysis, check]) {
      validate(JSON.parse(JSON.stringify(json)));
      expect(validate.errors ?? []).toEqual([]);
    }
  });
});

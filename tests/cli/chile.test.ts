import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CheckedAnalysis } from '../../src/core/report/analysis.ts';
import { chileFolder, corroborate, schemaErrors } from './cli-fixture.ts';

/** A real submission with the laws that it cites, where the fixtures are at hand. */
describe.skipIf(!existsSync(chileFolder))('the Chile submission', () => {
  let folder: string;
  let analysis: CheckedAnalysis;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'corroborate-chile-'));
    const { out } = await corroborate(
      'check',
      join(chileFolder, 'report.txt'),
      '--sources',
      join(chileFolder, 'laws'),
      '--out',
      folder,
      '--json',
    );
    analysis = JSON.parse(out) as CheckedAnalysis;
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test('is analysed in the published shape', () => {
    expect(schemaErrors(analysis)).toBeUndefined();
    expect(analysis.paragraphs.filter((paragraph) => paragraph.kind === 'numbered')).toHaveLength(39);
  });

  test('finds the cited article of the Penal Code behind a penalty', () => {
    const paragraph = analysis.paragraphs.find((each) => each.label === '15');
    const penalty = analysis.statistics.find(
      (statistic) =>
        statistic.paragraphId === paragraph?.id && statistic.text === 'three years and one day to five years',
    );
    const [best] = analysis.evidence.find((each) => each.statisticId === penalty?.id)?.candidates ?? [];
    expect(best).toMatchObject({ document: 'codigo_penal.xml', label: 'Art. 367 ter', match: 'converted' });
  });

  test.each([
    ['367 ter penal code', 'codigo_penal.xml', 'Art. 367 ter'],
    ['art. 411 quater', 'codigo_penal.xml', 'Art. 411 quáter'],
    ['ley 21.057', 'ley_21057_entrevistas_videograbadas.xml', null],
  ])('searching for %s opens it first', async (query, document, label) => {
    const { out } = await corroborate(
      'search',
      join(folder, 'report.corroborate'),
      query,
      '--json',
      '--limit',
      '3',
    );
    const [answer] = JSON.parse(out) as { hits: { document: string; label: string | null }[] }[];
    expect(answer?.hits[0]).toMatchObject({ document, label });
  });

  test('makes a case that is whole', async () => {
    expect((await corroborate('verify', join(folder, 'report.corroborate'))).code).toBe(0);
  });
});

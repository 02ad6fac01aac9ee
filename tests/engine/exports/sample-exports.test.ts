import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestEngine } from '../engine-fixture.ts';
import { reviewedSampleCase } from '../sample-case.ts';

interface Step {
  readonly kind: string;
  readonly entry: number;
  readonly by: string;
  readonly through?: string;
}
interface Statistic {
  readonly verdict?: { readonly by: string };
  readonly evidence: readonly { readonly sha256: string; readonly by: string; readonly at: string }[];
  readonly history: readonly Step[];
}

let folder: string;
let engine: TestEngine;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'corroborate-sample-'));
  engine = await reviewedSampleCase(folder);
}, 240_000);
afterAll(async () => {
  await engine.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the exports of a reviewed case', () => {
  test('say what was done about each statistic, what was taken back included', async () => {
    const path = join(folder, 'verification.json');
    await engine.ask('export.write', { format: 'verification-json', path });
    const value = JSON.parse(readFileSync(path, 'utf8')) as { sections: { statistics: Statistic[] }[] };
    const schema = JSON.parse(
      readFileSync(join(import.meta.dirname, '../../../docs/verification.schema.json'), 'utf8'),
    ) as object;
    const validate = new Ajv2020({ allErrors: true, strict: false }).compile(schema);
    expect(validate(value), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);

    const statistics = value.sections.flatMap((section) => section.statistics);
    const decided = statistics.filter(({ verdict }) => verdict !== undefined);
    expect(decided.length).toBeGreaterThan(20);
    for (const { history, evidence } of decided) {
      expect(history.map(({ kind }) => kind)).toEqual(['linked', 'verdict']);
      expect(evidence).toHaveLength(1);
      expect(evidence[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
    }
    expect(statistics[2]?.history).toMatchObject([
      { kind: 'verdict', by: 'Ana Rojas' },
      { kind: 'verdict-withdrawn', through: 'undo' },
    ]);
  });

  test('have the history in the page and in the workbook, too', async () => {
    const { text } = await engine.ask('export.preview', { format: 'verification-html', language: 'es' });
    expect(text).toContain('Veredicto retirado (al deshacer)');
    const sheets = await engine.ask('export.preview', { format: 'verification-xlsx', language: 'fr' });
    expect(sheets.text).toContain('Preuve liée\u00a0: source [');
  });
});

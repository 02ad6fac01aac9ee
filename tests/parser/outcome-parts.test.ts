import { expect, test } from 'vitest';
import { OutcomeCollector, takeApart } from '../../src/parser/outcome-parts.ts';
import { parseFile } from '../../src/parser/parse-file.ts';
import { defaultLimits } from '../../src/parser/client.ts';
import type { ParseOutcome } from '../../src/shared/parser-protocol.ts';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

async function outcomeOf(text: string): Promise<ParseOutcome> {
  const folder = mkdtempSync(join(tmpdir(), 'corroborate-parts-'));
  const path = join(folder, 'report.txt');
  writeFileSync(path, text);
  const request = { id: 1, path, fileName: 'report.txt', role: 'source', limits: defaultLimits } as const;
  const result = await parseFile(request, () => undefined);
  rmSync(folder, { recursive: true });
  if (!result.ok) throw new Error(result.failure.kind);
  return result.value;
}

test('a short outcome goes over whole', async () => {
  const outcome = await outcomeOf('1. In 2014 there were 2,608 claims.\n');
  const { parts, rest } = takeApart(outcome);
  expect([...parts]).toEqual([]);
  expect(rest).toBe(outcome);
  expect(new OutcomeCollector().complete(rest)).toBe(outcome);
});

test('a long outcome goes over in parts and comes out the same', async () => {
  const lines = Array.from(
    { length: 6000 },
    (_, index) => `${index + 1}. There were ${index + 10} claims.\n`,
  );
  const outcome = await outcomeOf(lines.join('\n'));
  const { parts, rest } = takeApart(outcome);
  const sent = [...parts];
  expect(sent.length).toBeGreaterThan(2);
  expect(rest.document.paragraphs).toEqual([]);
  const collector = new OutcomeCollector();
  for (const part of sent) collector.add(part);
  expect(collector.complete(rest)).toEqual(outcome);
});

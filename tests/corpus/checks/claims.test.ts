import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { defaultLimits } from '../../../src/parser/client.ts';
import { parseFile } from '../../../src/parser/parse-file.ts';
import { findingsOf } from '../../core/verification/document-builder.ts';

/** A short text as reports have them, with all that is wrong in it and what agrees. "sum|remainder": either rule. */
interface Labelled {
  readonly text: readonly string[];
  readonly alarms: readonly string[];
  readonly ticks: readonly string[];
  /** What is known not to be told yet. */
  readonly untold?: readonly string[];
}

/** Takes from what was found one finding for each that was wanted; gives what is wanted still and what is left. */
function compare(wanted: readonly string[], found: readonly string[]) {
  const left = [...found];
  const missed = wanted.filter((each) => {
    const at = left.findIndex((rule) => each.split('|').includes(rule));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return { missed, left };
}

describe.each(['en', 'es', 'fr', 'pt'])('claims of sums, changes and repeated figures in %s', (language) => {
  const texts = JSON.parse(
    readFileSync(join(import.meta.dirname, 'claims', `${language}.json`), 'utf8'),
  ) as Labelled[];

  test.each(texts.map((labelled) => [labelled.text.join(' ').slice(0, 70), labelled] as const))(
    '%s',
    (_, { text, alarms, ticks, untold = [] }) => {
      const findings = findingsOf([...text], { language });
      const rules = (holds: boolean) =>
        findings.filter((each) => (each.holds === true) === holds).map(({ rule }) => rule);
      const wrong = compare(alarms, rules(false));
      const right = compare(ticks, rules(true));
      expect({ missed: [...wrong.missed, ...right.missed], false: wrong.left }).toEqual({
        missed: [...untold],
        false: [],
      });
    },
  );
});

/** Reports in which nothing disagrees, dense with figures that look as if they did: other years, overlaps, what is to come. */
describe('reports without a fault', () => {
  const folder = join(import.meta.dirname, 'claims', 'true');

  test.each(readdirSync(folder))('%s raises no alarm', async (fileName) => {
    const read = await parseFile(
      { path: join(folder, fileName), fileName, role: 'report', id: 1, limits: defaultLimits },
      () => undefined,
    );
    const alarms = read.ok
      ? read.value.findings.filter(({ holds, severity }) => holds !== true && severity !== 'info')
      : [read.failure];
    expect(alarms).toEqual([]);
  });
});

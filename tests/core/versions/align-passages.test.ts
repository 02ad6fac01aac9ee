import { describe, expect, test } from 'vitest';
import { alignPassages, type Alignable } from '../../../src/core/versions/align-passages.ts';

function passages(texts: readonly string[]): Alignable[] {
  return texts.map((text, index) => ({ text, label: String(index + 1) }));
}

function pairs(old: readonly string[], fresh: readonly string[]): string[] {
  const { pairs: found, parts } = alignPassages(passages(old), passages(fresh));
  return [
    ...found.map(
      (pair) =>
        `${String(pair.old)}${pair.similarity === 1 ? '=' : '~'}${String(pair.new)}${pair.moved ? ' moved' : ''}`,
    ),
    ...parts.map((part) => `${String(part.old)}${part.whole === 'old' ? '>' : '<'}${String(part.new)}`),
  ];
}

const harbour = 'The harbour of Velmara was enlarged in 2014 and takes forty ships a day since then.';
const school = 'In 2018 there were 3,719 pupils in the 17 schools of the district, most of them girls.';
const court = 'The court of Almar heard 214 cases of fraud, of which sixteen ended in a conviction.';
const roads = 'Roads were mended over a length of 120 kilometres, at a cost of 4.5 million crowns.';

describe('passages of two versions', () => {
  test.each([
    ['unchanged', [harbour, school, court], [harbour, school, court], ['0=0', '1=1', '2=2']],
    ['one put in between', [harbour, school], [harbour, court, school], ['0=0', '1=2']],
    ['one taken out', [harbour, court, school], [harbour, school], ['0=0', '2=1']],
    ['one figure changed', [harbour, school], [harbour, school.replace('3,719', '3,917')], ['0=0', '1~1']],
    ['one moved', [harbour, school, court, roads], [school, court, roads, harbour], ['0=3 moved', '1=0', '2=1', '3=2']],
    ['one moved and reworded', [harbour, school, court, roads], [school, court, roads, harbour.replace('enlarged', 'extended')], ['0~3 moved', '1=0', '2=1', '3=2']],
    ['one split', [harbour, `${school} ${court}`, roads], [harbour, school, court, roads], ['0=0', '1~1', '2=3', '1>2']],
    ['two joined', [harbour, school, court, roads], [harbour, `${school} ${court}`, roads], ['0=0', '1~1', '3=2', '2<1']],
    ['doubled passages keep their order', ['Idem.', harbour, 'Idem.', school, 'Idem.'], ['Idem.', harbour, 'Idem.', school, 'Idem.'], ['0=0', '1=1', '2=2', '3=3', '4=4']],
    ['one of several alike is gone', ['Idem.', harbour, 'Idem.', school], [harbour, 'Idem.', school], ['1=0', '2=1', '3=2']],
    ['another document', [harbour, school], ['Nothing here is alike at all, not a single sentence.', 'Neither is this.'], []],
  ])('%s', (_name, old, fresh, expected) => {
    expect(pairs(old, fresh).sort()).toEqual([...expected].sort());
  }); // prettier-ignore

  test('rows of a table that differ in figures only find their own', () => {
    const rows = ['Almar | 1,204 | 12', 'Berin | 1,204 | 14', 'Corvo | 88 | 3', 'Total | 2,496 | 29'];
    const changed = [
      'Almar | 1,240 | 12',
      'Berin | 1,204 | 15',
      'Dorne | 7 | 1',
      'Corvo | 80 | 3',
      'Total | 2,531 | 31',
    ];
    const found = pairs(rows, changed);
    expect(found).toEqual(expect.arrayContaining(['0~0', '1~1', '2~3', '3~4']));
  });

  test('are paired one to one, whatever was moved, changed, doubled or taken out', () => {
    const words =
      'harbour ship school year pupil court case road crown mile law town boat north grain price'.split(' ');
    for (let seed = 1; seed <= 120; seed += 1) {
      const random = chance(seed);
      const old = Array.from({ length: 4 + random(30) }, () =>
        Array.from({ length: 6 + random(14) }, () =>
          random(5) === 0 ? String(random(5000)) : (words[random(words.length)] ?? ''),
        ).join(' '),
      );
      const fresh = old.flatMap((text) =>
        random(12) === 0
          ? []
          : random(12) === 0
            ? [text, text]
            : random(6) === 0
              ? [text.replace(/\d+/, '77')]
              : [text],
      );
      if (random(2) === 0) fresh.push(...fresh.splice(0, random(4)));
      const { pairs: found } = alignPassages(passages(old), passages(fresh));
      expect(new Set(found.map((pair) => pair.old)).size).toBe(found.length);
      expect(new Set(found.map((pair) => pair.new)).size).toBe(found.length);
      const kept = new Set(found.map((pair) => pair.old));
      const copies = (texts: readonly string[], text: string): number =>
        texts.filter((each) => each === text).length;
      // What is there word for word as often as before is always found.
      const missed = old.filter(
        (text, index) => copies(fresh, text) >= copies(old, text) && !kept.has(index),
      );
      expect(missed).toEqual([]);
    }
  });

  test('are found in a hundred thousand with most of them changed places, in little time', () => {
    const old = Array.from(
      { length: 100_000 },
      (_, index) =>
        `Section ${String(index)} of the act on harbour ${String(index * 7)} applies to ship ${String(index * 13)}`,
    );
    const fresh = [...old.slice(50_000), ...old.slice(0, 50_000)].map((text, index) =>
      index % 100 === 0 ? `${text} amended` : text,
    );
    expect(alignPassages(passages(old), passages(fresh)).pairs.length).toBeGreaterThan(98_999);
  });
});

function chance(seed: number): (below: number) => number {
  let state = seed * 2654435761;
  return (below) => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

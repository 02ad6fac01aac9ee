import { describe, expect, test } from 'vitest';
import { findQuantities } from '../../../src/core/statistics/find-quantities.ts';
import { compareStatistics, compareVersions } from '../../../src/core/versions/compare-versions.ts';
import { alignDocuments } from '../../../src/core/versions/document-alignment.ts';
import { matchStatistics } from '../../../src/core/versions/match-statistics.ts';
import { documentOf } from '../verification/document-builder.ts';

/** "number sentence" of the statistic that is written so in the old version. */
function fate(written: string, oldTexts: readonly string[], newTexts: readonly string[]): string {
  const old = documentOf(oldTexts);
  const fresh = documentOf(newTexts);
  const match = matchStatistics(alignDocuments(old, fresh), findQuantities(old), findQuantities(fresh)).find(
    (each) => each.old.text === written,
  );
  if (match === undefined) throw new Error(`No ${written}`);
  return match.new === undefined ? 'gone' : `${match.new.text}: ${match.number}, ${match.sentence}`;
}

const pupils = 'In 2018 the 17 schools of the district had 3,719 pupils, over 1,200 of them girls.';

describe('a statistic of the old version', () => {
  test.each([
    ['stays', '3,719', [pupils], [pupils], '3,719: same, same'],
    ['has another number', '3,719', [pupils], [pupils.replace('3,719', '3,917')], '3,917: changed, reworded'],
    ['stays when another number of its sentence changes', '3,719', [pupils], [pupils.replace('1,200', '1,300')], '3,719: same, reworded'],
    ['stays in a reworded sentence', '3,719', [pupils], [pupils.replace('of the district', 'of this district together')], '3,719: same, reworded'],
    ['stays where its paragraph has moved', '3,719', [pupils, 'A second paragraph with other words in it.'], ['A second paragraph with other words in it.', pupils], '3,719: same, same'],
    ['says something else with another year', '3,719', [pupils], [pupils.replace('2018', '2019')], '3,719: same, changed'],
    ['says something else without its qualifier', '1,200', [pupils], [pupils.replace('over 1,200', '1,200')], '1,200: same, changed'],
    ['says something else with a contrary word', '1,200', [pupils], [pupils.replace('girls', 'boys')], '1,200: same, changed'],
    ['says something else when it is denied', '3,719', [pupils], [pupils.replace('had 3,719', 'never had 3,719')], '3,719: same, changed'],
    ['is gone with its sentence', '3,719', [pupils, 'A second paragraph.'], ['A second paragraph.'], 'gone'],
    ['goes with its sentence to another paragraph', '3,719', [`${pupils} Something else is said here at some length, about roads and about the weather.`, 'Another paragraph that is about the harbour and nothing else.'], ['Something else is said here at some length, about roads and about the weather.', `Another paragraph that is about the harbour and nothing else. ${pupils}`], '3,719: same, same'],
    ['is not taken for its neighbour that was put in before it', '17', ['The district has 17 schools.'], ['The district has 4 hospitals and 17 schools.'], '17: same, reworded'],
    ['written in words has another number', 'three', ['It maintains three lights in the sound.'], ['It maintains four lights in the sound.'], 'four: changed, reworded'],
  ])('%s', (_name, written, oldTexts, newTexts, expected) => {
    expect(fate(written, oldTexts, newTexts)).toBe(expected);
  }); // prettier-ignore

  test('finds a partner of its own, however often its number stands there', () => {
    const old = documentOf(['Twelve boats, 12 crews and 12 nets.', 'There were 12 more.']);
    const matches = matchStatistics(alignDocuments(old, old), findQuantities(old), findQuantities(old));
    expect(matches.every((match) => match.new?.id === match.old.id)).toBe(true);
  });
});

test('statistics are told as changed, new and gone, and counted where they are the same', () => {
  const old = documentOf([pupils, 'Roads were mended over 120 kilometres in all.']);
  const fresh = documentOf([pupils.replace('3,719', '3,917'), 'A port was built for 40 ships at least.']);
  const { changed, same } = compareStatistics(
    alignDocuments(old, fresh),
    findQuantities(old),
    findQuantities(fresh),
  );
  expect(
    changed.map(({ kind, old: was, new: now }) => `${kind} ${was?.text ?? ''} ${now?.text ?? ''}`),
  ).toEqual(['number 3,719 3,917', 'new  40', 'gone 120 kilometres ']);
  expect(same).toBe(2);
});

describe('passages of both versions in one', () => {
  const harbour = 'The harbour was enlarged in 2014 and takes forty ships a day since then.';
  const court = 'The court heard 214 cases of fraud, of which sixteen ended in a conviction.';
  test.each([
    ['unchanged', [harbour, court], [harbour, court], ['unchanged 2']],
    ['changed', [harbour, court], [harbour.replace('forty', 'fifty'), court], ['changed', 'unchanged 1']],
    ['new and gone', [harbour, court], [harbour, 'Nothing like it was there before, not one sentence.'], ['unchanged 1', 'new', 'gone']],
    ['split', [`${harbour} ${court}`], [harbour, court], ['split']],
    ['joined', [harbour, court], [`${harbour} ${court}`], ['joined']],
    ['renumbered', [harbour, court], ['A wholly new beginning of the report, put before.', harbour, court], ['new', 'renumbered', 'renumbered']],
  ])('%s', (_name, oldTexts, newTexts, expected) => {
    const rows = compareVersions(alignDocuments(documentOf(oldTexts), documentOf(newTexts)));
    expect(rows.map((row) => (row.kind === 'unchanged' ? `unchanged ${String(row.passages.length)}` : row.kind))).toEqual(expected);
  }); // prettier-ignore

  test('are both whole, word for word', () => {
    const old = [harbour, `${court} ${harbour}`, 'Gone for good, as it seems.', court];
    const fresh = [
      court.replace('214', '241'),
      harbour,
      court,
      'Quite new here.',
      harbour.replace('forty', 'fifty'),
    ];
    const rows = compareVersions(alignDocuments(documentOf(old), documentOf(fresh)));
    const words = (kinds: readonly string[]): string =>
      rows
        .flatMap((row) =>
          row.kind === 'unchanged'
            ? row.passages.map(({ id }) => fresh[Number(id.slice(1)) - 1] ?? '')
            : row.words.filter(({ kind }) => kinds.includes(kind)).map(({ text }) => text),
        )
        .join(' ')
        .split(/\s+/)
        .sort()
        .join(' ')
        .trim();
    const sorted = (texts: readonly string[]): string => texts.join(' ').split(/\s+/).sort().join(' ').trim();
    expect(words(['same', 'inserted'])).toBe(sorted(fresh));
    expect(words(['same', 'deleted'])).toBe(sorted(old));
  });
});

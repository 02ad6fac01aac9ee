import { describe, expect, test } from 'vitest';
import { findingShapes, type FindingWording } from '../../src/core/wording/finding-messages.ts';
import type { MessageShape, ParamKind } from '../../src/core/wording/message-shape.ts';
import { phraseShapes } from '../../src/core/wording/phrases.ts';
import { languages } from '../../src/shared/languages.ts';
import english from '../../src/shared/locales/en/findings.json' with { type: 'json' };
import spanish from '../../src/shared/locales/es/findings.json' with { type: 'json' };
import french from '../../src/shared/locales/fr/findings.json' with { type: 'json' };
import { sentencesIn } from '../../src/shared/sentences.ts';
import { findingWording } from '../../src/shared/stored-wording.ts';
import { argumentsOf } from './message-arguments.ts';

const words = { en: english, es: spanish, fr: french };
const shapes: Readonly<Record<string, MessageShape>> = { ...phraseShapes, ...findingShapes };

/** One value of every kind; of a choice each in turn. */
function samples(kind: ParamKind): unknown[] {
  switch (kind) {
    case 'text':
      return ['7'];
    case 'number':
      return [1, 2, 1234];
    case 'phrase':
      return [
        { key: 'place.paragraph', params: { label: '9' } },
        { key: 'place.text', params: {} },
      ];
    default:
      return [...kind];
  }
}

/** Every wording of a key, each of its values varied while the others stay. */
function wordingsOf(key: string, shape: MessageShape): FindingWording[] {
  const first = Object.fromEntries(Object.entries(shape).map(([name, kind]) => [name, samples(kind)[0]]));
  const varied = Object.entries(shape).flatMap(([name, kind]) =>
    samples(kind).map((value) => ({ ...first, [name]: value })),
  );
  return [first, ...varied].map((params) => ({ key, params }) as FindingWording);
}

const all = Object.entries(findingShapes).flatMap(([key, shape]) => wordingsOf(key, shape));
const say = (language: (typeof languages)[number], wording: FindingWording): string =>
  sentencesIn(language).finding({
    rule: '',
    severity: 'info',
    paragraphIds: [],
    statisticIds: [],
    wording,
  });

describe.each(languages)('the sentences of the checks in %s', (language) => {
  test('have the keys that the core names, and ask for the values that it gives', () => {
    const asked = Object.entries(words[language]).map(([key, message]) => [key, argumentsOf(message)]);
    const given = Object.entries(shapes).map(([key, shape]) => [key, Object.keys(shape).toSorted()]);
    expect(Object.fromEntries(asked)).toEqual(Object.fromEntries(given));
  });

  test('are whole: no placeholder left, one full stop at the end, no double space', () => {
    const broken = all
      .map((wording) => say(language, wording))
      .filter((sentence) => /[{}]|undefined|\s\s/u.test(sentence) || !/[^.]\.$/u.test(sentence));
    expect(broken).toEqual([]);
  });
});

describe.each(['es', 'fr'] as const)('the sentences of the checks in %s', (language) => {
  test('have no English in them', () => {
    const englishWords =
      /(?<![\p{L}’])(?:the|of|is|are|in the|text|paragraph|and|but|not|total given|marker|by)(?!\p{L})/iu;
    expect(all.map((wording) => say(language, wording)).filter((text) => englishWords.test(text))).toEqual(
      [],
    );
    expect(all.filter((wording) => say(language, wording) === say('en', wording))).toEqual([]);
  });
});

test('a sentence agrees with what it counts', () => {
  const list = (items: number): FindingWording => ({
    key: 'listCount.fails',
    params: {
      place: { key: 'place.paragraph', params: { label: '22' } },
      announced: { key: 'announced.named', params: { count: 'five', things: 'laws' } },
      items,
    },
  });
  expect(say('es', list(1))).toBe(
    'En el párrafo 22 se anuncian «five laws», pero la lista tiene un solo elemento.',
  );
  expect(say('es', list(4))).toBe(
    'En el párrafo 22 se anuncian «five laws», pero la lista tiene 4 elementos.',
  );
  expect(say('fr', list(4))).toBe(
    'Le texte annonce «\u00a0five laws\u00a0» dans le paragraphe 22, mais la liste compte 4 éléments.',
  );
});

test('both readings of an ambiguous number are spelled out', () => {
  const wording: FindingWording = {
    key: 'numberFormat.ambiguous',
    params: {
      place: { key: 'place.paragraph', params: { label: '9' } },
      found: '95.147',
      usual: '95,147',
      whole: '95147',
      integer: '95',
      decimals: '147',
    },
  };
  expect(say('es', wording)).toContain('el número entero 95147');
  expect(say('es', wording)).toContain('95 con los decimales 147');
  expect(say('fr', wording)).toContain('95 suivi des décimales 147');
});

describe('a finding of the store', () => {
  const stored = { rule: 'sum', severity: 'error', paragraphIds: [], statisticIds: [] } as const;

  test('is worded in the window’s language', () => {
    const wording: FindingWording = {
      key: 'quotation.notClosed',
      params: { place: { key: 'place.text', params: {} } },
    };
    expect(sentencesIn('fr').finding({ ...stored, message: 'English.', wording })).toBe(
      'Une citation ouverte dans le texte n’est pas fermée.',
    );
  });

  test('from before there were wordings keeps its English sentence', () => {
    expect(sentencesIn('fr').finding({ ...stored, message: 'It adds up.' })).toBe('It adds up.');
  });

  test.each([
    ['of a key that this version does not know', { key: 'sum.new', params: {} }],
    ['without one of its values', { key: 'footnotes.noMarker', params: {} }],
    ['with a value of another kind', { key: 'footnotes.noMarker', params: { label: 3 } }],
    ['with a phrase that is none', { key: 'quotation.notClosed', params: { place: 'here' } }],
    ['that is no wording', 'It adds up.'],
  ])('%s has no wording', (_name, value) => {
    expect(findingWording.parse(value)).toBeUndefined();
  });
});

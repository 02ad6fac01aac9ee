import { describe, expect, test } from 'vitest';
import { findingShapes, type FindingWording } from '../../src/core/wording/finding-messages.ts';
import type { MessageShape, ParamKind } from '../../src/core/wording/message-shape.ts';
import { phraseShapes, type Phrase } from '../../src/core/wording/phrases.ts';
import { reasonShapes, type Reason } from '../../src/core/wording/reason-messages.ts';
import { languages, type Language } from '../../src/shared/languages.ts';
import english from '../../src/shared/locales/en/findings.json' with { type: 'json' };
import englishPhrases from '../../src/shared/locales/en/phrases.json' with { type: 'json' };
import englishReasons from '../../src/shared/locales/en/reasons.json' with { type: 'json' };
import spanish from '../../src/shared/locales/es/findings.json' with { type: 'json' };
import spanishPhrases from '../../src/shared/locales/es/phrases.json' with { type: 'json' };
import spanishReasons from '../../src/shared/locales/es/reasons.json' with { type: 'json' };
import french from '../../src/shared/locales/fr/findings.json' with { type: 'json' };
import frenchPhrases from '../../src/shared/locales/fr/phrases.json' with { type: 'json' };
import frenchReasons from '../../src/shared/locales/fr/reasons.json' with { type: 'json' };
import { sentencesIn } from '../../src/shared/sentences.ts';
import { findingWording, reasons } from '../../src/shared/stored-wording.ts';
import { argumentsOf } from './message-arguments.ts';

const areas = [
  { area: 'findings', shapes: findingShapes, en: english, es: spanish, fr: french },
  { area: 'phrases', shapes: phraseShapes, en: englishPhrases, es: spanishPhrases, fr: frenchPhrases },
  { area: 'reasons', shapes: reasonShapes, en: englishReasons, es: spanishReasons, fr: frenchReasons },
] as const;

/** One value of every kind; of a choice each in turn. */
function samples(kind: ParamKind): unknown[] {
  switch (kind) {
    case 'text':
      return ['7'];
    case 'figure':
      return ['2,608', 'seis'];
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
function wordingsOf<Wording>(key: string, shape: MessageShape): Wording[] {
  const first = Object.fromEntries(Object.entries(shape).map(([name, kind]) => [name, samples(kind)[0]]));
  const varied = Object.entries(shape).flatMap(([name, kind]) =>
    samples(kind).map((value) => ({ ...first, [name]: value })),
  );
  return [first, ...varied].map((params) => ({ key, params }) as Wording);
}

const findings = Object.entries(findingShapes).flatMap(([key, shape]) =>
  wordingsOf<FindingWording>(key, shape),
);
const candidates = Object.entries(reasonShapes).flatMap(([key, shape]) => wordingsOf<Reason>(key, shape));

const say = (language: Language, wording: FindingWording): string =>
  sentencesIn(language).finding({
    rule: '',
    severity: 'info',
    paragraphIds: [],
    statisticIds: [],
    wording,
  });

/** Every sentence that the core can say, findings first. */
const everything = (language: Language): string[] => [
  ...findings.map((wording) => say(language, wording)),
  ...candidates.map((reason) => sentencesIn(language).reasons([reason])),
];

describe.each(languages)('the sentences of the core in %s', (language) => {
  test.each(areas)(
    '$area have the keys that the core names, and ask for the values that it gives',
    (each) => {
      const asked = Object.entries(each[language]).map(([key, message]) => [key, argumentsOf(message)]);
      const given = Object.entries(each.shapes).map(([key, shape]) => [key, Object.keys(shape).toSorted()]);
      expect(Object.fromEntries(asked)).toEqual(Object.fromEntries(given));
    },
  );

  test('are whole: no placeholder left, one full stop at the end, no double space', () => {
    expect(
      everything(language).filter(
        (sentence) => /[{}]|undefined|\s\s/u.test(sentence) || !/[^.]\.$/u.test(sentence),
      ),
    ).toEqual([]);
  });
});

describe.each(['es', 'fr'] as const)('the sentences of the core in %s', (language) => {
  test('have no English in them', () => {
    const englishWords =
      /(?<![\p{L}’])(?:the|of|is|are|in the|text|paragraph|and|but|not|source has|rounds|which|marker|by|thousands|about|over)(?!\p{L})/iu;
    expect(everything(language).filter((sentence) => englishWords.test(sentence))).toEqual([]);
    const sameInBoth = everything(language).filter((sentence) => everything('en').includes(sentence));
    // A sum of figures, and words of the report, are the same in every language.
    expect(sameInBoth.filter((sentence) => /\p{L}/u.test(sentence))).toEqual([]);
  });
});

test('figures stand bare and numbers in words stand in quotation marks, but in English as ever', () => {
  const said: Reason[] = [{ key: 'number.otherWriting', params: { source: 'seis', report: '6' } }];
  expect(sentencesIn('en').reasons(said)).toBe('seis is the same number as 6.');
  expect(sentencesIn('es').reasons(said)).toBe('«seis» es el mismo número que 6.');
  expect(sentencesIn('fr').reasons(said)).toBe('«\u00a0seis\u00a0» est le même nombre que 6.');
});

test('reasons are read as one sentence', () => {
  const years = (count: number): Phrase => ({ key: 'duration.years', params: { count } });
  const day: Phrase = { key: 'duration.days', params: { count: 1 } };
  const said: Reason[] = [
    {
      key: 'law.namedPenalty',
      params: {
        penalty: 'presidio menor en su grado máximo',
        range: {
          key: 'duration.range',
          params: {
            from: { key: 'duration.both', params: { longer: years(3), shorter: day } },
            to: years(5),
          },
        },
        scale: 'Código Penal (Chile), art. 56',
      },
    },
    {
      key: 'law.cited',
      params: {
        provision: { key: 'provision.ofLaw', params: { label: 'Art. 367 ter', law: 'Código Penal' } },
      },
    },
  ];
  expect(sentencesIn('en').reasons(said)).toBe(
    '“presidio menor en su grado máximo” is 3 years and 1 day to 5 years (Código Penal (Chile), art. 56); Art. 367 ter of Código Penal, which the sentence cites.',
  );
  expect(sentencesIn('es').reasons(said)).toBe(
    'La pena «presidio menor en su grado máximo» va de 3 años y 1 día a 5 años (Código Penal (Chile), art. 56); la frase cita Art. 367 ter (Código Penal).',
  );
  expect(reasons.safeParse(said).success).toBe(true);
  expect(reasons.safeParse([{ key: 'law.cited', params: {} }]).success).toBe(false);
});

test('evidence that was linked with an earlier version keeps its English reason', () => {
  const fresh: Reason[] = [{ key: 'context.otherPeriod', params: {} }];
  expect(sentencesIn('fr').why({ why: 'It is the same.' })).toBe('It is the same.');
  expect(sentencesIn('fr').why({ why: 'English.', reasons: fresh })).toBe(
    'la source parle d’une autre période.',
  );
  expect(sentencesIn('fr').why({})).toBeUndefined();
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

import { expect, test } from 'vitest';
import { detectLanguage } from '../../../src/core/text/detect-language.ts';
import { normaliseText } from '../../../src/core/text/normalise-text.ts';
import { endsSentence, endsStatement } from '../../../src/core/text/sentence-end.ts';

test.each([
  ['runs of spaces', '  a \t b  ', 'a b'],
  ['ligatures', 'de\uFB01nition of\uFB01ce', 'definition office'],
  ['combining accents', 'educacio\u0301n', 'educación'],
  ['zero-width characters', 'a\u200Bb\uFEFF', 'ab'],
  ['no-break spaces between words', 'Mr\u00A0Smith', 'Mr Smith'],
  [
    'no-break spaces that group digits',
    '1\u202F011\u00A0646 or 11,7\u00A0%',
    '1\u00A0011\u00A0646 or 11,7\u00A0%',
  ],
  ['soft hyphens inside a line', 'dis\u00ADag', 'disag'],
  ['soft hyphens at its end', 'disag\u00AD', 'disag\u00AD'],
])('normalises %s', (_, raw, expected) => {
  expect(normaliseText(raw)).toBe(expected);
});

test.each([
  ['a full stop', 'It ended.', true, true],
  ['a marker behind the full stop', 'It ended.12', true, true],
  ['quotes and a marker', 'It “ended.”7', true, true],
  ['a colon', 'as follows:', true, false],
  ['a semicolon', 'the first;', true, false],
  ['a word', 'it went', false, false],
  ['a year', 'in 2016', false, false],
])('knows the end of a statement and of a sentence: %s', (_, text, statement, sentence) => {
  expect([endsStatement(text), endsSentence(text)]).toEqual([statement, sentence]);
});

test.each([
  [
    'en',
    'The survey of the northern districts found that most households draw their water from wells which are dug by hand.',
  ],
  [
    'es',
    'El informe señala que la mayoría de las víctimas son niñas y que no se les ha ofrecido una reparación por el daño sufrido.',
  ],
  [
    'fr',
    "Le rapport indique que la plupart des victimes sont des filles et qu'elles ne sont pas prises en charge par les services.",
  ],
  [
    'pt',
    'O relatório indica que a maioria das vítimas são meninas e que não há serviços que lhes deem apoio em todo o país, mas também há exceções.',
  ],
  [
    undefined,
    'Lorem ipsum dolor sit amet consectetuer adipiscing elit sed diam nonummy nibh euismod tincidunt',
  ],
  [undefined, '12 34 56'],
])('tells the language: %s', (language, text) => {
  expect(detectLanguage(text)).toBe(language);
});

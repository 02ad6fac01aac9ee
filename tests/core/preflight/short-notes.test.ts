import { expect, test } from 'vitest';
import { unresolvedShortNotes } from '../../../src/core/preflight/short-notes.ts';
import { preflightWords } from '../../../src/shared/preflight-words.ts';

const problems = (...texts: readonly (string | undefined)[]): string[] =>
  [...unresolvedShortNotes(texts.map((text, index) => ({ label: String(index + 1), text })))].map(
    ([index, { key, params }]) =>
      [index + 1, key.replace('footnotes.', ''), params['target'] ?? params['name'] ?? ''].join(' ').trim(),
  );

test.each<[string, (string | undefined)[], string[]]>([
  ['"ibid." leads to the note before', ['Soto, Ports, 2019.', 'Ibid., p. 4.', 'Ibíd.'], []],
  ['"ibid." in the first note leads nowhere', ['Ibid., p. 4.', 'Soto, 2019.'], ['1 ibid']],
  [
    'what leads to a note without text leads nowhere, over however many notes',
    [undefined, 'Ibid.', 'Ibid.'],
    ['2 ibid', '3 ibid'],
  ],
  [
    '"supra note" leads to an earlier note',
    ['Soto, 2019.', 'Lind, 2020.', 'Soto, supra note 1.', 'Véase nota 2 supra.'],
    [],
  ],
  [
    '"supra note" leads to no later and no missing note',
    ['Soto, supra note 2.', 'Lind, supra note 9.', 'Voir note 1 ci-dessus.'],
    ['1 supra 2', '2 supra 9', '3 supra 1'],
  ],
  [
    '"op. cit." leads to the note that gives the work',
    ['Soto, Ports, 2019.', 'Lind, 2020.', 'Soto, op. cit., p. 7.', 'Lind, ob. cit.'],
    [],
  ],
  [
    '"op. cit." of somebody who is nowhere named leads nowhere',
    ['Soto, Ports, 2019.', 'Rojas, op. cit., p. 7.', 'Rojas, op. cit.'],
    ['2 opCit Rojas', '3 opCit Rojas'],
  ],
  [
    'words that only look like it are left alone',
    ['Idealists, 2019.', 'The identity card. Idaho, 2020.', 'Mapa 3, nota 4 del cuadro.'],
    [],
  ],
])('%s', (_, texts, expected) => {
  expect(problems(...texts)).toEqual(expected);
});

test('says so in words', () => {
  const [[, wording] = [0, { key: '', params: {} }]] = unresolvedShortNotes([
    { label: '1', text: 'Soto, op. cit.' },
  ]);
  expect(preflightWords('en').say(wording)).toBe(
    'Note 1 says “op. cit.”, and no earlier note gives the work of Soto.',
  );
  expect(preflightWords('es').say({ ...wording, params: { label: '1', name: 'none' } })).toBe(
    'La nota 1 dice «op. cit.» y ninguna nota anterior da la obra.',
  );
});

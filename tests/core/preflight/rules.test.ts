import { describe, expect, test } from 'vitest';
import { annexHeadings } from '../../../src/core/preflight/annexes.ts';
import { unresolvedFootnotes } from '../../../src/core/preflight/check-footnotes.ts';
import { checkNumbering } from '../../../src/core/preflight/check-numbering.ts';
import { countLength } from '../../../src/core/preflight/count-length.ts';
import { findSubmitters } from '../../../src/core/preflight/find-submitters.ts';
import { documentOf } from './preflight-document.ts';

describe('numbers of paragraphs', () => {
  const told = (...blocks: string[]): string[] =>
    checkNumbering(documentOf(blocks)).map(({ key, params, place }) =>
      [key, ...Object.values(params), place?.id ?? ''].join(' ').trim(),
    );

  test.each<[string, readonly string[], readonly string[]]>([
    ['in order', ['1. One.', '2. Two.', '3. Three.'], []],
    ['with one missing', ['1. One.', '3. Three.'], ['numbering.missingOne 3 2 p2']],
    ['with several missing', ['1. One.', '5. Five.'], ['numbering.missing 5 2 4 p2']],
    ['not beginning at 1', ['4. Four.', '5. Five.'], ['numbering.missing 4 1 3 p1']],
    ['repeated', ['1. One.', '2. Two.', '2. Two again.', '3. Three.'], ['numbering.repeated 2 p3']],
    ['out of order', ['1. One.', '2. Two.', '3. Three.', '2. Back.', '4. Four.'], ['numbering.back 2 3 p4']],
    ['begun again', ['1. One.', '2. Two.', '1. One.', '2. Two.'], ['numbering.again 1 p3']],
    [
      'of parts',
      ['1. One.', '1.1. A.', '1.2. B.', '2. Two.', '2.1. C.', '2.3. D.'],
      ['numbering.missingOne 2.3 2.2 p6'],
    ],
    ['with letters', ['A1. One.', 'A2. Two.', 'B1. One.', 'B3. Three.'], ['numbering.missingOne B3 B2 p4']],
    ['absent', ['Nothing is numbered here at all.'], ['numbering.none']],
    [
      'left out of one paragraph',
      ['1. One.', 'In the year before the last one nobody counted anything.', '2. Two.'],
      ['numbering.without In the year before the last… p2'],
    ],
    ['beside short lines and lists', ['1. One.', 'Table of figures', '- an item', '2. Two.'], []],
    ['before the first number', ['This report was written by several people in a hurry.', '1. One.'], []],
    ['in an annex', ['1. One.', '# Annex I', '7. Seven.', '9. Nine.'], []],
  ])('%s', (_name, blocks, expected) => {
    expect(told(...blocks)).toEqual(expected);
  });
});

test('a number that the structure has left in its paragraph counts as its number', () => {
  const document = documentOf(['1. One.', '2. Two.', 'Something else that is said here.']);
  const [first, second, third] = document.paragraphs;
  if (first === undefined || second === undefined || third === undefined) throw new Error('Three paragraphs');
  const typed = {
    ...document,
    paragraphs: [first, second, { ...third, text: '4. The fourth comes behind a gap.' }],
  };
  expect(checkNumbering(typed)).toEqual([
    {
      key: 'numbering.missingOne',
      params: { label: '4', missing: '3' },
      place: { kind: 'paragraph', id: 'p3' },
    },
  ]);
});

describe('annexes', () => {
  test.each([
    'Annex',
    'ANNEX 2: Tables',
    'Appendix A',
    'Appendices',
    'Anexo I. Cuadros',
    'Anexos',
    'Apéndice',
    'Annexe 1',
    'Annexes',
    'Appendice',
    'Apêndice B',
    'IV. Annexes',
  ])('%s begins one', (title) => {
    expect(annexHeadings(documentOf(['# Report', `# ${title}`]))).toEqual(new Set(['h2']));
  });

  test.each(['Annexation of territory', 'Anexión', 'Conclusions', 'See the annex'])(
    '%s does not',
    (title) => {
      expect(annexHeadings(documentOf([`# ${title}`])).size).toBe(0);
    },
  );

  test('reach to the next title of their rank', () => {
    const document = documentOf(['# A', '# Annex', '## Tables', '# Acknowledgements', '## Thanks']);
    expect([...annexHeadings(document)]).toEqual(['h2', 'h3']);
  });
});

describe('length', () => {
  const blocks = ['# Two words', '1. Three more words', '| a cell | 12 %', '# Annex', 'In the annex'];
  const notes = { footnotes: [{ label: '1', text: 'A note of five words', start: 900, end: 920 }] };

  test.each<[string, Parameters<typeof countLength>[1], number]>([
    ['words of the paragraphs alone', { unit: 'words', parts: [] }, 3],
    ['with titles', { unit: 'words', parts: ['headings'] }, 5],
    ['with tables, whose lines are no words', { unit: 'words', parts: ['tables'] }, 6],
    ['with notes', { unit: 'words', parts: ['notes'] }, 8],
    ['with annexes', { unit: 'words', parts: ['annexes'] }, 6],
    ['with annexes and their titles', { unit: 'words', parts: ['annexes', 'headings'] }, 9],
    ['characters with their spaces', { unit: 'characters', parts: [] }, 16],
  ])('%s', (_name, requirement, expected) => {
    expect(countLength(documentOf(blocks, notes), requirement)).toBe(expected);
  });

  test.each([
    ['en', "The State's twenty-one prisons held 41,225 people.", 7],
    ['es', 'En 2018 había 1.206 niñas, es decir, el 12,4 % más.', 10],
    ['fr', 'L’État n’a pas répondu : 17 574 enfants attendent.', 8],
    ['pt', 'Não houve resposta – 38 faróis continuam apagados.', 7],
  ])('words in %s are what stands between spaces and has a letter or digit', (_language, text, expected) => {
    expect(countLength(documentOf([text]), { unit: 'words', parts: [] })).toBe(expected);
  });

  test('pages are those of the file, or unknown', () => {
    expect(countLength(documentOf(['A'], { pageCount: 12 }), { unit: 'pages', parts: [] })).toBe(12);
    expect(countLength(documentOf(['A']), { unit: 'pages', parts: [] })).toBeUndefined();
  });
});

describe('who hands the report in', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    [
      'one sentence',
      ['Submitted by: Harbour Children’s Network, Lantern Foundation and Casa del Puerto', '1. One.'],
      ['Harbour Children’s Network', 'Lantern Foundation', 'Casa del Puerto'],
    ],
    [
      'a sentence with its purpose',
      [
        '1. This report was jointly submitted by the Lantern Foundation and Harbour Watch for the 45th session of the Working Group. Both work with children.',
      ],
      ['Lantern Foundation', 'Harbour Watch'],
    ],
    [
      'a list below',
      [
        '# Joint submission',
        'Submitting organisations:',
        '- Lantern Foundation',
        '- HCN',
        '# Introduction',
        '1. One.',
      ],
      ['Lantern Foundation', 'HCN'],
    ],
    [
      'lines below, in plain paragraphs',
      [
        'Presented by',
        'Lantern Foundation',
        'Harbour Watch (HW)',
        'This long introduction is no name at all.',
        '1. One.',
      ],
      ['Lantern Foundation', 'Harbour Watch (HW)'],
    ],
    [
      'an "and" inside a name',
      ['Submitted by the Centre for Law and Democracy', '1. One.'],
      ['Centre for Law and Democracy'],
    ],
    [
      'Spanish',
      ['Informe presentado conjuntamente por la Fundación Farol, Red Puerto Niñez y Casa Alianza', '1. Uno.'],
      ['Fundación Farol', 'Red Puerto Niñez', 'Casa Alianza'],
    ],
    [
      'Spanish, a list',
      ['Organizaciones firmantes:', '- Fundación Farol', '- Corporación Humanas del Sur', '1. Uno.'],
      ['Fundación Farol', 'Corporación Humanas del Sur'],
    ],
    [
      'French',
      ['Contribution conjointe de la Fondation Phare, Réseau Enfance du Port et SOS Rivage', '1. Un.'],
      ['Fondation Phare', 'Réseau Enfance du Port', 'SOS Rivage'],
    ],
    [
      'French, with a verb',
      ['Rapport soumis par : Fondation Phare ; Réseau du Port', '1. Un.'],
      ['Fondation Phare', 'Réseau du Port'],
    ],
    [
      'Portuguese',
      ['Relatório apresentado por: Fundação Farol, Rede Porto Infância e Casa Azul', '1. Um.'],
      ['Fundação Farol', 'Rede Porto Infância', 'Casa Azul'],
    ],
    ['nobody', ['# A report', '1. The State submitted a report.'], []],
    ['far behind the first paragraph', ['1. One.', '2. Submitted by: Lantern Foundation; Harbour Watch'], []],
  ])('%s', (_name, blocks, expected) => {
    expect(findSubmitters(documentOf(blocks))).toEqual(expected);
  });
});

test('footnotes are resolved when each marker has its text and each text its marker', () => {
  const marker = (label: string): { label: string; paragraphId: string; offset: number } => ({
    label,
    paragraphId: 'p1',
    offset: 3,
  });
  const document = documentOf(['1. One.'], {
    markers: [marker('1'), marker('2'), { label: '3', paragraphId: 'h9', offset: 0 }],
    footnotes: [
      { label: '1', text: 'A source.' },
      { label: '2' },
      { label: '7', text: 'Nobody refers to it.' },
    ],
  });
  expect(unresolvedFootnotes(document)).toEqual([
    { key: 'footnotes.noText', params: { label: '2' }, place: { kind: 'paragraph', id: 'p1' } },
    { key: 'footnotes.noText', params: { label: '3' } },
    { key: 'footnotes.noMarker', params: { label: '7' } },
  ]);
});

import { describe, expect, test } from 'vitest';
import { readText } from './read.ts';

const sentences = {
  en: [
    'The survey covered 1,204 households in nine districts and was carried out between May and July 2019 by staff of two offices.',
    'Of the persons interviewed, 38 per cent said that they had moved at least once since the flood, most of them to rented rooms.',
    'The authority paid compensation to 212 families, although the list that it had published a year earlier held the names of 640.',
    'No data exist for the northern district, where the register was lost; the estimate of 75 families rests on what teachers say.',
    'The researchers returned in March 2020 and found that 17 of the new houses had already been abandoned for lack of water.',
  ],
  es: [
    'La encuesta abarcó 1.204 hogares de nueve distritos y se realizó entre mayo y julio de 2019 con personal de dos oficinas.',
    'El 38 % de las personas entrevistadas declaró haberse mudado al menos una vez desde la inundación, casi siempre a cuartos alquilados.',
    'La autoridad indemnizó a 212 familias, aunque la lista que había publicado un año antes contenía los nombres de 640.',
    'No existen datos del distrito norte, donde se perdió el registro; la estimación de 75 familias se basa en lo que cuentan los maestros.',
    'El equipo volvió en marzo de 2020 y comprobó que 17 de las casas nuevas ya habían sido abandonadas por falta de agua.',
  ],
};

function wrap(text: string): string {
  return text.replace(/(.{50,78})\s/g, '$1\n');
}

/** What is typed in front of each paragraph, and the label that it has then. */
const conventions: [string, keyof typeof sentences, string[], string[]][] = [
  ['"1."', 'en', ['1.', '2.', '3.', '4.', '5.'], ['1', '2', '3', '4', '5']],
  ['"1)"', 'en', ['1)', '2)', '3)', '4)', '5)'], ['1', '2', '3', '4', '5']],
  ['"(1)"', 'en', ['(1)', '(2)', '(3)', '(4)', '(5)'], ['1', '2', '3', '4', '5']],
  ['"[1]" of judgments', 'en', ['[1]', '[2]', '[3]', '[4]', '[5]'], ['1', '2', '3', '4', '5']],
  ['"§ 12"', 'en', ['§ 12', '§ 13', '§ 14', '§ 15', '§ 16'], ['§ 12', '§ 13', '§ 14', '§ 15', '§ 16']],
  ['"¶ 12"', 'en', ['¶ 12', '¶ 13', '¶ 14', '¶ 15', '¶ 16'], ['¶ 12', '¶ 13', '¶ 14', '¶ 15', '¶ 16']],
  [
    '"N.º 1 –"',
    'es',
    ['N.º 1 –', 'N.º 2 –', 'N.º 3 –', 'N.º 4 –', 'N.º 5 –'],
    ['N.º 1', 'N.º 2', 'N.º 3', 'N.º 4', 'N.º 5'],
  ],
  ['"1.1."', 'en', ['1.1.', '1.2.', '1.3.', '2.1.', '2.2.'], ['1.1', '1.2', '1.3', '2.1', '2.2']],
  ['"1. –"', 'es', ['1. –', '2. –', '3. –', '4. –', '5. –'], ['1', '2', '3', '4', '5']],
  [
    'ordinals',
    'es',
    ['Primero.', 'Segundo.', 'Tercero.', 'Cuarto.', 'Quinto.'],
    ['Primero', 'Segundo', 'Tercero', 'Cuarto', 'Quinto'],
  ],
  [
    'ordinals beyond ten',
    'es',
    ['NOVENO.-', 'DÉCIMO.-', 'UNDÉCIMO.-', 'DUODÉCIMO.-', 'DÉCIMO TERCERO.-'],
    ['NOVENO', 'DÉCIMO', 'UNDÉCIMO', 'DUODÉCIMO', 'DÉCIMO TERCERO'],
  ],
  [
    '"Primeiro –"',
    'es',
    ['Primeiro –', 'Segundo –', 'Terceiro –', 'Quarto –', 'Quinto –'],
    ['Primeiro', 'Segundo', 'Terceiro', 'Quarto', 'Quinto'],
  ],
  [
    'articles',
    'es',
    ['Artículo 1.-', 'Artículo 2.-', 'Artículo 3.-', 'Artículo 4.-', 'Artículo 5.-'],
    ['Artículo 1', 'Artículo 2', 'Artículo 3', 'Artículo 4', 'Artículo 5'],
  ],
  [
    'recommendations',
    'en',
    ['Recommendation 1:', 'Recommendation 2:', 'Recommendation 3:', 'Recommendation 4:', 'Recommendation 5:'],
    ['Recommendation 1', 'Recommendation 2', 'Recommendation 3', 'Recommendation 4', 'Recommendation 5'],
  ],
  ['inserted numbers', 'en', ['1.', '2.', '2A.', '2B.', '3.'], ['1', '2', '2A', '2B', '3']],
  ['letters', 'en', ['A.', 'B.', 'C.', 'D.', 'E.'], ['A', 'B', 'C', 'D', 'E']],
  ['Roman numerals', 'en', ['I.', 'II.', 'III.', 'IV.', 'V.'], ['I', 'II', 'III', 'IV', 'V']],
];

describe.each(conventions)('paragraphs numbered by %s', (_, language, typed, labels) => {
  const [before, behind] = language === 'en' ? ['Background', 'Findings'] : ['Antecedentes', 'Resultados'];
  const parts = typed.map((label, at) => wrap(`${label} ${sentences[language][at] ?? ''}`));
  const text = (between: string): string =>
    ['After the flood', before, ...parts.slice(0, 3), behind, ...parts.slice(3)].join(between);

  test.each([
    ['empty lines', '\n\n'],
    ['none', '\n'],
  ])('with %s between them', (__, between) => {
    const document = readText(text(between));
    expect(document.paragraphs.filter(({ kind }) => kind !== 'plain').map(({ label }) => label)).toEqual(
      labels,
    );
    expect(document.paragraphs.filter(({ kind }) => kind !== 'plain').map(({ text: own }) => own)).toEqual(
      sentences[language],
    );
    expect(document.footnotes).toEqual([]);
  });
});

describe('what only looks like a number', () => {
  test.each([
    [
      'a sentence that begins with an article',
      'Article 12 of the Code was amended in 2019, and the courts have applied it since.',
    ],
    ['an initial', 'A. Smith wrote to the board on 3 May 2019 and asked for the minutes of the meeting.'],
    [
      'an ordinal in a sentence',
      'Primero se cerró la escuela del norte, y un año después la del puerto, que tenía 40 alumnos.',
    ],
    [
      'a reference in square brackets',
      '[3] shows the same for the southern district, where 17 of 40 wells were dry in 2019.',
    ],
  ])('%s is text', (_, sentence) => {
    const document = readText([sentences.en[0], sentence, sentences.en[1]].join('\n\n'));
    expect(document.paragraphs.map(({ label }) => label)).toEqual([undefined, undefined, undefined]);
    expect(document.paragraphs[1]?.text).toBe(sentence);
  });
});

describe('dots between groups of digits', () => {
  test('and one more in front of a marker', () => {
    const document = readText(
      [
        'El Consejo recibió un total de 1.846 reclamaciones y resolvió 1.702.1 El plazo medio fue de 84 días.',
        'De ellas, 1.015 fueron estimatorias y 402 desestimatorias.2 En 63 casos hubo recurso.',
        'La población era de 1.011.646 habitantes en la provincia, y la de la capital de 84.511 según el padrón.',
        'Notas',
        '1 Registro del Consejo.',
        '2 Ley 29/1998, art. 25.',
      ].join('\n\n'),
    );
    expect(document.paragraphs[0]?.text).toContain('resolvió 1.702. El plazo');
    expect(document.paragraphs[2]?.text).toContain('1.011.646');
    expect(document.footnoteMarkers.map(({ label }) => label)).toEqual(['1', '2']);
  });
});

describe('texts without empty lines', () => {
  test('have headings behind the end of a sentence, and lines that introduce lists', () => {
    const [first = '', second = ''] = sentences.en.map(wrap);
    const document = readText(
      [
        'Behind the quarry',
        'Summary',
        first,
        'Working conditions',
        second,
        '',
        'Recommendations',
        'To the Ministry of Labour:',
        '• Double the number of inspectors by 2027.',
        'To the companies:',
        '• Pay for the treatment of all workers.',
      ].join('\n'),
    );
    expect(document.headings.map(({ text }) => text)).toEqual([
      'Behind the quarry',
      'Summary',
      'Working conditions',
      'Recommendations',
    ]);
    expect(document.paragraphs.slice(2).map(({ text }) => text)).toEqual([
      'To the Ministry of Labour:',
      'Double the number of inspectors by 2027.',
      'To the companies:',
      'Pay for the treatment of all workers.',
    ]);
  });
});

describe('headings', () => {
  test('have numbers of Roman numerals, letters and figures in French reports', () => {
    const document = readText(
      [
        'I. Contexte',
        'I.A. L’enquête',
        'I.A.1. Méthode',
        sentences.es[0],
        'I.A.2. Limites',
        sentences.es[1],
        'II. Résultats',
        'II.A. Logement',
        sentences.es[2],
      ].join('\n\n'),
    );
    expect(document.headings.map(({ text, level }) => [level, text])).toEqual([
      [1, 'I. Contexte'],
      [2, 'I.A. L’enquête'],
      [3, 'I.A.1. Méthode'],
      [3, 'I.A.2. Limites'],
      [1, 'II. Résultats'],
      [2, 'II.A. Logement'],
    ]);
    expect(document.footnoteMarkers).toEqual([]);
  });

  test('have numbers without a dot in texts of articles, without an empty line around them', () => {
    const [first = '', second = '', third = ''] = sentences.en.map(wrap);
    const document = readText(
      ['1 Introduction', first, '2 Data and methods', second, '3 Results', third, third].join('\n'),
    );
    expect(document.headings.map(({ text }) => text)).toEqual([
      '1 Introduction',
      '2 Data and methods',
      '3 Results',
    ]);
    expect(document.footnotes).toEqual([]);
  });
});

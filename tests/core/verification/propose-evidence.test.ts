import { describe, expect, test } from 'vitest';
import { evidenceStatus } from '../../../src/core/verification/evidence-status.ts';
import type { Candidate } from '../../../src/core/verification/candidate.ts';
import { sentencesIn } from '../../../src/shared/sentences.ts';
import { proposeEvidence } from '../../../src/core/verification/propose-evidence.ts';
import type { SourceDraft } from './evidence-builder.ts';
import { evidenceInput } from './evidence-builder.ts';

const whyOf = (candidate: Candidate | undefined) => sentencesIn('en').reasons(candidate?.reasons ?? []);
const propose = (...input: Parameters<typeof evidenceInput>) => proposeEvidence(evidenceInput(...input));

describe('the same number', () => {
  test.each([
    [
      '6,449,883',
      'In 2017 foreign tourists numbered 6,449,883.',
      'Llegaron 6.449.883 turistas extranjeros en 2017.',
      'exact',
    ],
    [
      '11.7%',
      'In 2015, 11.7% of the population lived in poverty.',
      'En 2015 el 11,7 % de la población vivía en la pobreza.',
      'exact',
    ],
    [
      '17',
      'The brigade arrested 17 persons in March 2017.',
      'En marzo de 2017 la brigada detuvo a diecisiete personas.',
      'exact',
    ],
    [
      '17.574 million',
      'In 2017 the population reached 17.574 million inhabitants.',
      'En 2017 la población era de 17.574.003 habitantes.',
      'rounded',
    ],
    ['3,700', 'A survey of over 3,700 children was held.', 'La encuesta incluyó a 3.712 niños.', 'rounded'],
    [
      'Two thirds',
      'Two thirds of the pupils crossed with an adult.',
      'El 66,7 % de los alumnos cruzó con un adulto.',
      'converted',
    ],
    [
      'two years',
      'The safety plan ran for two years.',
      'El plan de seguridad tuvo una duración de 24 meses.',
      'converted',
    ],
  ] as const)('%s is found in another language and writing', (number, report, source, match) => {
    const [best] = propose(report, number, [{ passages: [source] }]);
    expect(best).toMatchObject({ match, documentId: 'd1' });
  });

  test('read as its document means it: 95.147 is 95,147', () => {
    const report =
      'From 2004 to 2016 it held 2,986 workshops, reaching 95.147 persons. In 2010 it reached 6,449,883 visitors.';
    const [best] = propose(report, '95.147', [
      { passages: ['Entre 2004 y 2016 se realizaron 2.986 talleres, con 95.147 personas asistentes.'] },
    ]);
    expect(best?.match).toBe('exact');
  });

  test('in a table is quoted with the headings of its columns', () => {
    const [best] = propose('In 2012, 277 investigations were opened.', '277', [
      {
        table: {
          caption: 'Cuadro 2. Investigaciones por año',
          rows: [
            ['Año', 'Investigaciones'],
            ['2011', '212'],
            ['2012', '277'],
          ],
        },
      },
    ]);
    expect(best).toMatchObject({
      match: 'exact',
      label: 'Cuadro 2',
      quote: 'Cuadro 2. Investigaciones por año — Año: 2012 | Investigaciones: 277',
    });
  });

  test('in a table of thousands is converted', () => {
    const [best] = propose('The ministry spent 310,000 crowns on lifejackets in 2018.', '310,000 crowns', [
      {
        table: {
          caption: 'Cuadro 1. Gasto del ministerio en 2018 (miles de coronas)',
          rows: [
            ['Partida', '2018'],
            ['Chalecos salvavidas', '310'],
            ['Edificios', '2.524'],
          ],
        },
      },
    ]);
    expect(best).toMatchObject({ match: 'converted' });
    expect(whyOf(best)).toContain('310 in thousands is 310,000');
  });
});

describe('the same number in another context', () => {
  test.each([
    [
      '2,608',
      'The prosecutor investigated 2,608 cases of exploitation.',
      'The coastal highway is 2,608 kilometres long.',
    ],
    ['33', 'From 2011 to 2017, 33 investigations were opened.', 'In 2010, 33 miners were rescued.'],
    ['80%', 'It concluded that 80% of the victims were girls.', 'Some 80% of the trucks were empty.'],
    ['four', 'The council secured four laws.', 'The house has four windows.'],
    ['2004', 'The office counted 2,004 pupils.', 'The office was opened in 2004.'],
  ])('%s is left out', (number, report, source) => {
    const text = number === '2004' ? '2,004' : number;
    expect(evidenceStatus(propose(report, text, [{ language: 'en', passages: [source] }]))).not.toBe(
      'supported',
    );
  });

  test('ranks below the right one', () => {
    const candidates = propose('In 2016, 1,341 victims were assisted.', '1,341', [
      { id: 'wrong', language: 'en', passages: ['In 2016 there were 1,341 fires and 1,285 floods.'] },
      { id: 'right', passages: ['En 2016 se atendió a 1.341 víctimas.'] },
    ]);
    expect(candidates[0]?.documentId).toBe('right');
  });

  test('of another year ranks below the right year', () => {
    const [best] = propose('In 2016 there were 512 arrests.', '512', [
      { passages: ['En 2009 hubo 512 detenciones.', 'En 2016 hubo 512 detenciones.'] },
    ]);
    expect(best?.quote).toBe('En 2016 hubo 512 detenciones.');
  });
});

describe('another number about the same thing', () => {
  test('is a conflict', () => {
    const candidates = propose('In 2016 the brigade opened 512 investigations.', '512', [
      { passages: ['En 2016 la brigada abrió 521 investigaciones.'] },
    ]);
    expect(candidates).toMatchObject([{ match: 'conflicting' }]);
    expect(evidenceStatus(candidates)).toBe('conflicting');
    expect(whyOf(candidates[0])).toContain('The source has 521 where the report has 512');
  });

  test.each([
    ['another year', 'En 2015 la brigada abrió 424 investigaciones.'],
    ['another thing', 'En 2016 la brigada reparó 521 vehículos.'],
    ['the other sex', 'En 2016 la brigada abrió 521 investigaciones por víctimas hombres.'],
  ])('of %s is not', (_name, source) => {
    const report = 'In 2016 the brigade opened 512 investigations about women.';
    expect(evidenceStatus(propose(report, '512', [{ passages: [source] }]))).not.toBe('conflicting');
  });

  test('that the report gives itself for another year is not', () => {
    const report = 'The brigade opened 277 investigations in 2012 and 323 investigations in 2013.';
    const candidates = propose(report, '277', [
      { passages: ['La brigada abrió 277 investigaciones en 2012 y 323 investigaciones en 2013.'] },
    ]);
    expect(candidates.map(({ match }) => match)).toEqual(['exact']);
  });
});

describe('figures worked out', () => {
  test('a share from the part and the whole of one sentence', () => {
    const [best] = propose('Of the complaints, 50.3% concerned night crossings.', '50.3%', [
      { language: 'en', passages: ['Of the 499 complaints, 251 concerned night crossings.'] },
    ]);
    expect(best).toMatchObject({ match: 'derived' });
    expect(whyOf(best)).toContain('251 of 499 is 50.3%');
  });

  test('a share from a row and the total row of a table', () => {
    const [best] = propose('School transport took 25.5% of the spending.', '25.5%', [
      {
        table: {
          caption: 'Cuadro 1. Gasto',
          rows: [
            ['Partida', 'Gasto'],
            ['Transporte escolar', '12.396'],
            ['Comedores', '36.216'],
            ['Total', '48.612'],
          ],
        },
      },
    ]);
    expect(best).toMatchObject({ match: 'derived' });
  });
});

describe('penalties', () => {
  const law: SourceDraft = {
    role: 'law',
    title: 'Código Penal',
    articles: {
      '367 ter':
        'El que obtuviere una acción sexual de una persona menor de edad será castigado con presidio menor en su grado máximo.',
      '362': 'Será castigado con presidio mayor en sus grados medio a máximo.',
    },
  };
  const report = (article: string) => ({
    text: `Article ${article} punishes the offence with prison sentences from three years and one day to five years.`,
    cites: { words: `Article ${article}`, provision: article },
  });

  test('named by their scale are read by its durations', () => {
    const [best] = propose(report('367 ter'), 'three years and one day to five years', [law]);
    expect(best).toMatchObject({ match: 'converted', label: 'Art. 367 ter' });
    expect(whyOf(best)).toBe(
      '“presidio menor en su grado máximo” is 3 years and 1 day to 5 years (Código Penal (Chile), art. 56); Art. 367 ter of Código Penal, which the sentence cites.',
    );
  });

  test('of another duration are a conflict', () => {
    const [best] = propose(report('362'), 'three years and one day to five years', [law]);
    expect(best).toMatchObject({ match: 'conflicting' });
  });
});

describe('quotations', () => {
  test('are the sentence, exactly as it stands in the source, with the number in it', () => {
    const passage = 'Primera frase. En 2017 llegaron 6.449.883 turistas extranjeros al país. Última frase.';
    const [best] = propose('In 2017, 6,449,883 foreign tourists arrived.', '6,449,883', [
      { passages: [passage] },
    ]);
    expect(best?.quote).toBe('En 2017 llegaron 6.449.883 turistas extranjeros al país.');
    expect(passage.slice(best?.start, best?.end)).toBe(best?.quote);
    expect(passage.slice(best?.numberStart, best?.numberEnd)).toBe('6.449.883');
  });

  test('of endless sentences are cut to 700 code units around the number', () => {
    const filler = 'y otras palabras sobre turistas extranjeros '.repeat(60);
    const passage = `${filler}6.449.883 turistas extranjeros ${filler}`;
    const [best] = propose('In 2017, 6,449,883 foreign tourists arrived.', '6,449,883', [
      { passages: [passage] },
    ]);
    expect(best?.quote.length).toBeLessThanOrEqual(700);
    expect(best?.quote).toContain('6.449.883');
    expect(passage.slice(best?.start, best?.end)).toBe(best?.quote);
  });
});

describe('the footnote of the sentence', () => {
  const text = 'The agency has 64 ferries.';
  const notes = [
    { label: '1', offset: text.length, text: 'Maritime Authority, Anuario de seguridad 2018, p. 5.' },
  ];

  test('puts the source that it names first', () => {
    const passages = ['La agencia cuenta con 64 transbordadores.'];
    const sources = [
      { id: 'other', title: 'Memoria de transportes', passages },
      { id: 'named', title: 'Anuario de seguridad 2018', passages },
    ];
    expect(propose({ text, notes }, '64', sources)[0]?.documentId).toBe('named');
  });

  test('is read through "ibid."', () => {
    const more = `${text} It holds 12 licences for ferries.`;
    const sources = ['Memoria de transportes', 'Anuario de seguridad 2018'].map((title) => ({
      id: title,
      title,
      passages: ['Tiene 12 licencias de transbordadores.'],
    }));
    const ibid = [...notes, { label: '2', offset: more.length, text: 'Ibid.' }];
    expect(propose({ text: more, notes: ibid }, '12', sources)[0]?.documentId).toBe(
      'Anuario de seguridad 2018',
    );
  });
});

test('nothing in, nothing out', () => {
  expect(propose('In 2017, 6,449,883 foreign tourists arrived.', '6,449,883', [])).toEqual([]);
  expect(evidenceStatus([])).toBe('missing');
});

test.each([
  [[], 'recognised on a scanned page, 91 % sure: compare it with the picture'],
  [['6.449.883'], 'recognised on a scanned page with doubt about this number'],
])('a number recognised on a picture says so (doubtful words: %j)', (doubtful, words) => {
  const input = evidenceInput('In 2017 foreign tourists numbered 6,449,883.', '6,449,883', [
    { passages: ['Llegaron 6.449.883 turistas extranjeros en 2017.'] },
  ]);
  const documents = new Map(
    [...input.documents].map(([id, document]) => [
      id,
      { ...document, recognised: [{ page: 1, certainty: 91, doubtful }] },
    ]),
  );
  const passages = input.passages.map((passage) => ({ ...passage, page: 1 }));
  const [best] = proposeEvidence({ ...input, documents, passages });
  expect(whyOf(best)).toContain(words);
});

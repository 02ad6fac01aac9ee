import { describe, expect, test } from 'vitest';
import { brokenPromises, marked, outline, readText } from './read.ts';

const lines = (...parts: string[]): string => parts.join('\n');

/** Short documents and what they are read as: headings with "#", paragraphs as `outline` writes them. */
const DOCUMENTS: readonly (readonly [name: string, text: string, expected: readonly string[]])[] = [
  [
    'a Spanish report with Roman headings, lettered items and recommendations',
    lines(
      'INFORME ALTERNATIVO SOBRE LOS DERECHOS DE LA NIÑEZ',
      '',
      'I. INTRODUCCIÓN',
      '',
      '1. El presente informe fue elaborado por la Red Andina de Infancia, que reúne a 24 organiza-',
      'ciones en siete regiones del país.1 Entre 2015 y 2019 se registraron 1.011.646 casos, de los',
      'cuales el 11,7 % corresponde a niñas menores de 14 años.2',
      '2. La Ley N° 21.067 creó la Defensoría en 2018;3 sin embargo, el presupuesto disminuyó en un 3,5',
      'por ciento respecto de 2017.',
      '',
      'II. SITUACIÓN GENERAL',
      '',
      'A. Violencia',
      '',
      '3. Según el Ministerio, 2.608 víctimas fueron atendidas en 2016.4 De ellas, 80 % eran niñas5 y',
      'el resto niños. El artículo 12 de la Convención obliga al Estado a:',
      'a) Adoptar medidas legislativas;',
      'b) Asignar recursos suficientes; y',
      'c) Informar cada cinco años.',
      '4. En 2017. 16 de las 214 víctimas eran menores de edad.',
      '',
      'Recomendaciones:',
      '',
      '• Ratificar el Protocolo Facultativo antes de 2022.',
      '• Aumentar el presupuesto en al menos 12 %.',
    ),
    [
      '# INFORME ALTERNATIVO SOBRE LOS DERECHOS DE LA NIÑEZ',
      '# I. INTRODUCCIÓN',
      'numbered | 1 | El presente informe fue elaborado por la Red Andina de Infancia, que reúne a 24 organizaciones en siete regiones del país.⟨1⟩ Entre 2015 y 2019 se registraron 1.011.646 casos, de los cuales el 11,7 % corresponde a niñas menores de 14 años.⟨2⟩',
      'numbered | 2 | La Ley N° 21.067 creó la Defensoría en 2018;⟨3⟩ sin embargo, el presupuesto disminuyó en un 3,5 por ciento respecto de 2017.',
      '# II. SITUACIÓN GENERAL',
      '# A. Violencia',
      'numbered | 3 | Según el Ministerio, 2.608 víctimas fueron atendidas en 2016.⟨4⟩ De ellas, 80 % eran niñas⟨5⟩ y el resto niños. El artículo 12 de la Convención obliga al Estado a:',
      'list-item | 3 (a) | Adoptar medidas legislativas;',
      'list-item | 3 (b) | Asignar recursos suficientes; y',
      'list-item | 3 (c) | Informar cada cinco años.',
      'numbered | 4 | En 2017. 16 de las 214 víctimas eran menores de edad.',
      'plain | Recomendaciones:',
      'recommendation | • | Ratificar el Protocolo Facultativo antes de 2022.',
      'recommendation | • | Aumentar el presupuesto en al menos 12 %.',
    ],
  ],
  [
    'a French report with numbered headings and dashes',
    lines(
      'Rapport alternatif',
      '',
      '1. Introduction',
      '',
      'Elle couvre 12 régions et 3 500 enfants¹.',
      '',
      '2. Travail des enfants',
      '',
      "Selon l'enquête nationale, 27,6 % des enfants de 5 à 17 ans travaillent².",
      '',
      'Recommandations au Gouvernement :',
      '',
      '– Ratifier la Convention n° 189 ;',
      "– Renforcer l'inspection du travail, avec au moins 50 inspecteurs.",
    ),
    [
      '# Rapport alternatif',
      '# 1. Introduction',
      'plain | Elle couvre 12 régions et 3 500 enfants⟨1⟩.',
      '# 2. Travail des enfants',
      "plain | Selon l'enquête nationale, 27,6 % des enfants de 5 à 17 ans travaillent⟨2⟩.",
      'plain | Recommandations au Gouvernement :',
      'recommendation | – | Ratifier la Convention n° 189 ;',
      "recommendation | – | Renforcer l'inspection du travail, avec au moins 50 inspecteurs.",
    ],
  ],
  [
    'brackets for numbers and Roman numerals for items',
    lines(
      'Submission',
      '1) We are an NGO founded in 1998.',
      '2) We work in 14 districts, with:',
      '(i) local schools;',
      '(ii) health posts.',
      '3) Our members number 3,412.',
    ),
    [
      '# Submission',
      'numbered | 1 | We are an NGO founded in 1998.',
      'numbered | 2 | We work in 14 districts, with:',
      'list-item | 2 (i) | local schools;',
      'list-item | 2 (ii) | health posts.',
      'numbered | 3 | Our members number 3,412.',
    ],
  ],
  [
    'footnotes at the foot of each page',
    lines(
      '1. The country has 5.2 million inhabitants,1 most of them in the north.2 The capital grew',
      'by 3.4 percent in 2019.',
      '',
      '1 National Statistics Office, Yearbook 2019, p. 12.',
      '2 Ibid., p. 14. See also the census of 2012, which put the number',
      'at 4.9 million.',
      '',
      '\f2. Schools were closed for 12 weeks in 2020,3 and 14 percent of pupils did not return.4',
      '3. Teachers received no training.',
      '',
      '3 Ministry of Education, Annual Report 2020, p. 3.',
      '4 UNICEF, Situation Analysis 2021, p. 44.',
    ),
    [
      'numbered | 1 | The country has 5.2 million inhabitants,⟨1⟩ most of them in the north.⟨2⟩ The capital grew by 3.4 percent in 2019.',
      'numbered | 2 | Schools were closed for 12 weeks in 2020,⟨3⟩ and 14 percent of pupils did not return.⟨4⟩',
      'numbered | 3 | Teachers received no training.',
      'note | 1 | National Statistics Office, Yearbook 2019, p. 12.',
      'note | 2 | Ibid., p. 14. See also the census of 2012, which put the number at 4.9 million.',
      'note | 3 | Ministry of Education, Annual Report 2020, p. 3.',
      'note | 4 | UNICEF, Situation Analysis 2021, p. 44.',
    ],
  ],
  [
    'markers in square brackets with a list of references',
    lines(
      'The river carries 3,000 cubic metres per second.[1] It feeds 2 reservoirs [2] and irrigates 12,000 hectares.[3]',
      '',
      'References',
      '[1] Water Authority, Report 2018.',
      '[2] Ministry of Works, Dams of the country, 2016.',
      '[3] Farm Census 2017.',
    ),
    [
      'plain | The river carries 3,000 cubic metres per second.⟨1⟩ It feeds 2 reservoirs⟨2⟩ and irrigates 12,000 hectares.⟨3⟩',
      'note | 1 | Water Authority, Report 2018.',
      'note | 2 | Ministry of Works, Dams of the country, 2016.',
      'note | 3 | Farm Census 2017.',
    ],
  ],
  [
    'labels on lines of their own, endnotes under a title',
    lines(
      '1.',
      'The Committee noted that 14 of 20 laws had been adopted,1 and that the others',
      'were pending before the House.2',
      '2.',
      'It recommended that the State adopt them within 2 years.3',
      '',
      'Notes',
      '1',
      'See the report of the Committee, para. 12.',
      '2',
      'Ibid., para. 14.',
      '3',
      'Ibid., para. 15.',
    ),
    [
      'numbered | 1 | The Committee noted that 14 of 20 laws had been adopted,⟨1⟩ and that the others were pending before the House.⟨2⟩',
      'numbered | 2 | It recommended that the State adopt them within 2 years.⟨3⟩',
      'note | 1 | See the report of the Committee, para. 12.',
      'note | 2 | Ibid., para. 14.',
      'note | 3 | Ibid., para. 15.',
    ],
  ],
  [
    'numbers that are none of these things',
    lines(
      'In 2015 there were 0.84 cases per 1,000 people. Of the 12 regions, 3 reported none. See p. 5 and art. 4.',
      'Version 2.1 followed. In COVID19 times, CO2 fell by 7. The OP3 entered into force on 1 May.',
      'He scored 3. Then 4 more came, 12 in all.',
    ),
    [
      'plain | In 2015 there were 0.84 cases per 1,000 people. Of the 12 regions, 3 reported none. See p. 5 and art. 4.',
      'plain | Version 2.1 followed. In COVID19 times, CO2 fell by 7. The OP3 entered into force on 1 May.',
      'plain | He scored 3. Then 4 more came, 12 in all.',
    ],
  ],
  [
    'sections that begin their numbers anew',
    lines(
      'Findings',
      '1. The first finding concerns the wells.',
      '2. The second concerns the pumps.',
      '3. The third concerns the pipes.',
      'Proposals',
      '1. The wells should be covered.',
      '2. The pumps should be replaced.',
    ),
    [
      '# Findings',
      'numbered | 1 | The first finding concerns the wells.',
      'numbered | 2 | The second concerns the pumps.',
      'numbered | 3 | The third concerns the pipes.',
      '# Proposals',
      'numbered | 1 | The wells should be covered.',
      'numbered | 2 | The pumps should be replaced.',
    ],
  ],
  [
    'recommendations that are counted from 1',
    lines(
      '1. The wells are open and the pumps are broken.',
      '2. No one has been told.',
      '',
      'Recommendations',
      '',
      '1. The wells should be covered.',
      '2. The pumps should be replaced by the end of 2020.',
      '',
      'Conclusion',
      '',
      '3. All of this is possible.',
    ),
    [
      'numbered | 1 | The wells are open and the pumps are broken.',
      'numbered | 2 | No one has been told.',
      '# Recommendations',
      'recommendation | 1 | The wells should be covered.',
      'recommendation | 2 | The pumps should be replaced by the end of 2020.',
      '# Conclusion',
      'numbered | 3 | All of this is possible.',
    ],
  ],
  [
    'a table of contents in front of the same headings',
    lines(
      'Contents',
      '1. Introduction ........ 3',
      '2. Findings ........ 7',
      '',
      '1. Introduction',
      '',
      'This study looks at 12 villages and was written in the spring of 2019 by the office of the ombudsman.',
      '',
      '2. Findings',
      '',
      'Of the 12 villages, 7 have no school, and in the others there is one teacher for 60 children.',
    ),
    [
      '# Contents',
      'plain | 1. Introduction ........ 3',
      'plain | 2. Findings ........ 7',
      '# 1. Introduction',
      'plain | This study looks at 12 villages and was written in the spring of 2019 by the office of the ombudsman.',
      '# 2. Findings',
      'plain | Of the 12 villages, 7 have no school, and in the others there is one teacher for 60 children.',
    ],
  ],
];

describe('text is read as', () => {
  test.each(DOCUMENTS)('%s', (_, text, expected) => {
    const document = readText(text);
    expect(brokenPromises(document)).toEqual([]);
    const paragraphs = outline(document);
    const all = [
      ...document.headings.map((heading) => ({ at: heading.start, text: `# ${marked(document, heading)}` })),
      ...document.paragraphs.map((paragraph, index) => ({
        at: paragraph.start,
        text: paragraphs[index] ?? '',
      })),
    ].toSorted((a, b) => a.at - b.at);
    const notes = document.footnotes.flatMap((note) =>
      note.text === undefined ? [] : [`note | ${note.label} | ${note.text}`],
    );
    expect([...all.map((each) => each.text), ...notes]).toEqual(expected);
  });
});

describe('markers in running text', () => {
  /** The text of a report of three paragraphs around the one in question, so that the count is there. */
  const inReport = (text: string): string => {
    const document = readText(
      lines(
        '1. The first wells were dug in the year of the flood,1 as is well known.2',
        `2. ${text}`,
        '3. Nothing else is known.',
      ),
    );
    const paragraph = document.paragraphs[1];
    return paragraph === undefined ? '' : marked(document, paragraph);
  };

  test.each([
    [
      'glued to a word',
      'It concerns tourism3 (and travel) in the north.',
      'It concerns tourism⟨3⟩ (and travel) in the north.',
    ],
    [
      'behind a comma',
      'It has 17.574 million inhabitants,3 of which many are young.',
      'It has 17.574 million inhabitants,⟨3⟩ of which many are young.',
    ],
    [
      'behind a number that ends a sentence',
      'Many are under 18.3 The others are not.',
      'Many are under 18.⟨3⟩ The others are not.',
    ],
    ['behind a year', 'This began in 2016.3 It ended later.', 'This began in 2016.⟨3⟩ It ended later.'],
    [
      'with a space before it',
      'It is the 42nd largest economy. 3 Even so, many are poor.',
      'It is the 42nd largest economy.⟨3⟩ Even so, many are poor.',
    ],
    [
      'behind quotation marks',
      'They called it “a success”.3 Others did not.',
      'They called it “a success”.⟨3⟩ Others did not.',
    ],
    [
      'behind a bracket',
      'It ratified the protocol (OP3),3 and did so late.',
      'It ratified the protocol (OP3),⟨3⟩ and did so late.',
    ],
    [
      'in front of a dash',
      'The figures3 – all of them – are old.',
      'The figures⟨3⟩ – all of them – are old.',
    ],
    ['behind a per cent sign', 'It rose by 34%3 in a year.', 'It rose by 34%⟨3⟩ in a year.'],
    ['several at once', 'It is known.3,4 It is not disputed.', 'It is known.⟨3⟩⟨4⟩ It is not disputed.'],
    [
      'as a superscript character',
      'It is known.³ It is not disputed.',
      'It is known.⟨3⟩ It is not disputed.',
    ],
    [
      'not in an age',
      'It surveyed children aged 3 to 17 and their parents.',
      'It surveyed children aged 3 to 17 and their parents.',
    ],
    ['not in a decimal', 'The index stood at 0.3 in that year.', 'The index stood at 0.3 in that year.'],
    [
      'not in a count',
      'Of these, 3 were closed, and 4 burnt down.',
      'Of these, 3 were closed, and 4 burnt down.',
    ],
    ['not in a reference', 'See art. 3 and p. 4 of Law No. 3.', 'See art. 3 and p. 4 of Law No. 3.'],
    ['not in grouped digits', 'It counted 2,345 and 1.345 persons.', 'It counted 2,345 and 1.345 persons.'],
    [
      'not in a time or an address',
      'At 10:30 it went to http://example.org/a.3 for help.',
      'At 10:30 it went to http://example.org/a.3 for help.',
    ],
  ])('%s', (_, text, expected) => {
    expect(inReport(text)).toBe(expected);
  });
});

describe('the title of a text', () => {
  const sections = ['Legal framework', '', '1. The law of 1995 applies to all.', '', 'Prevention', ''];
  const rest = ['2. No campaign was held in the last years.'];
  test.each([
    ['is the heading above its sections', ['Children at work', '', ...sections, ...rest], 'Children at work'],
    ['is not its first section', [...sections, ...rest], undefined],
  ])('%s', (_, text, expected) => {
    expect(readText(lines(...text)).title).toBe(expected);
  });
});

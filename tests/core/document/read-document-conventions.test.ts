import { describe, expect, test } from 'vitest';
import { brokenPromises, outline, readText } from './read.ts';

function read(...lines: string[]): string[] {
  const document = readText(lines.join('\n'));
  expect(brokenPromises(document)).toEqual([]);
  return [...document.headings.map(({ text }) => `# ${text}`), ...outline(document)];
}

describe('conventions of other languages and bodies', () => {
  test('French markers and notes in round brackets', () => {
    const document = readText(
      [
        'RAPPORT SUR LES PORTS',
        '',
        '1) Le rapport porte sur les ports de la côte nord, visités en 2018 par une équipe de cinq personnes.',
        '',
        '2) Quarante-deux navires ont été inspectés, dont 12 étaient sans licence(1).',
        '',
        '3) La loi n° 2016-816 régit la matière(2).',
        '',
        '(1) Registre maritime, 2018.',
        "(2) Loi sur l'économie bleue.",
      ].join('\n'),
    );
    expect(outline(document)).toEqual([
      'numbered | 1 | Le rapport porte sur les ports de la côte nord, visités en 2018 par une équipe de cinq personnes.',
      'numbered | 2 | Quarante-deux navires ont été inspectés, dont 12 étaient sans licence⟨1⟩.',
      'numbered | 3 | La loi n° 2016-816 régit la matière⟨2⟩.',
    ]);
    expect(document.footnotes.map(({ label, text }) => `${label} ${text}`)).toEqual([
      '1 Registre maritime, 2018.',
      "2 Loi sur l'économie bleue.",
    ]);
  });

  test('markers and notes in round brackets may stand behind a space, a number or a sign', () => {
    const document = readText(
      [
        'Rapport sur les ports',
        '',
        '1- On comptait 72 173 marins pour 60 899 places, soit une densité de 118,5 % (1). Elle dépasse 200 % ailleurs.',
        '',
        '2- Près de 2 080 marins dormaient à bord, contre 1 636 un an plus tôt (+27 %) (2). Ils ont été entendus.',
        '',
        '(1) Ministère de la mer, Statistique.',
        '(2) Ibidem.',
      ].join('\n'),
    );
    expect(outline(document)).toEqual([
      'numbered | 1 | On comptait 72 173 marins pour 60 899 places, soit une densité de 118,5 %⟨1⟩. Elle dépasse 200 % ailleurs.',
      'numbered | 2 | Près de 2 080 marins dormaient à bord, contre 1 636 un an plus tôt (+27 %)⟨2⟩. Ils ont été entendus.',
    ]);
    expect(document.footnotes.map(({ label }) => label)).toEqual(['1', '2']);
  });

  test('letters number the parts, notes in square brackets may be out of order and stand twice', () => {
    const document = readText(
      [
        'Submission on ports by the Harbour Union',
        '',
        'Summary',
        '',
        'A1. In 2023, 840 ships were inspected in the northern ports by the coast guard.[1]',
        'A2. Of these, 120 had no licence, which the union has reported every year since.[2]',
        '',
        'Crews',
        '',
        'B1. Crews were paid late in 14 cases and not at all in a further three of them.[4]',
        'B2. The union asked for an inquiry, which the ministry refused to open in May.[3][1]',
        '',
        '[1] Coast guard, Yearbook.',
        '[2] Union, Bulletin 4.',
        '[3] Ministry, letter.',
        '[4] Union, survey.',
      ].join('\n'),
    );
    expect(brokenPromises(document)).toEqual([]);
    expect(document.title).toBe('Submission on ports by the Harbour Union');
    expect(document.headings.map(({ text }) => text)).toEqual([
      'Submission on ports by the Harbour Union',
      'Summary',
      'Crews',
    ]);
    expect(outline(document)).toEqual([
      'numbered | A1 | In 2023, 840 ships were inspected in the northern ports by the coast guard.⟨1⟩',
      'numbered | A2 | Of these, 120 had no licence, which the union has reported every year since.⟨2⟩',
      'numbered | B1 | Crews were paid late in 14 cases and not at all in a further three of them.⟨4⟩',
      'numbered | B2 | The union asked for an inquiry, which the ministry refused to open in May.⟨3⟩⟨1⟩',
    ]);
  });

  test('a list of literature holds the notes of numbers in square brackets', () => {
    const document = readText(
      [
        'Debt and school',
        '',
        'Attendance fell from 94.1% to 88.7% in five years, as the ministry says in its own yearbook [1].',
        'Column 2 of the yearbook shows that two fifths of absences have to do with work of children [2,3].',
        '',
        'References',
        '[1] Ministry. Statistical yearbook 2021, pp. 12–19.',
        '[2] Smith, J. (2018). Why children stay home. 134, 45–67.',
        '[3] Office. Global estimates. 2021.',
      ].join('\n'),
    );
    expect(outline(document)).toEqual([
      'plain | Attendance fell from 94.1% to 88.7% in five years, as the ministry says in its own yearbook⟨1⟩.',
      'plain | Column 2 of the yearbook shows that two fifths of absences have to do with work of children⟨2⟩⟨3⟩.',
    ]);
    expect(document.footnotes.map(({ label }) => label)).toEqual(['1', '2', '3']);
  });

  test('a list in round brackets is no list of notes where nothing is marked so', () => {
    expect(
      read(
        '1. The State shall:',
        '(1) Adopt a law;',
        '(2) Publish the figures;',
        '(3) Report every year.',
        '2. The Assembly shall meet.',
      ),
    ).toEqual([
      'numbered | 1 | The State shall:',
      'list-item | 1 (1) | Adopt a law;',
      'list-item | 1 (2) | Publish the figures;',
      'list-item | 1 (3) | Report every year.',
      'numbered | 2 | The Assembly shall meet.',
    ]);
  });

  test('items inside items carry both labels, and "(i)" behind "(h)" is a letter', () => {
    const labels = readText(
      [
        '1º Los hallazgos son:',
        'a) el primero:',
        'i) en Almar;',
        'ii) en Punta Sal;',
        'b) el segundo.',
        '2º Otros hallazgos son los que siguen.',
      ].join('\n'),
    ).paragraphs.map(({ label }) => label);
    expect(labels).toEqual(['1', '1 (a)', '1 (a) (i)', '1 (a) (ii)', '1 (b)', '2']);
  });

  test('headings of several short lines are one heading', () => {
    expect(
      read(
        'THE STATE OF THE',
        'ISLAND FERRIES',
        '',
        'Summary of the main findings of',
        'the second review',
        '',
        'The ferries carried 82,500 pupils in 2018. Most boats are older than thirty years, and the authority',
        'has not inspected them since 2014.',
        '',
        'Legal framework',
        '',
        'The Ports Act was adopted in 1998. It obliges owners to carry a lifejacket for every passenger and to',
        'keep a register of all crossings.',
      ).slice(0, 3),
    ).toEqual([
      '# THE STATE OF THE ISLAND FERRIES',
      '# Summary of the main findings of the second review',
      '# Legal framework',
    ]);
  });

  test('markers crowd behind numbers, labels touch their notes, headings stand right above their text', () => {
    const document = readText(
      [
        'The Dry North: shadow report',
        '',
        'Introduction',
        'Orvalia has 8.4 million inhabitants, of whom 2.1 million are under 18 1 and live in urban areas covering',
        '3,200 km2 in all. The number of cells rose to 2,9862 over the decade, and CO2 fell to 4.6 tonnes in the',
        'whole country, as the Ministry reported.3 Nothing else is known of the matter at the time of writing now.',
        '',
        'Overcrowding4',
        'According to the Mechanism, 61 per cent of all detainees had been held for more than two years by the',
        'end of 2020. The law set a limit of eighteen months,5 but courts have prolonged detention in most cases.',
        '',
        '1National Statistics Office, Population Census 2018, table 4.',
        '2Ministry of Justice, Statistical Yearbook 2020, p. 112.',
        '3A/HRC/44/47/Add.1, para. 58.',
        '4For relevant recommendations, see A/HRC/99/12.',
        '5Decree-Law No. 2,117 of 4 May 2016, art. 9.',
      ].join('\n'),
    );
    expect(brokenPromises(document)).toEqual([]);
    expect(document.headings.map(({ text }) => text)).toEqual([
      'The Dry North: shadow report',
      'Introduction',
      'Overcrowding',
    ]);
    const [first = '', second = ''] = outline(document);
    expect(first).toContain('are under 18⟨1⟩ and live in urban areas covering 3,200 km2 in all.');
    expect(first).toContain('rose to 2,986⟨2⟩ over the decade, and CO2 fell to 4.6 tonnes');
    expect(second).toContain('eighteen months,⟨5⟩ but courts');
    expect(document.footnotes.map(({ label, text }) => `${label} ${text?.slice(0, 8) ?? ''}`)).toEqual([
      '1 National',
      '2 Ministry',
      '3 A/HRC/44',
      '4 For rele',
      '5 Decree-L',
    ]);
  });

  test.each([
    ['Primero.', 'Segundo.', 'Tercero.', ['Primero', 'Segundo', 'Tercero']],
    ['PRIMERA.-', 'SEGUNDA.-', 'TERCERA.-', ['PRIMERA', 'SEGUNDA', 'TERCERA']],
    ['N° 1', 'N° 2', 'N° 3', ['N° 1', 'N° 2', 'N° 3']],
  ])('%s numbers paragraphs', (first, second, third, labels) => {
    const document = readText(
      [
        `${first} El Estado debe garantizar el acceso al agua de las 4.500 familias que viven en la provincia.`,
        '',
        `${second} Las autoridades deben informar en un plazo de 90 días sobre las medidas que hayan adoptado.`,
        '',
        `${third} Se solicita una visita del Relator Especial durante el próximo año, con las ocho comunas.`,
      ].join('\n'),
    );
    expect(document.paragraphs.map(({ kind, label }) => [kind, label])).toEqual(
      labels.map((label) => ['numbered', label]),
    );
  });
});

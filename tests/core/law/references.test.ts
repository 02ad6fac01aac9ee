import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findLegalReferences } from '../../../src/core/law/find-legal-references.ts';
import { normaliseInstrument, resolveReference } from '../../../src/core/law/normalise-instrument.ts';
import { documentOf } from '../support/document-of.ts';

/** References as "instrument | provision". */
function referencesIn(text: string): string[] {
  return findLegalReferences(documentOf(text)).map((each) =>
    `${each.instrument ?? '?'} | ${each.provision ?? ''}`.trim(),
  );
}

describe('references in English', () => {
  test.each<[string, string[]]>([
    ['article 367 ter of the Penal Code', ['Penal Code | 367 ter']],
    ['Article 366 of the Penal Code quinquies punishes it.', ['Penal Code | 366 quinquies']],
    ['articles 411 bis and quáter of the Penal Code', ['Penal Code | 411 bis', 'Penal Code | 411 quáter']],
    ['Law 21,067 was adopted.', ['Law 21067 |']],
    ['Law No. 21.067 was adopted.', ['Law 21067 |']],
    ['Laws 21,067 and 21,090 entered into force.', ['Law 21067 |', 'Law 21090 |']],
    ['created by Decree-Law N° 2,465', ['Decree-Law 2465 |']],
    ['adopted Exceptional Decree N° 2821', ['Exceptional Decree 2821 |']],
    ['A/HRC/WG.6/32/CHL/3, para. 12', ['A/HRC/WG.6/32/CHL/3 | para. 12']],
    ['See CRC/C/CHL/CO/4-5, paras. 12 and 14.', ['CRC/C/CHL/CO/4-5 | paras. 12, 14']],
    [
      'article 12 of the Convention on the Rights of the Child',
      ['Convention on the Rights of the Child | 12'],
    ],
    ['article 19 (2) (a) of the ICCPR', ['International Covenant on Civil and Political Rights | 19(2)(a)']],
    ['Title VII of the Penal Code', ['Penal Code | Title VII']],
    [
      '§ V and § VI of Title VII of the Penal Code',
      ['Penal Code | Title VII § V', 'Penal Code | Title VII § VI', 'Penal Code | Title VII'],
    ],
    ['Article 5 of the Law on Civil Marriage', ['Law on Civil Marriage | 5']],
    ['Section 12 of the Child Protection Act 2005', ['Child Protection Act 2005 | section 12']],
    ['articles 361 to 363 of the Criminal Code', ['Criminal Code | 361-363']],
    ['Act No. 5 of 2010', ['Act 5/2010 |']],
    [
      'Article 647 of the Penal Procedure Code (Código de Procedimiento Penal)',
      ['Penal Procedure Code | 647'],
    ],
    [
      'The Penal Code applies. Article 367 punishes it; see also article 362.',
      ['Penal Code |', 'Penal Code | 367', 'Penal Code | 362'],
    ],
    [
      'general comment No. 13 and articles 19 and 34 of the Convention',
      ['General comment 13 |', '? | 19', '? | 34'],
    ],
    ['amended the Law on Foreigners and the Asylum Law', ['Law on Foreigners |', 'Asylum Law |']],
    ['the Protection against Discrimination Act', ['Protection against Discrimination Act |']],
    ['CRC urged the State; see article 12 CRC.', ['Convention on the Rights of the Child | 12']],
    ['Law 21,057 was promulgated. This new law applies.', ['Law 21057 |', 'Law 21057 |']],
    ['Law 21,057 on interviews. Article 3 of the latter says so.', ['Law 21057 |', 'Law 21057 | 3']],
    [
      'the Optional Protocol on the sale of children, child prostitution and child pornography (OPSC); article 3 of the OPSC',
      [
        'Optional Protocol on the Sale of Children, Child Prostitution and Child Pornography |',
        'Optional Protocol on the Sale of Children, Child Prostitution and Child Pornography | 3',
      ],
    ],
  ])('%s', (text, expected) => expect(referencesIn(text)).toEqual(expected));
});

describe('references in Spanish, French and Portuguese', () => {
  test.each<[string, string[]]>([
    ['el artículo 367 ter del Código Penal', ['Penal Code | 367 ter']],
    ['los artículos 5 y 6 de la Ley N° 21.057', ['Law 21057 | 5', 'Law 21057 | 6']],
    [
      'La Ley N° 21.057 rige. El artículo 2º de dicha ley dispone otra cosa.',
      ['Law 21057 |', 'Law 21057 | 2'],
    ],
    ['el Decreto con Fuerza de Ley N° 1', ['Decree with Force of Law 1 |']],
    [
      'artículo 9 de la Convención sobre los Derechos del Niño',
      ['Convention on the Rights of the Child | 9'],
    ],
    ["l'article 227-3 du Code pénal", ['Penal Code | 227-3']],
    ['la loi n° 2016-274 du 7 mars 2016', ['Law 2016-274 |']],
    [
      "l'article 12 de la Convention relative aux droits de l'enfant",
      ['Convention on the Rights of the Child | 12'],
    ],
    ['o artigo 5º da Lei nº 8.069/1990', ['Law 8069 | 5']],
    [
      'el artículo 2, párrafo 1, del Código Penal y el artículo 26 del mismo código',
      ['Penal Code | 2(1)', 'Penal Code | 26'],
    ],
    [
      'les articles L. 121-1 et R. 645-1 du Code de la route',
      ['Road Traffic Code | L. 121-1', 'Road Traffic Code | R. 645-1'],
    ],
    ["l'article 3, alinéa 2, de la Constitution", ['Constitution | 3(2)']],
    ['o artigo 152.º do Código Penal', ['Penal Code | 152']],
    ['o art. 227 da Constituição Federal', ['Constitution | 227']],
  ])('%s', (text, expected) => expect(referencesIn(text)).toEqual(expected));
});

describe('one law, however it is written', () => {
  test.each<[string, string[]]>([
    ['Lei 13.431; Lei 13431; Lei nº 13.431/2017', ['Law 13431 |', 'Law 13431 |', 'Law 13431 |']],
    ['Law 21,067; Law 21.067; Ley N° 21.067; Law 21067', Array.from({ length: 4 }, () => 'Law 21067 |')],
    ['Law 599 of 2000 was passed. Law 599 applies.', ['Law 599/2000 |', 'Law 599/2000 |']],
    ['a Lei n.º 5, de 3 de março de 2008, e a Lei 5/2008', ['Law 5/2008 |', 'Law 5/2008 |']],
    [
      'la loi n° 2007-293 du 5 mars 2007 ; l’article 3 de la loi du 5 mars 2007',
      ['Law 2007-293 |', 'Law 2007-293 | 3'],
    ],
    ['la loi du 29 juillet 1881, art. 24', ['Loi du 29 juillet 1881 | 24']],
    ['The Elections Act (Law 3,118) sets it.', ['Elections Act |', 'Law 3118 |']],
  ])('%s', (text, expected) => expect(referencesIn(text)).toEqual(expected));
});

describe('codes in small letters', () => {
  test.each<[string, string[]]>([
    [
      'l’article 225-1 du code pénal et l’article L. 111-5 du code pénitentiaire',
      ['Penal Code | 225-1', 'Code pénitentiaire | L. 111-5'],
    ],
    ['l’article 12 du code forestier prévoit', ['Code forestier | 12']],
    [
      'le code pénal ; l’article L. 2212-2 du code général des collectivités territoriales',
      ['Penal Code |', 'Code général des collectivités territoriales | L. 2212-2'],
    ],
    [
      'Les articles L. 741-1 et suivants du code de l’entrée et du séjour des étrangers et du droit d’asile',
      ['Code of Entry and Residence of Aliens and of the Right to Asylum | L. 741-1'],
    ],
    ['l’article 7 du code du numérique prévoit', ['Code du numérique | 7']],
    [
      'el artículo 5 del código orgánico de tribunales rige; el código postal',
      ['Código orgánico de tribunales | 5'],
    ],
    ['o art. 156 do código de processo penal', ['Code of Criminal Procedure | 156']],
    ['le code source, le code vestimentaire, el código postal', []],
  ])('%s', (text, expected) => expect(referencesIn(text)).toEqual(expected));
});

describe('the law before its provision', () => {
  test.each<[string, string[]]>([
    [
      'a Lei nº 8.069/1990 (ECA), art. 227, e o art. 5º do ECA',
      ['Law 8069 | 227', 'Statute of the Child and Adolescent | 5'],
    ],
    ['Penal Code, ss. 115 and 116', ['Penal Code | section 115', 'Penal Code | section 116']],
    ['Regulation (EU) 2016/679, art. 6(1)(f)', ['Regulation 2016/679 | 6(1)(f)']],
    ['Directiva 2011/36/UE, artículos 13 a 16', ['Directive 2011/36 | 13-16']],
    ['le décret n° 2021-683 du 27 mai 2021, art. 3', ['Decree 2021-683 | 3']],
    [
      'CEDAW, art. 16(2)',
      ['Convention on the Elimination of All Forms of Discrimination against Women | 16(2)'],
    ],
    ['the Penal Code, article 3 of the Civil Code', ['Penal Code |', 'Civil Code | 3']],
    ['Children’s Act, No. 38 of 2005, s. 150(1)(a)', ['Children’s Act | section 150(1)(a)']],
    ['Portaria n.º 123/2020, art. 2.º', ['Ordinance 123/2020 | 2']],
  ])('%s', (text, expected) => expect(referencesIn(text)).toEqual(expected));
});

describe('parts of articles', () => {
  test.each<[string, string[]]>([
    ['o artigo 3.º, n.º 2, alínea b), da Lei n.º 147/99', ['Law 147/99 | 3(2)(b)']],
    ['a alínea b) do n.º 2 do artigo 3.º da Lei n.º 147/99', ['Law 147/99 | 3(2)(b)']],
    ['artigo 152.º, n.os 1 e 2, do Código Penal', ['Penal Code | 152(1)', 'Penal Code | 152(2)']],
    ['o art. 11, § 1º, inciso I, da Lei 13.431', ['Law 13431 | 11(1)(I)']],
    ['o art. 5º, XI, da Constituição', ['Constitution | 5(XI)']],
    ['le deuxième alinéa de l’article 373 du code civil', ['Civil Code | 373(2)']],
    ['article 6, paragraphes 1 à 3, de la directive (UE) 2016/800', ['Directive 2016/800 | 6(1-3)']],
    ['el artículo 172 ter del Código Civil, apartado 1', ['Civil Code | 172 ter(1)']],
    [
      'los numerales 1 y 2 del artículo 19 de la Constitución',
      ['Constitution | 19(1)', 'Constitution | 19(2)'],
    ],
    ['Articles 37(b)–(d) of the CRC', ['Convention on the Rights of the Child | 37(b-d)']],
    [
      'la disposición adicional segunda de la citada Ley Orgánica 1/1996',
      ['Organic Law 1/1996 | disposición adicional 2'],
    ],
    ['CRC/C/VLM/CO/5, par. 74 a) et b)', ['CRC/C/VLM/CO/5 | para. 74(a), (b)']],
    ['s 61DA of the Family Law Act 1975', ['Family Law Act 1975 | section 61DA']],
  ])('%s', (text, expected) => expect(referencesIn(text)).toEqual(expected));
});

describe('pointing back', () => {
  test.each<[string, string[]]>([
    ['Law 1 and Law 2 apply. L’article 4 de la première, modifié', ['Law 1 |', 'Law 2 |', 'Law 1 | 4']],
    [
      'l’ordonnance n° 2019-950 ; ladite ordonnance a été ratifiée',
      ['Ordinance 2019-950 |', 'Ordinance 2019-950 |'],
    ],
    ['a Lei 13.431; a referida lei', ['Law 13431 |', 'Law 13431 |']],
    ['la loi n° 98-468 ; la loi précitée', ['Law 98-468 |', 'Law 98-468 |']],
    [
      'Optional Protocol to the Convention against Torture (OPCAT); article 4 of that Protocol',
      [
        'Optional Protocol to the Convention against Torture |',
        'Optional Protocol to the Convention against Torture | 4',
      ],
    ],
    [
      'the Convention on the Rights of the Child; article 9 of the Covenant',
      ['Convention on the Rights of the Child |', '? | 9'],
    ],
  ])('%s', (text, expected) => expect(referencesIn(text)).toEqual(expected));

  test('reaches the only convention named in an earlier section', () => {
    const document = documentOf([
      'The Convention on the Rights of the Child binds.',
      'Article 3 of the Convention says so.',
    ]);
    const [first, second] = document.paragraphs;
    const apart = {
      ...document,
      paragraphs: [first, second].flatMap((each, at) =>
        each === undefined ? [] : [{ ...each, headingId: `h${at}` }],
      ),
    };
    expect(findLegalReferences(apart)[1]).toMatchObject({
      instrument: 'Convention on the Rights of the Child',
      provision: '3',
    });
  });
  test('knows the treaty of the committee that a report is for', () => {
    const document = {
      ...documentOf('Article 7 of the Covenant was invoked.'),
      title: 'Report to the Human Rights Committee',
    };
    expect(findLegalReferences(document)[0]).toMatchObject({
      instrument: 'International Covenant on Civil and Political Rights',
      provision: '7',
    });
  });
});

describe('what is no reference', () => {
  test.each([
    'the draft law was adopted by the Chamber',
    'a code of conduct and a new law',
    "ECPAT's Code of Conduct for the Protection of Children",
    'the first chapter of 12 pages',
    'He read an article in 2012 about 300 persons.',
    'under the rule of law',
    'the Centre for Refugee Law and the Institute of International Law',
    'the Faculty of Law of the University and the Law Society',
    'Professor of Human Rights Law; International Humanitarian Law and Islamic Law',
    'the Dress Code, the Study Protocol and the National Convention',
    'by-law 5 and, in order no. 3, the law of supply',
    'la Facultad de Derecho, el derecho internacional, la ley de la selva',
    'l’état de droit et la loi du plus fort',
    'a Faculdade de Direito e a lei da oferta',
  ])('%s', (text) => expect(referencesIn(text)).toEqual([]));
});

describe('scope of a bare article', () => {
  test('belongs to the instrument named last in its section', () => {
    const document = documentOf(['The Civil Code governs marriage.', 'Article 107 requires consent.']);
    expect(findLegalReferences(document)[1]).toMatchObject({
      paragraphId: 'p2',
      instrument: 'Civil Code',
      provision: '107',
    });
  });
  test('belongs to the draft that the paragraph speaks of', () => {
    expect(
      referencesIn(
        'The draft law on a System of Guarantees went to the Senate. It recognises rights (article 6).',
      ),
    ).toEqual(['Draft law on a System of Guarantees | 6']);
  });
  test('is left open when nothing has been named', () => {
    expect(findLegalReferences(documentOf('See article 6.'))[0]).toEqual({
      paragraphId: 'p1',
      start: 4,
      end: 13,
      text: 'article 6',
      provision: '6',
    });
  });
  test('belongs to the law itself inside a law', () => {
    const law = documentOf('Las penas del artículo 365 se aplican.', {
      instrument: 'Código Penal',
      kind: 'article',
    });
    expect(findLegalReferences(law)[0]).toMatchObject({ instrument: 'Penal Code', provision: '365' });
  });
});

describe('one name for every writing of a law', () => {
  test.each([
    ['CÓDIGO PENAL', 'Penal Code'],
    ['Code pénal', 'Penal Code'],
    ['LEY 21057', 'Law 21057'],
    ['LEY-19947', 'Law 19947'],
    ['Ley Núm. 21.013', 'Law 21013'],
    ['ESTABLECE NUEVA LEY DE MATRIMONIO CIVIL', 'Law on Civil Marriage'],
    ['codigo-civil', 'Civil Code'],
    ['Something  else', 'Something else'],
  ])('%s is %s', (name, expected) => expect(normaliseInstrument(name)).toBe(expected));
});

describe('finding the law in the case', () => {
  const laws = [
    { documentId: 'd1', title: 'CODIGO PENAL', articles: ['366 quinquies', '367 ter', '411 quater'] },
    {
      documentId: 'd2',
      title: 'Establece nueva ley de matrimonio civil',
      instrument: 'Ley 19947',
      articles: ['5'],
    },
    { documentId: 'd3', title: 'Código Procesal Penal', articles: ['229'] },
  ];
  test.each([
    ['Penal Code', '367 ter', { documentId: 'd1', article: '367 ter' }],
    ['Penal Code', '411 quáter', { documentId: 'd1', article: '411 quater' }],
    ['Criminal Code', '367 ter', { documentId: 'd1', article: '367 ter' }],
    ['Law on Civil Marriage', '5', { documentId: 'd2', article: '5' }],
    ['Law 19947', undefined, { documentId: 'd2' }],
    ['Code of Criminal Procedure', '229(1)', { documentId: 'd3', article: '229' }],
    ['Penal Code', '999', { documentId: 'd1' }],
    ['Labour Code', '1', undefined],
  ])('%s, %s', (instrument, provision, expected) =>
    expect(resolveReference({ instrument, provision }, laws)).toEqual(expected),
  );
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    'article',
    'articles',
    'Law',
    'Ley',
    'N°',
    '21,067',
    '367',
    'ter',
    'and',
    'of the',
    'Penal Code',
    '(',
    ')',
    ',',
    '.',
    '§',
    'V',
    'this',
    'constructor',
    'valueOf',
    'code',
    'A/HRC/',
    '/3',
    'é',
    '\u{1F600}',
    ' ',
    '\u0301',
  );
  test('never throws, and every reference is the slice it names', () =>
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 40 }), (parts) => {
        const text = parts.join(' ');
        for (const reference of findLegalReferences(documentOf(text))) {
          expect(text.slice(reference.start, reference.end)).toBe(reference.text);
          expect(reference.text).not.toBe('');
        }
      }),
    ));
});

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
    ['o artigo 5º da Lei nº 8.069/1990', ['Law 8069/1990 | 5']],
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

describe('what is no reference', () => {
  test.each([
    'the draft law was adopted by the Chamber',
    'a code of conduct and a new law',
    "ECPAT's Code of Conduct for the Protection of Children",
    'the first chapter of 12 pages',
    'He read an article in 2012 about 300 persons.',
    'under the rule of law',
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

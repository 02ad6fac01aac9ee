import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readLawArticles } from '../../../src/core/law/articles.ts';
import { isLawText } from '../../../src/core/law/is-law.ts';
import type { LawBlock } from '../../../src/core/law/law-reading.ts';

function lines(text: string): LawBlock[] {
  return text
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .split('\n')
    .map((line): LawBlock => {
      const heading = /^(#+) (.*)$/.exec(line);
      return heading === null
        ? { text: line }
        : { text: heading[2] ?? '', headingLevel: heading[1]?.length ?? 1 };
    });
}

const numbersOf = (text: string): string[] =>
  readLawArticles(lines(text)).articles.map((article) => article.number);

describe('articles are found in the four languages', () => {
  test.each([
    [
      'Spanish code',
      'CÓDIGO PENAL\n\nART. 366 quáter.\nEl que…\n\nART. 367.\nEl que promoviere…\n\nART. 367 ter. Derogado.\n\nART. 368.\nSi los delitos…',
      ['366 quáter', '367', '367 ter', '368'],
    ],
    [
      'Spanish law',
      'LEY 20.000\n\nArtículo 1º.- Objeto.\n\nArtículo 12 bis.- Otra cosa.\n\nArt. 13. Y otra.',
      ['1', '12 bis', '13'],
    ],
    [
      'number with a degree sign and no dot',
      'LEY\n\nArtículo 1° El que hiciere.\n\nArtículo 2° El que no.',
      ['1', '2'],
    ],
    [
      'English convention',
      'CONVENTION ON THINGS\n\nArticle 1\nFor the purposes of this Convention, a child means…\n\nArticle 2\n1. States Parties shall…\n\nArticle 3 – Best interests\nIn all actions…',
      ['1', '2', '3'],
    ],
    [
      'English act',
      'Public Records Act 1999\n\nSection 1. Short title\nThis Act may be cited…\n\nSection 2. Definitions\nIn this Act…\n\nSection 2A. Scope\nIt applies…',
      ['1', '2', '2 A'],
    ],
    [
      'French code',
      'CODE DE LA SANTÉ\n\nSection 1 : Principes\n\nArticle L. 1110-1\nLe droit…\n\nArticle L. 1110-2\nLa personne…',
      ['L1110-1', 'L1110-2'],
    ],
    [
      'French law',
      'LOI n° 2005-102\n\nArticle 1er\nTexte.\n\nArticle 2\nTexte.\n\nArticle 2 bis\nTexte.',
      ['1', '2', '2 bis'],
    ],
    [
      'Portuguese code',
      'CÓDIGO CIVIL\n\nArtigo 1.º\n(Fontes)\nTexto.\n\nArtigo 2.º\n(Assentos)\nTexto.\n\nArtigo 2.º-A\nTexto.',
      ['1', '2', '2 A'],
    ],
    [
      'Brazilian law',
      'LEI Nº 10.406\n\nArt. 1º Toda pessoa é capaz.\n\nArt. 2º A personalidade começa.\n\nArt. 1.012. A venda.',
      ['1', '2', '1012'],
    ],
    [
      'German-style paragraphs',
      'LAW ON ORDER\n\n§ 1 Scope\nText.\n\n§ 2 Terms\nText.\n\n§ 2a Exceptions\nText.',
      ['1', '2', '2 A'],
    ],
    [
      'act with bare section numbers',
      'Harbour Lights Act 2011\n2011 CHAPTER 4\n\nAn Act to make provision about harbour lights.\n\nPART 1\nLights\n\n1 Duty to show a light\n(1) The master must show a light.\n(2) It applies from 12 March 2012.\n\n2 Meaning of “light”\nIn this Act “light” means a lamp.\n\n3 Repealed\n\n3A Offences\n(1) A person commits an offence if—\n(a) no light is shown.\n\n4 Short title',
      ['1', '2', '3', '3 A', '4'],
    ],
    [
      'Irish act with dashes',
      'BRIDGES ACT 1999\n\nBE IT ENACTED BY THE OIREACHTAS AS FOLLOWS:\n\n1.—(1) In this Act bridge means a bridge.\n\n2.—The Minister may make orders.\n\n3.—(1) A person shall not burn a bridge.',
      ['1', '2', '3'],
    ],
    [
      'additional provisions of a Spanish law',
      'LEY 5/2003\n\nArtículo 1. Objeto.\nTexto.\n\nArtículo 2. Ámbito.\nTexto.\n\nDisposición adicional primera. Registros.\nTexto.\n\nDisposición adicional segunda.\nTexto.\n\nDisposición derogatoria única. Derogación.\nTexto.\n\nDisposición final primera. Entrada en vigor.\nTexto.',
      [
        '1',
        '2',
        'disposición adicional 1',
        'disposición adicional 2',
        'disposición derogatoria única',
        'disposición final 1',
      ],
    ],
    [
      'ordinals below a heading of provisions',
      'LEY DE POZOS\n\nArtículo 1.- Uno.\n\nArtículo 2.- Dos.\n\nDISPOSICIONES TRANSITORIAS\n\nPRIMERA.- Los pozos existentes.\n\nSEGUNDA.- El reglamento.\n\nDISPOSICIONES FINALES\n\nÚNICA.- Esta ley rige.',
      ['1', '2', 'disposición transitoria 1', 'disposición transitoria 2', 'disposición final única'],
    ],
    [
      'treaty with roman numbers',
      'TREATY\n\nARTICLE I\nText.\n\nARTICLE II\nText.\n\nARTICLE III\nText.',
      ['1', '2', '3'],
    ],
  ])('%s', (_, text, expected) => {
    expect(numbersOf(text)).toEqual(expected);
  });
});

describe('what is not an article of the law', () => {
  test('a mention at the start of a wrapped line', () => {
    const text =
      'LEY\n\nArtículo 1.- Se aplicará lo dispuesto en el\nArtículo 5. Además se tendrá en cuenta\nArtículo 7 de la ley 19.000.\n\nArtículo 2.- Otra cosa.';
    expect(numbersOf(text)).toEqual(['1', '2']);
  });

  test('an article that the law inserts into another one, in quotation marks', () => {
    const text =
      '"Artículo 1.- Agrégase el siguiente artículo 39 ter:\n"Artículo 39 ter. La pena.\nSu segundo inciso.".\n\nArtículo 2.- Agrégase:\n“Artículo 3.- Otro.”.\n\nArtículo 3.- Fin.';
    expect(numbersOf(text)).toEqual(['1', '2', '3']);
  });

  test('several inserted articles within one quotation', () => {
    const text =
      'Artículo 1.- Intercálase el siguiente párrafo:\n"3 bis. Del maltrato.\nArtículo 403 bis.- El que.\nArtículo 403 ter.- El que.".\n\nArtículo 2.- Modifícase.';
    expect(numbersOf(text)).toEqual(['1', '2']);
  });

  test('inserted articles without quotation marks', () => {
    const text =
      'Artículo 1.- Agréganse los siguientes artículos:\nArtículo 403 bis.- El que.\nArtículo 403 ter.- El que.\n\nArtículo 2.- Modifícase.';
    expect(numbersOf(text)).toEqual(['1', '2']);
  });

  test('paragraphs of Brazilian and Colombian articles', () => {
    const text =
      'LEI Nº 8.069\n\nTÍTULO I\nDas Disposições\n\nArt. 1º Esta Lei dispõe.\n§ 1º As normas aplicam-se.\n§ 10. Outras também.\nParágrafo único. Nos casos.\n\nArt. 2º Considera-se criança.';
    const { articles, headings } = readLawArticles(lines(text));
    expect(articles.map((article) => article.endBlock - article.startBlock)).toEqual([4, 1]);
    expect(headings.map((heading) => heading.text)).toEqual(['TÍTULO I Das Disposições']);
  });

  test('numbered headings of a report are no sections of an act', () => {
    const text =
      'REPORT ON HARBOURS\n\n1 Introduction\nWe looked at the Harbour Lights Act.\n\n2 Findings\nText.\n\n3 Conclusions\nText.';
    expect(numbersOf(text)).toEqual([]);
  });

  test('a provision that a sentence names', () => {
    const text =
      'LEY 5/2003\n\nArtículo 1. Objeto.\nLo previsto en la\ndisposición adicional primera. Rige.\n\nArtículo 2. Fin.';
    expect(numbersOf(text)).toEqual(['1', '2']);
  });

  test('a title between two articles', () => {
    const text =
      'CÓDIGO\n\nTítulo I\nDe las cosas\n\nArtículo 1.- Uno.\n\nII.- Cosas perdidas\n\nArtículo 2.- Dos.';
    const { articles, headings } = readLawArticles(lines(text));
    expect(headings.map((heading) => heading.text)).toEqual(['Título I De las cosas', 'II.- Cosas perdidas']);
    expect(articles.map((article) => [article.endBlock - article.startBlock, article.path.at(-1)])).toEqual([
      [1, 'Título I De las cosas'],
      [1, 'II.- Cosas perdidas'],
    ]);
  });

  test('a part that a sentence begins with', () => {
    const text =
      'CIVIL ACT\n\nArticle 1. Scope.\nSection 3 of the Act applies.\nPart 2 shall not.\n\nArticle 2. Terms.';
    expect(readLawArticles(lines(text)).headings).toEqual([]);
  });

  test('the table of contents in front of the text', () => {
    const contents = [1, 2, 3, 4, 5].map((number) => `Article ${String(number)} Name`).join('\n');
    const text = [1, 2, 3, 4, 5]
      .map((number) => `Article ${String(number)} Name\n${'Wording of the article goes here. '.repeat(8)}`)
      .join('\n\n');
    const reading = readLawArticles(lines(`CHARTER\n\n${contents}\n\n${text}`));
    expect(reading.articles.map((article) => article.number)).toEqual(['1', '2', '3', '4', '5']);
    expect(reading.articles[0]?.endBlock).toBeGreaterThan((reading.articles[0]?.startBlock ?? 0) + 1);
  });

  test('promulgation and signatures behind the last article', () => {
    const blocks = lines(
      'Artículo 1.- Uno.\n\nArtículo 2.- Dos.\n\nHabiéndose cumplido con lo establecido…\nSantiago, 29 de mayo de 2017.',
    );
    expect(readLawArticles(blocks).articles.at(-1)).toMatchObject({
      number: '2',
      startBlock: 2,
      endBlock: 3,
    });
  });
});

describe('the path of an article', () => {
  test('joins the number and the name of a part and closes inner parts', () => {
    const text =
      'LIBRO PRIMERO\n\nTÍTULO I.\nDE LOS DELITOS.\n\n§ I.\nDe los delitos.\n\nART. 1.\nUno.\n\nTÍTULO II.\nDE LAS PENAS.\n\nART. 2.\nDos.';
    expect(readLawArticles(lines(text)).articles.map((article) => article.path)).toEqual([
      ['LIBRO PRIMERO', 'TÍTULO I. DE LOS DELITOS.', '§ I. De los delitos.'],
      ['LIBRO PRIMERO', 'TÍTULO II. DE LAS PENAS.'],
    ]);
  });

  test('transitory provisions are numbered anew and say so', () => {
    const text =
      'LEY\n\nArtículo 1.- Uno.\n\nArtículo 2.- Dos.\n\nDISPOSICIONES TRANSITORIAS\n\nArtículo primero.- Uno.\n\nArtículo segundo.- Dos.';
    expect(numbersOf(text)).toEqual(['1', '2', '1 transitorio', '2 transitorio']);
  });

  test('a law that holds another one whole', () => {
    const text =
      '"Artículo primero.- Sustitúyese la ley por la siguiente:\n"LEY NUEVA\n\nCapítulo I\nDisposiciones generales\n\nArtículo 1º.- Uno.\n\nArtículo 2º.- Dos.\n\nArtículo segundo.- Derógase.\n\nArtículo final.- Rige.';
    const { articles } = readLawArticles(lines(text));
    expect(articles.map((article) => [article.number, article.path.length])).toEqual([
      ['primero', 0],
      ['1', 2],
      ['2', 2],
      ['segundo', 0],
      ['final', 0],
    ]);
  });
});

describe('telling a law', () => {
  test('a report that cites articles is none', () => {
    const text =
      'Report on Chile\n\nI. Framework\n\n1. Article 366 of the Penal Code punishes it.\n\n2. Article 367 does too.\n\nSection 2. Findings\n\nText.';
    expect(isLawText(lines(text))).toBe(false);
  });

  test('a law of one article is one by its title', () => {
    expect(isLawText(lines('LEY NÚM. 21.067\n\nArtículo único.- Créase la Defensoría de la Niñez.'))).toBe(
      true,
    );
  });
});

test('takes linear time on hostile text', () => {
  for (const text of [
    '"'.repeat(200_000),
    'Artículo '.repeat(50_000),
    'Artículo 1.- "\n'.repeat(20_000),
    '§ '.repeat(100_000),
  ]) {
    expect(() => readLawArticles(lines(text))).not.toThrow();
  }
});

const fixtures = new URL('../../../../shared/fixtures/', import.meta.url);

/** The wording of a law in XML as plain text: folded lines, with or without blank ones between paragraphs. */
function plainText(path: string, blankLines: boolean): string {
  const separator = blankLines ? '\n\n' : '\n';
  return readFileSync(new URL(path, fixtures), 'utf8')
    .replace(/<(titulo_seccion|contexto|metadatos)>[\s\S]*?<\/\1>/g, '')
    .replace(/<inciso numero="(\d+)">/g, `${separator}$1.`)
    .replace(/<\/?(?:texto|parrafo|encabezado|promulgacion|articulo|inciso)[^>]*>/g, separator)
    .replace(/<[^>]*>/g, '')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{2,}/g, separator);
}

describe.skipIf(!existsSync(fixtures))('the laws of the Chile report', () => {
  const read = (path: string): ReturnType<typeof readLawArticles> =>
    readLawArticles(lines(readFileSync(new URL(path, fixtures), 'utf8')));

  test('Ley 19947 has 92 articles, those that carry it, and 8 transitory ones', () => {
    const numbers = read('chile-upr/laws/LEY-19947.md').articles.map((article) => article.number);
    expect(numbers.filter((number) => /^\d+$/.test(number))).toHaveLength(92);
    expect(numbers.filter((number) => number.endsWith('transitorio'))).toHaveLength(8);
    expect(numbers.filter((number) => /^\p{L}+$/u.test(number))).toHaveLength(10);
  });

  test('Ley 21013 has three articles and none of those it inserts elsewhere', () => {
    expect(read('chile-upr/laws/LEY-21013.md').articles.map((article) => article.number)).toEqual([
      '1',
      '2',
      '3',
    ]);
  });

  test('the Civil Code runs from 1 to 2524 under the article that fixes its text', () => {
    const { articles } = read('chile-upr/laws/codigo-civil.md');
    const code = articles.filter((article) => /C[óo]digo Civil/.test(article.path[0] ?? ''));
    expect(code.at(0)?.number).toBe('1');
    const singled = ['1792-27', '102', '2524', 'final'];
    const found = code.map((article) => article.number).filter((number) => singled.includes(number));
    expect(found.toSorted()).toEqual(singled.toSorted());
    expect(code.length).toBeGreaterThan(2450);
  });

  test.each([
    ['codigo_penal.xml', 677],
    ['ley_19696_codigo_procesal_penal.xml', 562],
    ['ley_21057_entrevistas_videograbadas.xml', 38],
  ])('%s as hard-wrapped text has as many articles as the file states: %i', (name, count) => {
    for (const blankLines of [true, false]) {
      const { articles } = readLawArticles(lines(plainText(`chile-upr/laws/${name}`, blankLines)));
      expect(articles, `blank lines: ${String(blankLines)}`).toHaveLength(count);
    }
  });

  test.each([
    ['codigo-penal.1991-01-23.4cbed97.md', 518],
    ['codigo-penal.1998-07-01.2c763e0.md', 530],
    ['codigo-penal.2004-02-03.c44bae3.md', 552],
  ])('%s has %i articles', (name, count) => {
    const { articles } = read(`anchoring/versions/${name}`);
    expect(articles).toHaveLength(count);
    expect(articles.at(-1)?.number).toBe('final');
  });
});

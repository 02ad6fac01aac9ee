import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readLawXml } from '../../../src/parser/formats/law-xml.ts';
import { documentOf, outlines, readWith } from '../support.ts';

const law = `<?xml version="1.0" encoding="utf-8"?>
<ley xmlns="https://leychile.cl/schema/ley/v1" tipo="Ley" numero="20.999" idioma="es-CL" fecha_version="2022-12-30" url_original="https://example.org/ley">
  <metadatos><titulo>REGULA ALGO</titulo><organismos><organismo>MINISTERIO</organismo></organismos></metadatos>
  <encabezado>LEY NÚM. 20.999

 Teniendo presente</encabezado>
  <contenido total_articulos="3">
    <titulo><titulo_seccion>TÍTULO I NORMAS</titulo_seccion><texto>TÍTULO I
 NORMAS</texto>
      <articulo numero="1" fecha_modificacion="2022-12-30"><texto>Artículo 1°.- Objeto. La presente
ley regula.
 Segundo inciso
continuado.</texto></articulo>
      <articulo numero="1 QUÁRTER"><contenido><parrafo>ART. 1 quáter.</parrafo><parrafo>Uno:</parrafo><inciso numero="1">° El primero.
 2.° El segundo.</inciso></contenido></articulo>
    </titulo>
    <titulo><titulo_seccion>DISPOSICIONES TRANSITORIAS</titulo_seccion><texto>DISPOSICIONES TRANSITORIAS</texto>
      <articulo numero="PRIMERO"><texto>Artículo primero.- Rige.</texto></articulo>
    </titulo>
  </contenido>
  <promulgacion>Habiéndose cumplido.</promulgacion>
</ley>`;

describe('a law in XML', () => {
  test('gives articles with number, titles and unfolded text', async () => {
    const document = await documentOf(readLawXml, law);
    expect(outlines(document)).toEqual([
      'p LEY NÚM. 20.999',
      'p Teniendo presente',
      'h1 TÍTULO I NORMAS',
      'art 1 Objeto. La presente ley regula. / Segundo inciso continuado.',
      'art 1 quáter Uno: / 1° El primero. / 2.° El segundo.',
      'h1 DISPOSICIONES TRANSITORIAS',
      'art 1 transitorio Rige.',
      'p Habiéndose cumplido.',
    ]);
    const articles =
      document.content.layout === 'blocks'
        ? document.content.blocks.filter((block) => block.kind === 'article')
        : [];
    expect(articles[0]).toMatchObject({ path: ['TÍTULO I NORMAS'], versionDate: '2022-12-30' });
    expect(document.metadata).toEqual({
      title: 'REGULA ALGO',
      publisher: 'MINISTERIO',
      date: '2022-12-30',
      language: 'es-CL',
      url: 'https://example.org/ley',
      instrument: 'Ley 20999',
    });
  });

  test.each([
    ['<?xml version="1.0"?><other/>', 'format-unknown'],
    ['<ley><metadatos/></ley>', 'format-unknown'],
    ['<ley><contenido>', 'damaged'],
    ['<!DOCTYPE ley [<!ENTITY a "x">]><ley><contenido>&a;</contenido></ley>', 'damaged'],
  ])('refuses %s', async (source, kind) => {
    expect(await readWith(readLawXml, source)).toMatchObject({ ok: false, failure: { kind } });
  });
});

const fixtures = new URL('../../../../shared/fixtures/chile-upr/laws/', import.meta.url);

describe.skipIf(!existsSync(fixtures))('the official files', () => {
  test.each([
    ['codigo_penal.xml', 'Código Penal', ['367 ter', '411 quáter', '456 bis A', '49 quáter', 'final']],
    ['ley_19696_codigo_procesal_penal.xml', 'Código Procesal Penal', ['191 bis', '226 Z', 'transitorio']],
    ['ley_21057_entrevistas_videograbadas.xml', 'Ley 21057', ['23 bis', '5 transitorio']],
  ])('%s: as many articles as it says, none twice', async (name, instrument, numbers) => {
    const source = readFileSync(new URL(name, fixtures));
    const stated = Number(/total_articulos="(\d+)"/.exec(source.toString('utf8'))?.[1]);
    const document = await documentOf(readLawXml, source);
    const articles =
      document.content.layout === 'blocks'
        ? document.content.blocks.filter((block) => block.kind === 'article')
        : [];
    expect(articles).toHaveLength(stated);
    expect(new Set(articles.map((article) => article.number)).size).toBe(stated);
    expect(articles.map((article) => article.number)).toEqual(expect.arrayContaining(numbers));
    expect(articles.every((article) => article.inlines.length > 0)).toBe(true);
    expect(document.metadata.instrument).toBe(instrument);
  });
});

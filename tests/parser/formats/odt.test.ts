import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readOdt } from '../../../src/parser/formats/odt.ts';
import { readRtf } from '../../../src/parser/formats/rtf.ts';
import type { FormatReader } from '../../../src/parser/formats/format-reader.ts';
import { documentOf, notesOf, outlines, readWith } from '../support.ts';

const namespaces =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"';

function odt(body: string, styles = '', parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const files: Record<string, Uint8Array> = {
    mimetype: strToU8('application/vnd.oasis.opendocument.text'),
    'content.xml': strToU8(
      `<office:document-content ${namespaces}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ),
  };
  for (const [name, content] of Object.entries(parts)) files[name] = strToU8(content);
  return zipSync(files);
}

const read = async (body: string, styles = ''): Promise<string[]> =>
  outlines(await documentOf(readOdt, odt(body, styles)));

const fixture = (name: string): Uint8Array =>
  readFileSync(new URL(`../../fixtures/texts/${name}`, import.meta.url));

describe.each([
  ['pozos.odt', readOdt, '#Comuna | #Pozos<c2>'],
  ['pozos.rtf', readRtf, 'Comuna | Pozos<c2>'],
] as [string, FormatReader, string][])('%s, as a word processor wrote it', (name, reader, headings) => {
  test('numbers, headings, tables and the final wording', async () => {
    const parsed = await documentOf(reader, fixture(name));
    expect(outlines(parsed).filter((line) => line !== '---')).toEqual([
      'h1 I. Introducción',
      'p 1. En 2017 había 2.608 pozos[^1] en la región, un 17,4 % más.',
      'p 2. Segundo párrafo:',
      'li1 (a) primera letra;',
      'li1 (b) segunda letra.',
      'h2 A. Detalle',
      'p 3. Sigue la cuenta[^i].',
      'li0 • Con punto',
      `table ${headings} // Chillán | 1.204 | m{3}`,
      'h1 II. Conclusión',
      expect.stringMatching(/^p Fin {2}del\ttexto\.$/),
    ]);
    expect(notesOf(parsed)).toEqual(['footnote 1: Censo, p. 44.', 'endnote i: Nota final.']);
    expect(parsed.warnings).toEqual([{ kind: 'tracked-changes', count: 1 }]);
    expect(parsed.metadata).toMatchObject({ title: 'Informe sobre el agua', authors: ['Ana Díaz'] });
  });

  test('cut off or with bytes changed it is read or refused', async () => {
    const whole = fixture(name);
    for (let step = 1; step < 40; step += 1) {
      const cut = await readWith(reader, whole.slice(0, Math.floor((whole.length * step) / 40)), name);
      expect(cut.ok || cut.failure.kind !== 'internal').toBe(true);
      const flipped = Uint8Array.from(whole);
      for (let at = step * 7; at < flipped.length; at += 677) flipped[at] = (flipped[at] ?? 0) ^ (step * 29);
      const changed = await readWith(reader, flipped, name);
      expect(changed.ok || changed.failure.kind !== 'internal').toBe(true);
    }
  });
});

describe('text of an ODT', () => {
  const list =
    '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="1" text:display-levels="2"/></text:list-style>';
  const item = (text: string, inside = ''): string =>
    `<text:list-item><text:p>${text}</text:p>${inside}</text:list-item>`;

  test('lists begin anew, go on where they say so, and start where they say', async () => {
    expect(
      await read(
        `<text:list text:style-name="L" xml:id="a">${item('one')}${item('two', `<text:list>${item('inner')}</text:list>`)}</text:list>` +
          `<text:list text:style-name="L">${item('new')}</text:list>` +
          `<text:list text:style-name="L" text:continue-list="a">${item('three')}</text:list>` +
          `<text:list text:style-name="L"><text:list-item text:start-value="7"><text:p>seven</text:p><text:p>same item</text:p></text:list-item></text:list>`,
        list,
      ),
    ).toEqual([
      'p 1. one',
      'p 2. two',
      'li1 2.1 inner',
      'p 1. new',
      'p 3. three',
      'p 7. seven',
      'p same item',
    ]);
  });

  test('comments, hidden text and tables of contents are no text', async () => {
    const file = odt(
      '<text:table-of-content><text:index-body><text:p>Intro 3</text:p></text:index-body></text:table-of-content><text:p>a<office:annotation><text:p>note</text:p></office:annotation>b<text:span text:style-name="H">x</text:span></text:p><text:section text:display="none"><text:p>gone</text:p></text:section><text:section><text:p>kept</text:p></text:section>',
      '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>',
    );
    const parsed = await documentOf(readOdt, file);
    expect(outlines(parsed)).toEqual(['p ab', 'p kept']);
    expect(parsed.warnings).toEqual([{ kind: 'comments', count: 1 }]);
  });

  test('text boxes stand behind their paragraph, frames of one cell are no tables', async () => {
    expect(
      await read(
        '<text:p>before<draw:frame><draw:text-box><text:p>in the box</text:p></draw:text-box></draw:frame></text:p><table:table><table:table-row><table:table-cell><text:p>framed</text:p></table:table-cell></table:table-row></table:table>',
      ),
    ).toEqual(['p before', 'p in the box', 'p framed']);
  });

  test('repeated and merged cells, rows of headings by their looks', async () => {
    expect(
      await read(
        '<table:table><table:table-row><table:table-cell><text:p text:style-name="B">a</text:p></table:table-cell><table:table-cell><text:p text:style-name="B">b</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell table:number-rows-spanned="2"><text:p>x</text:p></table:table-cell><table:table-cell><text:p>1</text:p></table:table-cell></table:table-row><table:table-row><table:covered-table-cell/><table:table-cell><text:p>2</text:p></table:table-cell></table:table-row></table:table>',
        '<style:style style:name="B" style:family="paragraph"><style:text-properties fo:font-weight="bold"/></style:style>',
      ),
    ).toEqual(['table #a | #b // x<r2> | 1 // 2']);
  });
});

describe('an ODT that cannot be trusted', () => {
  test('one with a password says so', async () => {
    const file = odt('', '', {
      'META-INF/manifest.xml': '<manifest><file-entry><encryption-data/></file-entry></manifest>',
    });
    expect(await readWith(readOdt, file, 'secret.odt')).toEqual({
      ok: false,
      failure: { kind: 'encrypted', fileName: 'secret.odt' },
    });
  });

  test.each([
    ['without content', zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text') }), 'damaged'],
    ['with a sheet inside', odt('').slice(0, 60), 'damaged'],
    [
      'that defines entities',
      zipSync({ 'content.xml': strToU8('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>') }),
      'damaged',
    ],
  ])('one %s', async (_, bytes, kind) => {
    expect(await readWith(readOdt, bytes, 'a.odt')).toMatchObject({ ok: false, failure: { kind } });
  });

  test('one that unpacks too far', async () => {
    const file = odt(`<text:p>${'a'.repeat(2_000_000)}</text:p>`);
    expect(await readWith(readOdt, file, 'bomb.odt', { unzippedBytes: 1_000_000 })).toMatchObject({
      ok: false,
      failure: { kind: 'expands-too-much', limitBytes: 1_000_000 },
    });
  });
});

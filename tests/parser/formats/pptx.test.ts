import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../src/core/document/read-document.ts';
import { readPptx } from '../../../src/parser/formats/pptx.ts';
import { documentOf, outlines, readWith } from '../support.ts';

const namespaces =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

const relation = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/>`;
const relations = (list: string): Uint8Array =>
  strToU8(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`,
  );

/** Builds a PPTX from the shapes of its slides and further parts with the relationships of the first slide. */
function pptx(
  slides: readonly string[],
  related = '',
  parts: Readonly<Record<string, string>> = {},
): Uint8Array {
  const files: Record<string, Uint8Array> = {
    '_rels/.rels': relations(relation('r', 'officeDocument', 'ppt/presentation.xml')),
    'ppt/presentation.xml': strToU8(
      `<p:presentation ${namespaces}><p:sldIdLst>${slides.map((_, index) => `<p:sldId r:id="s${String(index)}"/>`).join('')}</p:sldIdLst></p:presentation>`,
    ),
    'ppt/_rels/presentation.xml.rels': relations(
      slides
        .map((_, index) => relation(`s${String(index)}`, 'slide', `slides/slide${String(index)}.xml`))
        .join(''),
    ),
    'ppt/slides/_rels/slide0.xml.rels': relations(related),
  };
  slides.forEach((shapes, index) => {
    files[`ppt/slides/slide${String(index)}.xml`] = strToU8(
      shapes.startsWith('<p:sld ')
        ? shapes
        : `<p:sld ${namespaces}><p:cSld><p:spTree>${shapes}</p:spTree></p:cSld></p:sld>`,
    );
  });
  for (const [name, content] of Object.entries(parts)) files[name] = strToU8(content);
  return zipSync(files);
}

const shape = (kind: string | undefined, paragraphs: string): string =>
  `<p:sp><p:nvSpPr><p:nvPr>${kind === undefined ? '' : `<p:ph type="${kind}"/>`}</p:nvPr></p:nvSpPr><p:txBody>${paragraphs}</p:txBody></p:sp>`;
const paragraph = (text: string, properties = ''): string =>
  `<a:p>${properties}<a:r><a:rPr lang="es-CL"/><a:t>${text}</a:t></a:r></a:p>`;

describe('slides', () => {
  test('titles are headings, shapes come in their order, furniture is left out, notes have a heading', async () => {
    const file = pptx(
      [
        shape('body', paragraph('Primero') + paragraph('Dentro', '<a:pPr lvl="1"/>')) +
          shape('title', paragraph('Población')) +
          shape('sldNum', paragraph('1')) +
          `<p:grpSp>${shape(undefined, paragraph('En un grupo'))}</p:grpSp>`,
        shape('body', paragraph('2.608 pozos.')),
      ],
      relation('n', 'notesSlide', '../notesSlides/n.xml'),
      {
        'ppt/notesSlides/n.xml': `<p:notes ${namespaces}><p:cSld><p:spTree>${shape('sldImg', paragraph('no'))}${shape('body', paragraph('Decir esto.'))}</p:spTree></p:cSld></p:notes>`,
      },
    );
    const parsed = await documentOf(readPptx, file);
    expect(outlines(parsed)).toEqual([
      '---',
      'h1 Población',
      'p Primero',
      'li1 • Dentro',
      'p En un grupo',
      'h2 Notas',
      'p Decir esto.',
      '---',
      'h1 Diapositiva 2',
      'p 2.608 pozos.',
    ]);
    const document = readDocument(parsed, { role: 'source', fileName: 'a.pptx' });
    expect(document.pageCount).toBe(2);
    expect(document.headings.map(({ text, page }) => [text, page])).toContainEqual(['Diapositiva 2', 2]);
  });

  test('numbers are counted, tables have merged cells', async () => {
    const cell = (text: string, attributes = ''): string =>
      `<a:tc ${attributes}><a:txBody>${paragraph(text)}</a:txBody></a:tc>`;
    const auto = '<a:pPr><a:buAutoNum type="romanUcParenR"/></a:pPr>';
    const file = pptx([
      shape('title', paragraph('T')) +
        shape('body', paragraph('uno', auto) + paragraph('dos', auto)) +
        `<p:graphicFrame><a:graphic><a:graphicData><a:tbl><a:tblPr firstRow="1"/><a:tr>${cell('Años', 'gridSpan="2"')}${cell('', 'hMerge="1"')}</a:tr><a:tr>${cell('2016')}${cell('7')}</a:tr></a:tbl></a:graphicData></a:graphic></p:graphicFrame>`,
    ]);
    expect(outlines(await documentOf(readPptx, file))).toEqual([
      '---',
      'h1 T',
      'p I) uno',
      'p II) dos',
      'table #Años<c2> // 2016 | 7',
    ]);
  });

  test('charts give the values they were drawn from, diagrams their texts, hidden slides are read', async () => {
    const frame = (child: string): string =>
      `<p:graphicFrame><a:graphic><a:graphicData>${child}</a:graphicData></a:graphic></p:graphicFrame>`;
    const points = (...values: string[]): string =>
      values.map((value, index) => `<c:pt idx="${String(index)}"><c:v>${value}</c:v></c:pt>`).join('');
    const file = pptx(
      [
        `<p:sld ${namespaces} show="0"><p:cSld><p:spTree>${frame('<c:chart xmlns:c="c" r:id="c1"/>')}${frame('<d:relIds xmlns:d="d" r:dm="d1"/>')}</p:spTree></p:cSld></p:sld>`,
      ],
      relation('c1', 'chart', '../charts/c.xml') + relation('d1', 'diagramData', '../diagrams/d.xml'),
      {
        'ppt/charts/c.xml': `<c:chartSpace xmlns:c="c" ${namespaces}><c:chart><c:title><c:tx><c:rich>${paragraph('Pozos')}</c:rich></c:tx></c:title><c:plotArea><c:barChart><c:ser><c:tx><c:strRef><c:strCache>${points('2017')}</c:strCache></c:strRef></c:tx><c:cat><c:strRef><c:strCache>${points('Ñuble', 'Maule')}</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:numCache>${points('2608', '17.4')}</c:numCache></c:numRef></c:val></c:ser></c:barChart></c:plotArea></c:chart></c:chartSpace>`,
        'ppt/diagrams/d.xml': `<d:dataModel xmlns:d="d" ${namespaces}><d:ptLst><d:pt><d:t>${paragraph('Paso uno')}</d:t></d:pt></d:ptLst></d:dataModel>`,
      },
    );
    const parsed = await documentOf(readPptx, file);
    expect(outlines(parsed)).toEqual([
      '---',
      'h1 Slide 1',
      'table (Pozos) # | #2017 // Ñuble | 2608 // Maule | 17.4',
      'li0 • Paso uno',
    ]);
    expect(parsed.warnings).toEqual([{ kind: 'hidden-slides', slides: [1] }]);
  });
});

describe('ferries.pptx, as another program wrote it', () => {
  const file = readFileSync(new URL('../../fixtures/texts/ferries.pptx', import.meta.url));

  test('boxes in place of titles and notes', async () => {
    expect(outlines(await documentOf(readPptx, file))).toEqual([
      '---',
      'h1 Ferry safety in Velmara',
      'li0 • In 2018 ferries carried 3.2 million passengers.',
      'li1 • Of these, 412,000 were children.',
      'h2 Notes',
      'p Say that 17 crossings were cancelled.',
      '---',
      'h1 Slide 2',
      'table Port | Accidents // Puerto Almar | 23',
    ]);
  });

  test('cut off or with bytes changed it is read or refused', async () => {
    for (let step = 1; step < 40; step += 1) {
      const cut = await readWith(readPptx, file.subarray(0, Math.floor((file.length * step) / 40)), 'a.pptx');
      expect(cut.ok || cut.failure.kind !== 'internal').toBe(true);
      const flipped = Uint8Array.from(file);
      for (let at = step * 7; at < flipped.length; at += 977) flipped[at] = (flipped[at] ?? 0) ^ (step * 37);
      const changed = await readWith(readPptx, flipped, 'a.pptx');
      expect(changed.ok || changed.failure.kind !== 'internal').toBe(true);
    }
  });

  test('more slides than pages are allowed are refused', async () => {
    expect(await readWith(readPptx, pptx(['', '', '']), 'long.pptx', { pages: 2 })).toEqual({
      ok: false,
      failure: { kind: 'too-many-pages', fileName: 'long.pptx', pages: 3, limit: 2 },
    });
  });
});

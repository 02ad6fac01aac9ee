import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ParsedDocument } from '../../src/core/document/parsed.ts';
import { readDocument } from '../../src/core/document/read-document.ts';
import { readPdf } from '../../src/parser/formats/pdf.ts';
import { brokenPromises, marked } from '../core/document/read.ts';
import { makePdf } from './make-pdf.ts';
import type { MadeRun } from './make-pdf.ts';

const fixtures = new URL('../../../shared/fixtures/', import.meta.url);

async function parse(bytes: Uint8Array): Promise<ParsedDocument> {
  const result = await readPdf(bytes, 'report.pdf', { pages: 2000, acceptDamaged: true }, () => undefined);
  if (!result.ok) throw new Error(result.failure.kind);
  return result.value;
}

function runsOf(parsed: ParsedDocument) {
  return parsed.content.layout === 'pages' ? parsed.content.pages.map((page) => page.runs) : [];
}

const HELLO: MadeRun = { x: 100, y: 200, text: 'Hello, reader.', size: 12 };

describe('a PDF becomes positioned runs', () => {
  test('with coordinates from the top left', async () => {
    const parsed = await parse(makePdf([[HELLO]]));
    const [[run] = []] = runsOf(parsed);
    expect(run).toMatchObject({
      text: 'Hello, reader.',
      x: 100,
      baseline: 200,
      fontSize: 12,
      fontName: 'Times-Roman',
    });
    expect(run?.width).toBeGreaterThan(60);
  });

  test('with coordinates in the crop box', async () => {
    const parsed = await parse(makePdf([[HELLO]], { cropBox: [50, 100, 545, 742] }));
    const [[run] = []] = runsOf(parsed);
    expect(run).toMatchObject({ x: 50, baseline: 100 });
  });

  test('with the rotation of the page applied', async () => {
    const parsed = await parse(makePdf([[HELLO]], { rotate: 90 }));
    const [[run] = []] = runsOf(parsed);
    expect(run).toMatchObject({ x: 842 - 200, baseline: 100, rotation: 90 });
  });

  test('with the names of fonts, so that bold can be told', async () => {
    const parsed = await parse(makePdf([[{ ...HELLO, bold: true }]]));
    expect(runsOf(parsed)[0]?.[0]?.fontName).toMatch(/bold/i);
  });

  test('with what the file says about itself', async () => {
    const { metadata } = await parse(makePdf([[HELLO]], { title: 'Water in Maradia' }));
    expect(metadata).toEqual({ title: 'Water in Maradia', date: '2026-03-14' });
  });

  test('telling its progress page by page', async () => {
    const seen: [number, number][] = [];
    await readPdf(makePdf([[HELLO], [HELLO], [HELLO]]), 'a.pdf', { pages: 10 }, (done, total) =>
      seen.push([done, total]),
    );
    expect(seen).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
  });

  test('without a warning of blank pages among others', async () => {
    const parsed = await parse(makePdf([[HELLO], [], [HELLO]]));
    expect(parsed.warnings).toEqual([]);
  });

  test('warning of a broken file that could be rebuilt, where that is accepted', async () => {
    const parsed = await parse(makePdf([[HELLO]], { withoutTable: true }));
    expect(runsOf(parsed)[0]?.[0]?.text).toBe('Hello, reader.');
    expect(parsed.warnings).toMatchObject([{ kind: 'damaged-parts' }]);
  });
});

describe('a PDF is refused', () => {
  const refusal = async (bytes: Uint8Array, pages = 2000) => {
    const result = await readPdf(bytes, 'x.pdf', { pages }, () => undefined);
    return result.ok ? 'read' : result.failure;
  };

  test('when no page has text', async () => {
    expect(await refusal(makePdf([[], []]))).toEqual({ kind: 'no-text', fileName: 'x.pdf', pages: 2 });
  });

  test('when it was broken and had to be rebuilt, unless the person accepts that', async () => {
    expect(await refusal(makePdf([[HELLO], [HELLO]], { withoutTable: true }))).toMatchObject({
      kind: 'partly-damaged',
      readablePages: 2,
    });
  });

  test('when it has more pages than allowed', async () => {
    expect(await refusal(makePdf([[HELLO], [HELLO], [HELLO]]), 2)).toEqual({
      kind: 'too-many-pages',
      fileName: 'x.pdf',
      pages: 3,
      limit: 2,
    });
  });

  test.each([
    ['a few bytes of one', makePdf([[HELLO]]).slice(0, 60)],
    ['noise behind a header', new Uint8Array(Buffer.from(`%PDF-1.7\n${'\u0001\u0002garbage '.repeat(200)}`))],
    ['nothing', new Uint8Array()],
  ])('when it is damaged beyond reading: %s', async (_, bytes) => {
    expect(await refusal(bytes)).toMatchObject({ kind: 'damaged', fileName: 'x.pdf' });
  });

  const locked = new URL(
    'pdf/py-pdf-samples/005-libreoffice-writer-password/libreoffice-writer-password.pdf',
    fixtures,
  );
  test.skipIf(!existsSync(locked))('when it needs a password', async () => {
    expect(await refusal(readFileSync(locked))).toEqual({ kind: 'encrypted', fileName: 'x.pdf' });
  });
});

describe.skipIf(!existsSync(new URL('un-upr/', fixtures)))('the compilations of the United Nations', () => {
  test.each([
    ['g1414064.pdf', 53, 121],
    ['g1925890.pdf', 78, 144],
  ])(
    '%s has %i paragraphs and %i notes, every marker in place with its body',
    async (name, paragraphs, notes) => {
      const document = readDocument(await parse(readFileSync(new URL(`un-upr/${name}`, fixtures))), {
        role: 'report',
      });
      expect(brokenPromises(document)).toEqual([]);
      const numbered = document.paragraphs.filter((paragraph) => paragraph.kind === 'numbered');
      expect(numbered.map((paragraph) => Number(paragraph.label))).toEqual(
        Array.from({ length: paragraphs }, (_, index) => index + 1),
      );
      const labels = document.footnoteMarkers.map((marker) => Number(marker.label)).toSorted((a, b) => a - b);
      expect(labels).toEqual(Array.from({ length: notes }, (_, index) => index + 1));
      expect(document.footnotes).toHaveLength(notes);
      for (const note of document.footnotes) expect(note.text, `note ${note.label}`).toMatch(/\p{L}.{3}/u);
      // No running head, page number or job number has slipped into a text.
      for (const paragraph of numbered)
        expect(paragraph.text).not.toMatch(/A\/HRC\/WG\.6\/\d\d\/SVN\/2|GE\.1/);
    },
  );

  test('markers stand where they were set', async () => {
    const document = readDocument(await parse(readFileSync(new URL('un-upr/g1925890.pdf', fixtures))), {
      role: 'report',
    });
    const paragraph = document.paragraphs.find((each) => each.label === '2');
    expect(paragraph && marked(document, paragraph)).toContain(
      'from Enforced Disappearance,⟨3⟩ the Optional Protocol to the International Covenant on Economic, Social and Cultural Rights⟨4⟩ and the Convention',
    );
    expect(document.paragraphs.find((each) => each.label === '21')?.text).toContain(
      'alternative non-custodial sentences',
    );
    expect(document.paragraphs.find((each) => each.label === '38')?.text).toContain(
      'norms of sex-appropriate roles',
    );
    expect(document.paragraphs.find((each) => each.label === '23')?.text).toContain(
      'refugee and asylum-seeking women',
    );
    expect(document.paragraphs.find((each) => each.label === '75')?.text).toContain(
      'to re-establish their permanent',
    );
  });

  test('tables are kept apart from prose', async () => {
    const document = readDocument(await parse(readFileSync(new URL('un-upr/g1414064.pdf', fixtures))), {
      role: 'report',
    });
    const reporting = document.tables.find(
      (table) =>
        table.columnHeaders.includes('Treaty body') && table.columnHeaders.includes('Reporting status'),
    );
    const rows = document.paragraphs
      .filter((paragraph) => paragraph.tableId === reporting?.id)
      .map((row) => row.text);
    expect(rows).toContain(
      'CESCR | November 2005 | 2011 | – | Second report pending consideration in November 2014',
    );
  });

  test('a broken file that was accepted is read as far as it goes and said to be broken', async () => {
    const parsed = await parse(readFileSync(new URL('un-upr/damaged-g0917123.pdf', fixtures)));
    expect(parsed.warnings).toMatchObject([{ kind: 'damaged-parts' }]);
    const document = readDocument(parsed, { role: 'report' });
    expect(document.paragraphs.filter((paragraph) => paragraph.kind === 'numbered')).toHaveLength(45);
  });
});

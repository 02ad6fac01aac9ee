import { describe, expect, test } from 'vitest';
import type { Inline, ParsedBlock, ParsedNote } from '../../../src/core/document/parsed.ts';
import { readDocument } from '../../../src/core/document/read-document.ts';
import { brokenPromises, outline } from './read.ts';

const text = (value: string, marks: { superscript?: boolean; bold?: boolean } = {}): Inline => ({
  kind: 'text',
  text: value,
  ...marks,
});
const sup = (value: string): Inline => text(value, { superscript: true });
const reference = (label: string): Inline => ({ kind: 'note-reference', noteId: `n${label}`, label });
const paragraph = (...inlines: Inline[]): ParsedBlock => ({ kind: 'paragraph', inlines });
const cell = (value: string, options: { header?: boolean; columnSpan?: number; rowSpan?: number } = {}) => ({
  inlines: [text(value)],
  header: options.header ?? false,
  columnSpan: options.columnSpan ?? 1,
  rowSpan: options.rowSpan ?? 1,
});

function readBlocks(blocks: readonly ParsedBlock[], notes: readonly ParsedNote[] = []) {
  const document = readDocument(
    { format: 'docx', metadata: {}, warnings: [], content: { layout: 'blocks', blocks, notes } },
    { role: 'report' },
  );
  expect(brokenPromises(document)).toEqual([]);
  return document;
}

describe('blocks', () => {
  test('notes typed as paragraphs under a title of their own are tied to their markers', () => {
    const document = readBlocks([
      paragraph(text('1. En 2020 vivían en residencias 4.517 niños, un tercio menos que en 2015(1).')),
      paragraph(text('2. El gasto alcanzó el 49,4%(2). Nada más se sabe.')),
      paragraph(text('Notas')),
      paragraph(text('(1) Poder Judicial, Tercer informe, 2021.')),
      paragraph(text('(2) Dirección de Presupuestos, Informe 2020.')),
    ]);
    expect(document.footnoteMarkers.map(({ label }) => label)).toEqual(['1', '2']);
    expect(document.footnotes.map((note) => note.text)).toEqual([
      'Poder Judicial, Tercer informe, 2021.',
      'Dirección de Presupuestos, Informe 2020.',
    ]);
    expect(document.paragraphs[1]?.text).toBe('El gasto alcanzó el 49,4%. Nada más se sabe.');
  });

  test('a list of notes that leaves a number out keeps each under the number it was given', () => {
    const item = (label: string, value: string): ParsedBlock => ({
      kind: 'paragraph',
      label: `${label}.`,
      inlines: [text(value)],
    });
    const document = readBlocks([
      paragraph(text('Dos tercios viven en el campo.¹ Otros migraron.² Nadie respondió.⁴')),
      { kind: 'heading', level: 2, inlines: [text('Notas')] },
      item('1', 'Censo de 2017.'),
      item('2', 'Encuesta de hogares.'),
      item('4', 'Oficio de 3 de mayo de 2018.'),
    ]);
    expect(document.footnotes.map(({ label, text: body }) => `${label} ${body ?? ''}`)).toEqual([
      '1 Censo de 2017.',
      '2 Encuesta de hogares.',
      '4 Oficio de 3 de mayo de 2018.',
    ]);
  });

  test('notes under a title may begin with their raised number', () => {
    const document = readBlocks([
      paragraph(text('Two thirds live in the country.¹ Others moved.²')),
      { kind: 'heading', level: 2, inlines: [text('Notes')] },
      paragraph(text('¹ Census of 2017.')),
      paragraph(text('² Household survey, p. 4.')),
    ]);
    expect(document.footnotes.map(({ label, text: body }) => `${label} ${body ?? ''}`)).toEqual([
      '1 Census of 2017.',
      '2 Household survey, p. 4.',
    ]);
  });

  test('the second number of a heading’s own label is no marker', () => {
    const document = readBlocks(
      ['3.1 Dwellings finished', '3.2 Permits', '3.3 Subsidies'].flatMap((title): ParsedBlock[] => [
        { kind: 'heading', level: 2, inlines: [text(title)] },
        paragraph(text('Most of them stand in the south.')),
      ]),
    );
    expect(document.footnoteMarkers).toEqual([]);
    expect(document.headings.map((heading) => heading.text)).toContain('3.2 Permits');
  });

  test('note references become markers tied to their notes', () => {
    const document = readBlocks(
      [
        {
          kind: 'paragraph',
          label: '1.',
          inlines: [
            text('There are 12 wells,'),
            reference('1'),
            text(' of which 4 are dry.'),
            reference('2'),
          ],
        },
      ],
      [
        { id: 'n1', label: '1', kind: 'footnote', inlines: [sup('1'), text(' Survey of 2019.')] },
        { id: 'n2', label: '2', kind: 'footnote', inlines: [text('2 Ibid.')] },
      ],
    );
    expect(outline(document)).toEqual(['numbered | 1 | There are 12 wells,⟨1⟩ of which 4 are dry.⟨2⟩']);
    expect(document.footnotes.map((note) => note.text)).toEqual(['Survey of 2019.', 'Ibid.']);
  });

  test('superscripts are markers, exponents and ordinals are not', () => {
    const document = readBlocks([
      paragraph(
        text('The lake covers 14 km'),
        sup('2'),
        text(' and is the 3'),
        sup('rd'),
        text(' largest.'),
        sup('1'),
        text(' It is 80 m deep.'),
        sup('2'),
      ),
    ]);
    expect(outline(document)).toEqual([
      'plain | The lake covers 14 km2 and is the 3rd largest.⟨1⟩ It is 80 m deep.⟨2⟩',
    ]);
  });

  test('numbers in the line stay numbers where the format states its notes', () => {
    const document = readBlocks(
      [paragraph(text('Version2 of the text has 18.5 pages.'), reference('1'))],
      [{ id: 'n1', label: '1', kind: 'endnote', inlines: [text('See there.')] }],
    );
    expect(outline(document)).toEqual(['plain | Version2 of the text has 18.5 pages.⟨1⟩']);
  });

  test('numbers that the format computes and items below them', () => {
    const document = readBlocks([
      { kind: 'heading', level: 1, label: 'II.', inlines: [text('Recommendations')] },
      { kind: 'paragraph', label: '12.', inlines: [text('The State should:')] },
      { kind: 'list-item', depth: 1, label: '(a)', inlines: [text('ratify the Protocol;')] },
      { kind: 'list-item', depth: 1, label: '(b)', inlines: [text('train 500 teachers.')] },
      { kind: 'paragraph', label: '13.', inlines: [text('It should report back in 2 years.')] },
    ]);
    expect(document.headings.map((heading) => heading.text)).toEqual(['II. Recommendations']);
    expect(outline(document)).toEqual([
      'numbered | 12 | The State should:',
      'list-item | 12 (a) | ratify the Protocol;',
      'list-item | 12 (b) | train 500 teachers.',
      'numbered | 13 | It should report back in 2 years.',
    ]);
  });

  test('bullets under a line that recommends', () => {
    const document = readBlocks([
      paragraph(text('We recommend that the Government:')),
      { kind: 'list-item', depth: 0, label: '\uF0B7', inlines: [text('build 12 schools;')] },
      { kind: 'list-item', depth: 0, label: '\uF0B7', inlines: [text('pay its teachers.')] },
    ]);
    expect(outline(document)).toEqual([
      'plain | We recommend that the Government:',
      'recommendation | • | build 12 schools;',
      'recommendation | • | pay its teachers.',
    ]);
  });

  test('tables become rows with cells under their headings, spans counted', () => {
    const document = readBlocks([
      {
        kind: 'table',
        caption: 'Cuadro 2. Escuelas por distrito',
        rows: [
          {
            cells: [
              cell('Distrito', { header: true, rowSpan: 2 }),
              cell('Escuelas', { header: true, columnSpan: 2 }),
            ],
          },
          { cells: [cell('2018', { header: true }), cell('2019', { header: true })] },
          { cells: [cell('Norte'), cell('12'), cell('14')] },
        ],
      },
    ]);
    expect(document.tables).toMatchObject([
      {
        label: 'Cuadro 2',
        caption: 'Cuadro 2. Escuelas por distrito',
        columnHeaders: ['Distrito', 'Escuelas 2018', 'Escuelas 2019'],
      },
    ]);
    expect(outline(document)).toEqual([
      'table-row | Distrito | Escuelas',
      'table-row | 2018 | 2019',
      'table-row | Norte | 12 | 14',
    ]);
    expect(document.paragraphs[2]?.cells?.map((each) => each.column)).toEqual([0, 1, 2]);
    expect(document.paragraphs[1]?.cells?.map((each) => each.column)).toEqual([1, 2]);
  });

  test('articles keep their number and the titles above them', () => {
    const document = readBlocks([
      {
        kind: 'article',
        number: '367 ter',
        path: ['Libro II', 'Título VII'],
        inlines: [text('El que, a cambio de dinero…')],
      },
    ]);
    expect(document.paragraphs).toMatchObject([
      { kind: 'article', label: 'Art. 367 ter', provision: '367 ter', path: ['Libro II', 'Título VII'] },
    ]);
  });

  test('a bold paragraph is a heading where nobody gave it a style', () => {
    const document = readBlocks([
      paragraph(text('The situation in the north', { bold: true })),
      paragraph(text('There are 12 wells in the north.')),
    ]);
    expect(document.headings.map((heading) => heading.text)).toEqual(['The situation in the north']);
  });

  test('a block for each printed line is read as text', () => {
    const lines = [
      'Findings',
      '1. The survey of the northern districts found that most of the households draw their',
      'water from wells dug by hand and kept by the women of the village, who are paid for it',
      'by the office.1 None of them had been trained before the year 2012.',
      '2. Of the 214 wells that were counted in the districts in the year of the survey, fewer than',
      'half have a pump, and of the pumps that there are nearly all were given by one donor from',
      'abroad.2 No one repairs them.',
      '3. The office has 12 persons for all of the northern districts, and none of them has been',
      'told what the donor expects of them, which is why the reports were late and in part',
      'wrong, as the auditors found out.3',
      '4. Nothing was said of the southern districts, where the wells are older and deeper and the',
      'roads so bad that the donor has never been there.',
      '5. This should be looked into by the office as soon as there is time and money for it, since the',
      'people of these districts pay as well.',
    ];
    const document = readBlocks(lines.map((line) => paragraph(text(line))));
    expect(document.headings.map((heading) => heading.text)).toEqual(['Findings']);
    expect(document.paragraphs.map((each) => each.label)).toEqual(['1', '2', '3', '4', '5']);
    expect(document.footnoteMarkers.map((marker) => marker.label)).toEqual(['1', '2', '3']);
  });

  test('words with numbers behind them are names where the format states its notes', () => {
    const names = ['Level 1', 'Some text', 'Level 2', 'Tab1', 'Tab2', 'Level 3'];
    expect(readBlocks(names.map((name) => paragraph(text(name)))).footnoteMarkers).toEqual([]);
  });

  test('what the words say outweighs the language that a word processor wrote into its file', () => {
    const words = 'El informe de la coalición da cuenta de las personas que viven en los centros. '.repeat(6);
    const content = { layout: 'blocks', blocks: [paragraph(text(words))], notes: [] } as const;
    const languages = ['en', 'it'].map(
      (language) =>
        readDocument({ format: 'docx', metadata: { language }, warnings: [], content }, { role: 'report' })
          .language,
    );
    expect(languages).toEqual(['es', 'it']);
  });
});

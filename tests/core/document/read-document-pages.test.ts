import { describe, expect, test } from 'vitest';
import { PageBuilder, prose, readPages } from './page-builder.ts';
import { brokenPromises, outline } from './read.ts';

function body(builder: PageBuilder, sentences: number): PageBuilder {
  for (const line of prose(sentences)) builder.line(line);
  return builder;
}

describe('pages', () => {
  test('footnotes at page bottoms are tied to their markers, also when the count begins again on each page', () => {
    const page = (number: number, district: string) => {
      const builder = new PageBuilder();
      builder.line(
        `${number}. ${district} has 5,200 inhabitants^1^ and 12 schools.^2^ Most children walk more than`,
      );
      builder.line(`an hour to school, and one in four of ${district} does not arrive.`).gap();
      body(builder, 6);
      builder.at(740);
      builder.line(`^1^ Census ${2000 + number}, table 4.`, { size: 8 });
      builder.line(`^2^ Ministry of Education, Yearbook ${2000 + number},`, { size: 8 });
      return builder.line(`p. 17 (${district}).`, { size: 8 });
    };
    const document = readPages(page(1, 'Northport'), page(2, 'Greenhill'), page(3, 'Saltmarsh'));
    expect(brokenPromises(document)).toEqual([]);
    expect(document.footnoteMarkers.map((marker) => marker.label)).toEqual(['1', '2', '1', '2', '1', '2']);
    expect(document.footnotes.map((note) => note.text)).toEqual([
      'Census 2001, table 4.',
      'Ministry of Education, Yearbook 2001, p. 17 (Northport).',
      'Census 2002, table 4.',
      'Ministry of Education, Yearbook 2002, p. 17 (Greenhill).',
      'Census 2003, table 4.',
      'Ministry of Education, Yearbook 2003, p. 17 (Saltmarsh).',
    ]);
    expect(outline(document)[0]).toMatch(
      /^numbered \| 1 \| Northport has 5,200 inhabitants⟨1⟩ and 12 schools.⟨2⟩ Most children walk more than an hour/,
    );
  });

  test('a footnote that runs over to the next page is one note', () => {
    const first = body(
      new PageBuilder()
        .line('1. Wells dry up early.^1^ The survey says so, and the elders of the villages agree with it.')
        .gap(),
      6,
    );
    first
      .at(750)
      .line('^1^ The longest dry season on record began in the year 2011 and lasted until the', { size: 8 });
    const second = body(new PageBuilder(), 6);
    second
      .at(750)
      .line('spring of 2013, as the almanac tells.', { size: 8 })
      .line('^2^ Almanac 2014.', { size: 8 });
    second.runs.push({ text: '2', x: 400, baseline: 76.5, width: 2.7, fontSize: 6, fontName: 'Times-Roman' });
    const document = readPages(first, second);
    expect(document.footnotes.find((note) => note.label === '1')?.text).toBe(
      'The longest dry season on record began in the year 2011 and lasted until the spring of 2013, as the almanac tells.',
    );
  });

  test('running heads and page numbers are left out and do not break a sentence in two', () => {
    const page = (number: number, text: string[]) => {
      const builder = new PageBuilder()
        .at(40)
        .line(`Water in Maradia – Annual report ${number}`, { size: 8 })
        .at(80);
      for (const line of text) builder.line(line);
      return builder.at(800).line(`${number}`, { x: 290 });
    };
    const lines = prose(40);
    const document = readPages(
      page(1, lines.slice(0, 30)),
      page(2, lines.slice(30, 60)),
      page(3, lines.slice(60)),
    );
    expect(document.paragraphs).toHaveLength(1);
    expect(document.text).not.toMatch(/Annual report|\d/);
  });

  test('two columns are read one after the other', () => {
    const builder = new PageBuilder().line('A title over both columns', { size: 16, bold: true }).gap(20);
    const top = builder.y;
    for (const line of prose(8, 46)) builder.line(line);
    builder.at(top + 5);
    for (const line of prose(8, 46)) builder.line(line.replaceAll('northern', 'southern'), { x: 310 });
    const document = readPages(builder);
    expect(document.headings.map((heading) => heading.text)).toEqual(['A title over both columns']);
    expect(document.text.lastIndexOf('northern')).toBeLessThan(document.text.indexOf('southern'));
    expect(document.text).toContain('the village. The survey');
  });

  test('words broken at a line end are put together, real hyphens are kept', () => {
    const document = readPages(
      body(
        new PageBuilder()
          .line('The long-term effects of this pro-')
          .line('cedure on non-')
          .line('custodial measures, and on long-')
          .line('term plans, were not re-')
          .line('corded in 2012-')
          .line('2013 by the office.')
          .gap(),
        3,
      ),
    );
    expect(document.paragraphs[0]?.text).toBe(
      'The long-term effects of this procedure on non-custodial measures, and on long-term plans, were not recorded in 2012-2013 by the office.',
    );
  });

  test('a table becomes rows with cells under their headings', () => {
    const builder = body(new PageBuilder(), 4).gap(14).line('Table 3. Schools by district').gap(4);
    builder.row(
      [
        [70, 'District'],
        [220, 'Schools'],
        [320, 'Pupils'],
        [420, 'Share'],
      ],
      { bold: true },
    );
    builder.row([
      [70, 'North'],
      [236, '12'],
      [322, '3,412'],
      [424, '27.6%'],
    ]);
    builder.row([
      [70, 'South and islands'],
      [240, '9'],
      [322, '1,988'],
      [424, '16.1%'],
    ]);
    builder.row([
      [70, 'Total'],
      [236, '21'],
      [322, '5,400'],
      [424, '43.7%'],
    ]);
    builder.gap(14);
    const document = readPages(body(builder, 4));
    expect(document.tables).toMatchObject([
      { label: 'Table 3', columnHeaders: ['District', 'Schools', 'Pupils', 'Share'] },
    ]);
    const rows = document.paragraphs.filter((paragraph) => paragraph.kind === 'table-row');
    expect(rows.map((row) => row.text)).toEqual([
      'District | Schools | Pupils | Share',
      'North | 12 | 3,412 | 27.6%',
      'South and islands | 9 | 1,988 | 16.1%',
      'Total | 21 | 5,400 | 43.7%',
    ]);
    expect(rows[1]?.cells?.map((cell) => rows[1]?.text.slice(cell.start, cell.end))).toEqual([
      'North',
      '12',
      '3,412',
      '27.6%',
    ]);
    expect(document.paragraphs.filter((paragraph) => paragraph.kind === 'plain')).toHaveLength(3);
  });

  test('layout says where every stretch of text stands, markers taken out', () => {
    const document = readPages(
      body(
        new PageBuilder()
          .line(
            '1. There are 120 wells,^1^ of which 45 are dry. Nobody knows when the next one will be dug or who',
          )
          .line('is going to pay for it.')
          .gap(),
        5,
      ),
    );
    const paragraph = document.paragraphs[0];
    if (paragraph === undefined) throw new Error('no paragraph');
    const at = paragraph.start + paragraph.text.indexOf('of which 45');
    const segment = document.layout.find((each) => each.start <= at && at < each.end);
    expect(segment && document.text.slice(segment.start, segment.end)).toMatch(/^of which 45 are dry/);
    // Behind "1. There are 120 wells," and the superscript.
    expect(segment?.x).toBeGreaterThan(70 + '1. There are 120 wells,'.length * 4.5);
    expect(document.layout.every((each) => each.width > 0 && each.height > 0 && each.page === 1)).toBe(true);
  });

  test('a page whose text is turned is read in its own direction, its rectangles turned back', () => {
    const builder = new PageBuilder();
    const turned = prose(3).map((text, index) => ({
      text,
      x: 500 - index * 12,
      baseline: 60,
      width: text.length * 4.5,
      fontSize: 10,
      fontName: 'Times-Roman',
      rotation: 90 as const,
    }));
    builder.runs.push(...turned);
    const document = readPages(builder);
    expect(document.paragraphs[0]?.text).toBe(prose(3).join(' '));
    expect(document.layout[0]).toMatchObject({ page: 1, y: 60, height: turned[0]?.width ?? 0 });
  });
});

describe('notes in their many dresses', () => {
  const column = (builder: PageBuilder, lines: readonly string[]) => {
    for (const line of lines) builder.line(line);
    return builder;
  };

  test('labels that touch their text are told by the superscripts of the body', () => {
    const page = new PageBuilder().line('The town has 5,200 inhabitants^1^ and 12 schools.^2^').gap();
    column(page, prose(4)).at(740).line('1Census 2001, table 4.', { size: 8 });
    page.line('2Ministry of Education, Yearbook 2001, pp. 17 to 19, and the tables that were', { size: 8 });
    const document = readPages(page.line('3 years late.', { size: 8 }));
    expect(document.footnotes.map(({ label, text }) => [label, text])).toEqual([
      ['1', 'Census 2001, table 4.'],
      ['2', 'Ministry of Education, Yearbook 2001, pp. 17 to 19, and the tables that were 3 years late.'],
    ]);
  });

  test.each([
    ['letters', ['a', 'b', 'c']],
    ['Roman numerals', ['i', 'ii', 'iii']],
    ['symbols', ['*', '†', '‡']],
  ])('%s label notes', (_, [first = '', second = '', third = '']) => {
    const page = new PageBuilder().line(
      `The town^${first}^ has 5,200 inhabitants^${second}^ and mines.^${third}^`,
    );
    column(page.gap(), prose(4)).at(740);
    for (const label of [first, second, third]) {
      page.row(
        [
          [70, label],
          [84, `Source ${label.length} of the census.`],
        ],
        { size: 8 },
      );
    }
    const document = readPages(page);
    expect(document.footnoteMarkers.map(({ label }) => label)).toEqual([first, second, third]);
    expect(document.footnotes.map(({ label }) => label)).toEqual([first, second, third]);
    expect(document.paragraphs[0]?.text).toBe('The town has 5,200 inhabitants and mines.');
    expect(document.paragraphs.map(({ text }) => text).join(' ')).not.toContain('Source');
  });

  test('notes in the type of the body are told by the numbers set high on their page', () => {
    const page = new PageBuilder().line('The town has 5,200 inhabitants^1^ and 12 schools.^2^').gap();
    column(page, prose(4)).gap(30);
    page
      .row([
        [70, '1'],
        [84, 'Census 2001, table 4.'],
      ])
      .row([
        [70, '2'],
        [84, 'Yearbook 2001, p. 17.'],
      ]);
    const document = readPages(page);
    expect(document.footnotes.map(({ text }) => text)).toEqual([
      'Census 2001, table 4.',
      'Yearbook 2001, p. 17.',
    ]);
  });

  test('what stands above the notes of a page in their type belongs to the last note before', () => {
    const first = column(
      new PageBuilder().line('1. Wells dry up early.^1^ The survey says so.').gap(),
      prose(6),
    );
    first.at(750).line('^1^ The dry season began in 2011. It was the longest one.', { size: 8 });
    const second = column(new PageBuilder().line('2. Rain returned in spring.^2^').gap(), prose(6)).at(738);
    second
      .line('It ended in 2013, as the almanac tells.', { size: 8 })
      .line('^2^ Almanac 2014.', { size: 8 });
    expect(readPages(first, second).footnotes.map(({ text }) => text)).toEqual([
      'The dry season began in 2011. It was the longest one. It ended in 2013, as the almanac tells.',
      'Almanac 2014.',
    ]);
  });

  test('an annex behind the endnotes is no note', () => {
    const body = column(new PageBuilder().line('The town has 5,200 inhabitants.^1^').gap(), prose(6));
    const notes = new PageBuilder().line('Notes', { bold: true }).gap().line('^1^ Census 2001, table 4.');
    notes.gap(20).line('Annex: members of the coalition', { bold: true }).gap();
    const document = readPages(body, column(notes, prose(3)));
    expect(document.footnotes.map(({ text }) => text)).toEqual(['Census 2001, table 4.']);
    expect(document.paragraphs.at(-1)?.text).toContain('northern districts');
  });
});

describe('columns', () => {
  /** Lines of a column as runs, the spread ones word by word. */
  const set = (page: PageBuilder, x: number, lines: readonly string[]) => {
    page.at(100);
    for (const line of lines) {
      const words = line.split('  ');
      if (words.length < 2) page.line(line, { x });
      else {
        const gap = (160 - words.join('').length * 4.5) / (words.length - 1);
        const left = (index: number) => words.slice(0, index).join('').length * 4.5 + index * gap;
        page.row(words.map((word, index) => [x + left(index), word] as const));
      }
    }
  };
  const lines = (seed: string, count: number) =>
    Array.from({ length: count }, (_, index) => `the ${seed} line with number ${index} of words`);

  test('three columns, the last one short, are read one after the other', () => {
    const page = new PageBuilder();
    set(page, 60, [...lines('first', 20)]);
    set(page, 250, [...lines('second', 20)]);
    set(page, 440, [...lines('third', 7)]);
    const [only] = readPages(page).paragraphs;
    expect(
      only?.text.match(/the \w+ line with number (?:0|19|6) /g)?.map((each) => each.split(' ')[1]),
    ).toEqual(['first', 'first', 'first', 'second', 'second', 'second', 'third', 'third']);
  });

  test('words spread over a narrow column are no table', () => {
    const page = new PageBuilder();
    const spread = ['wide  words  here', 'more  words  stand'];
    set(page, 60, [...lines('first', 8), ...spread, ...lines('last', 8)]);
    expect(readPages(page).paragraphs.map(({ kind }) => kind)).toEqual(['plain']);
  });
});

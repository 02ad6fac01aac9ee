import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/core/document/read-document.ts';
import type { FormatReader } from '../../src/parser/formats/format-reader.ts';
import { readDocx } from '../../src/parser/formats/docx.ts';
import { readHtml } from '../../src/parser/formats/html.ts';
import { readMarkdown } from '../../src/parser/formats/markdown.ts';
import { readTxt } from '../../src/parser/formats/txt.ts';
import { documentOf, docx, p, r } from './support.ts';

/** Two chapters whose notes are counted anew, each list typed under a title of its own. */
const chapters = [
  {
    title: 'Housing',
    texts: [
      [
        'The authorities carried out 93 evictions in the river districts',
        '; in 61 of them no order had been shown.',
      ],
      [
        'Compensation covered on average 14 per cent of the value',
        ', where it was paid at all in the years after.',
      ],
    ],
    notes: ['Ombudsman, Special report, p. 31.', 'Ministry of Housing, Reply of 4 May 2020.'],
  },
  {
    title: 'Health',
    texts: [
      [
        'Public spending on health fell to 3 per cent of the budget',
        ', its lowest share since the census of 1998.',
      ],
      [
        'One in six patients had borrowed money in order to be treated',
        ' in one of the 31 hospitals of the province.',
      ],
    ],
    notes: ['Ministry of Finance, Budget report, annex IV.', 'Patients First, Paying to be well, pp. 12–15.'],
  },
];

function written(
  title: (text: string, depth: number) => string,
  paragraph: (before: string, label: number, after: string) => string,
  notes: (bodies: readonly string[]) => string,
): string {
  return chapters
    .map((chapter) =>
      [
        title(chapter.title, 2),
        ...chapter.texts.map(([before = '', after = ''], at) => paragraph(before, at + 1, after)),
        title('Notes', 3),
        notes(chapter.notes),
      ].join('\n'),
    )
    .join('\n');
}

const htmlTitle = (text: string, depth: number): string => `<h${String(depth)}>${text}</h${String(depth)}>`;
const htmlText = (before: string, label: number, after: string): string =>
  `<p>${before}<sup>${String(label)}</sup>${after}</p>`;
const wordTitle = (text: string): string => p(text, '<w:outlineLvl w:val="1"/>');
const high = '<w:vertAlign w:val="superscript"/>';

const sources: [string, FormatReader, string | Uint8Array][] = [
  [
    'HTML with raised numbers in front of the notes',
    readHtml,
    written(htmlTitle, htmlText, (bodies) =>
      bodies.map((body, at) => `<p><sup>${String(at + 1)}</sup> ${body}</p>`).join(''),
    ),
  ],
  [
    'HTML with lists of notes',
    readHtml,
    written(htmlTitle, htmlText, (bodies) => `<ol>${bodies.map((body) => `<li>${body}</li>`).join('')}</ol>`),
  ],
  [
    'Markdown with lists of notes',
    readMarkdown,
    written(
      (text, depth) => `\n${'#'.repeat(depth)} ${text}\n`,
      (before, label, after) => `${before}<sup>${String(label)}</sup>${after}\n`,
      (bodies) => bodies.map((body, at) => `${String(at + 1)}. ${body}`).join('\n'),
    ),
  ],
  [
    'Word with notes typed as paragraphs',
    readDocx,
    docx(
      written(
        wordTitle,
        (before, label, after) => `<w:p>${r(before)}${r(String(label), high)}${r(after)}</w:p>`,
        (bodies) =>
          bodies.map((body, at) => `<w:p>${r(String(at + 1), high)}${r(` ${body}`)}</w:p>`).join(''),
      ),
    ),
  ],
  [
    'text of a converter',
    readTxt,
    written(
      (text) => `\n${text}`,
      (before, label, after) => `\n${before}${String(label)}${after}`,
      (bodies) => bodies.map((body, at) => `${String(at + 1)}\n\n${body}\n`).join('\n'),
    ),
  ],
];

describe('notes counted anew in each chapter', () => {
  test.each(sources)('stand under their titles: %s', async (_, reader, source) => {
    const document = readDocument(await documentOf(reader, source), { role: 'report' });
    expect(document.footnotes.map(({ label, text }) => `${label} ${text ?? ''}`)).toEqual(
      chapters.flatMap(({ notes }) => notes.map((body, at) => `${String(at + 1)} ${body}`)),
    );
    expect(document.footnoteMarkers.map(({ label }) => label)).toEqual(['1', '2', '1', '2']);
    expect(document.paragraphs.map(({ text }) => text)).toEqual(
      chapters.flatMap(({ texts }) => texts.map((parts) => parts.join(''))),
    );
    expect(document.headings.map(({ text }) => text)).toEqual(['Housing', 'Health']);
  });

  test('are a list like any other where the text refers to none of them', async () => {
    const source = `<h2>Housing</h2><p>The list follows.</p><h3>Notes</h3><ol><li>Bring a coat.</li><li>Bring a lamp.</li></ol><h2>Health</h2><p>Nothing else.</p>`;
    const document = readDocument(await documentOf(readHtml, source), { role: 'report' });
    expect(document.footnotes).toEqual([]);
    expect(document.paragraphs.map(({ text }) => text)).toContain('Bring a coat.');
  });
});

import { expect, test } from 'vitest';
import { marked, readText } from './read.ts';

/** A report, with its markers in angle brackets, that every converter below prints in its own way. */
const REPORT: readonly (readonly [
  kind: 'heading' | 'numbered' | 'introduction' | 'recommendation',
  text: string,
])[] = [
  ['heading', 'The harbour districts'],
  [
    'numbered',
    'The six harbour districts have 1.284 million inhabitants,⟨1⟩ of whom 24.8% are under 18.⟨2⟩ Nearly all of them cross the estuary at least once a week, on one of 64 ferries.',
  ],
  [
    'numbered',
    'Of the 211 landing places – 64 of which are on the islands – only 132 have lights.⟨3⟩ From 2014 to 2018, 47 accidents were recorded,⟨4⟩ as follows: 12 in 2014, 9 in 2015, 11 in 2016, 7 in 2017 and 8 in 2018.',
  ],
  [
    'numbered',
    'The Authority spent 48.6 million crowns on “safety and comfort”.⟨5⟩ It did not say how much of this sum was spent on lifejackets (310,000 crowns in 2016),⟨6⟩ nor on the training of crews.',
  ],
  ['heading', 'Children who travel alone'],
  [
    'numbered',
    'A survey of 4,212 households with children aged 6 to 17 found that 11.7% of them had missed school because a ferry did not come.⟨7⟩ Two thirds of the parents were afraid, and 45.9% had complained.⟨8⟩',
  ],
  [
    'numbered',
    'Article 36 ter of the Ports Act punishes whoever carries a child without a lifejacket with imprisonment of 61 days to three years. The index of safety stood at 0.847 in 2015⟨9⟩ and at 0.85 in 2018.⟨10⟩ Few cases were brought before a court.',
  ],
  ['introduction', 'Recommendations for the Government:'],
  ['recommendation', 'Publish every year the number of children who cross alone, by district and by age;'],
  ['recommendation', 'Equip the remaining landing places with lights before the end of 2020.'],
  ['heading', 'Prevention and training'],
  [
    'numbered',
    'In 2018, 318 crew members completed the course of the Authority,⟨11⟩ and 2,986 workshops were held in the schools, reaching 95,147 pupils.⟨12⟩ No one has asked what they learnt there, and no one will.',
  ],
  [
    'numbered',
    'The number of school buses rose from 96 in 2014 to 143 in 2018.⟨13⟩ In the same period the number of lines fell, so that children walk further than before to the next stop.',
  ],
];

interface Style {
  readonly width: number;
  readonly blank?: boolean;
  readonly label?: (number: number) => string;
  readonly bullet?: string;
  readonly marker?: (label: string) => string;
  /** Lines on a page; each ends with its number and a form feed. */
  readonly page?: number;
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

function print(style: Style): string {
  const { label = (each) => `${each}. `, bullet = '• ', marker = (each) => each } = style;
  const lines: string[] = [];
  let number = 0;
  for (const [kind, text] of REPORT) {
    const printed = text.replace(/⟨(\d+)⟩/g, (_, each: string) => marker(each));
    const front = kind === 'numbered' ? label(++number) : kind === 'recommendation' ? bullet : '';
    lines.push(...`${front}${printed}`.split('\n').flatMap((each) => wrap(each, style.width)));
    if (style.blank === true) lines.push('');
  }
  const { page } = style;
  if (page === undefined) return lines.join('\n');
  return lines
    .flatMap((line, index) => ((index + 1) % page === 0 ? [line, String((index + 1) / page), '\f'] : [line]))
    .join('\n')
    .replaceAll('\f\n', '\f');
}

const superscript = (label: string): string =>
  [...label].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('');

test.each<[string, Style]>([
  ['narrow', { width: 60 }],
  [
    'wide, with numbers in brackets and bullets of a symbol font',
    { width: 110, label: (each) => `${each}) `, bullet: '\uF0B7 ' },
  ],
  ['with gaps between paragraphs and dashes for bullets', { width: 80, blank: true, bullet: '- ' }],
  ['one paragraph a line', { width: Number.POSITIVE_INFINITY }],
  [
    'one paragraph a line, with tabs and gaps',
    { width: Number.POSITIVE_INFINITY, blank: true, label: (each) => `${each}.\t` },
  ],
  ['with markers in square brackets', { width: 90, blank: true, marker: (label) => `[${label}]` }],
  ['with superscript characters', { width: 90, marker: superscript }],
  ['with a space before every marker', { width: 90, marker: (label) => ` ${label}` }],
  ['with pages and their numbers', { width: 80, page: 11 }],
  ['with pages, their numbers and gaps', { width: 80, blank: true, page: 17 }],
  [
    'with labels and bullets on lines of their own',
    { width: 80, label: (each) => `${each}.\n`, bullet: '•\n' },
  ],
])('the same report is read from text %s', (_, style) => {
  const document = readText(print(style));
  expect(document.headings.map((heading) => heading.text)).toEqual(
    REPORT.flatMap(([kind, text]) => (kind === 'heading' ? [text] : [])),
  );
  const paragraphs = document.paragraphs.map((paragraph) =>
    `${paragraph.label ?? ''} ${marked(document, paragraph)}`.trim(),
  );
  let number = 0;
  const bullet = (style.bullet ?? '•').startsWith('-') ? '-' : '•';
  expect(paragraphs).toEqual(
    REPORT.flatMap(([kind, text]) => {
      if (kind === 'heading') return [];
      return [
        kind === 'numbered' ? `${++number} ${text}` : kind === 'recommendation' ? `${bullet} ${text}` : text,
      ];
    }),
  );
  expect(document.paragraphs.filter((paragraph) => paragraph.kind === 'recommendation')).toHaveLength(2);
});

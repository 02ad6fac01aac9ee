import { closeSync, openSync, writeSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { makeTextMaker } from './made-text.ts';

const height = 842;
const left = 72;
const linesOnPage = 34;
const charactersInLine = 84;

/** Printed on the last page only: whether a long document is found to its end. */
export const lastPageFigure = '777,123,454';

/**
 * Writes a PDF as long reports are: running heads, page numbers, headings, numbered paragraphs with wrapped lines of
 * words and figures, superscript markers, footnotes, and a table now and then.
 */
export function writeLongPdf(path: string, pageCount: number, seed: number): void {
  const file = openSync(path, 'w');
  const offsets: number[] = [];
  let length = 0;
  const write = (chunk: string | Uint8Array): void => {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk, 'latin1') : chunk;
    writeSync(file, bytes);
    length += bytes.byteLength;
  };
  const object = (number: number, body: string, stream?: Uint8Array): void => {
    offsets[number] = length;
    write(`${number} 0 obj\n${body}\n`);
    if (stream !== undefined) {
      write('stream\n');
      write(stream);
      write('\nendstream\n');
    }
    write('endobj\n');
  };
  try {
    write('%PDF-1.7\n');
    object(1, '<< /Type /Catalog /Pages 2 0 R >>');
    object(3, font('Times-Roman'));
    object(4, font('Times-Bold'));
    const fonts = '/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >>';
    let number = 5;
    const kids: string[] = [];
    for (const content of pageContents(pageCount, seed)) {
      const packed = deflateSync(Buffer.from(content, 'latin1'));
      object(number, `<< /Length ${packed.byteLength} /Filter /FlateDecode >>`, packed);
      object(
        number + 1,
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 ${height}] ${fonts} /Contents ${number} 0 R >>`,
      );
      kids.push(`${number + 1} 0 R`);
      number += 2;
    }
    object(2, `<< /Type /Pages /Count ${kids.length} /Kids [${kids.join(' ')}] >>`);
    const table = length;
    write(`xref\n0 ${number}\n0000000000 65535 f \n`);
    for (let index = 1; index < number; index += 1) {
      write(`${String(offsets[index] ?? 0).padStart(10, '0')} 00000 n \n`);
    }
    write(`trailer\n<< /Size ${number} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`);
  } finally {
    closeSync(file);
  }
}

function font(name: string): string {
  return `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;
}

function* pageContents(pageCount: number, seed: number): Generator<string> {
  const maker = makeTextMaker(seed);
  let paragraph = 0;
  let note = 0;
  let pending: string[] = [];
  for (let page = 1; page <= pageCount; page += 1) {
    const content = [line(left, 60, 9, 'F1', 'A/HRC/99/CHL/1'), line(290, 800, 9, 'F1', String(page))];
    const last = page === pageCount;
    const notes: string[] = [];
    let row = 0;
    const add = (text: string, face: 'F1' | 'F2' = 'F1', x = left): void => {
      content.push(line(x, 90 + row * 18, 10, face, text));
      row += 1;
    };
    if (page % 8 === 1) add(`${roman(1 + (Math.floor(page / 8) % 30))}. ${maker.title()}`, 'F2', left);
    if (page % 12 === 5) {
      add(`Table ${Math.ceil(page / 12)}. ${maker.title()}`, 'F2');
      for (let each = 0; each < 6; each += 1) {
        const y = 90 + row * 18;
        content.push(line(left, y, 10, 'F1', each === 0 ? 'Region' : maker.title().slice(0, 18)));
        for (let column = 0; column < 3; column += 1) {
          const value = each === 0 ? String(2019 + column) : String(Math.floor(maker.random() * 9000) + 100);
          content.push(line(260 + column * 90, y, 10, each === 0 ? 'F2' : 'F1', value));
        }
        row += 1;
      }
    }
    while (row < linesOnPage) {
      if (pending.length === 0) {
        paragraph += 1;
        pending = wrapped(`${paragraph}. ${maker.paragraph()}`);
        if (last && row > linesOnPage / 2)
          pending = wrapped(`The register ended with ${lastPageFigure} entries.`);
      }
      const text = pending.shift() ?? '';
      add(text);
      if (pending.length === 0 && notes.length < 2 && maker.random() < 0.5 && text.endsWith('.')) {
        note += 1;
        content.push(line(left + text.length * 4.6, 90 + (row - 1) * 18 - 4, 6, 'F1', String(note)));
        notes.push(`${note} ${maker.sentence().slice(0, 70)}`);
      }
      if (pending.length === 0) row += 0.5;
    }
    notes.forEach((text, index) => {
      const [label = '', ...rest] = text.split(' ');
      content.push(line(left, 756 + index * 12 - 2, 5, 'F1', label));
      content.push(line(left + 7, 756 + index * 12, 8, 'F1', rest.join(' ')));
    });
    yield content.join('\n');
  }
}

function line(x: number, y: number, size: number, face: 'F1' | 'F2', text: string): string {
  const escaped = text
    .replace(/[\\()]/g, '\\$&')
    .replaceAll('“', '\x93')
    .replaceAll('”', '\x94');
  return `BT /${face} ${size} Tf 1 0 0 1 ${x.toFixed(2)} ${(height - y).toFixed(2)} Tm (${escaped}) Tj ET`;
}

function wrapped(text: string): string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of text.split(' ')) {
    if (current.length + word.length > charactersInLine) {
      lines.push(current);
      current = word;
    } else current = current === '' ? word : `${current} ${word}`;
  }
  lines.push(current);
  return lines;
}

function roman(value: number): string {
  const parts: readonly [number, string][] = [
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let rest = value;
  let text = '';
  for (const [amount, letters] of parts) {
    while (rest >= amount) {
      text += letters;
      rest -= amount;
    }
  }
  return text;
}

import { textWidth } from './helvetica.ts';

/** What a page of a sample PDF is made of, from top to bottom. */
export type PdfBlock =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'table'; readonly caption: string; readonly rows: readonly (readonly string[])[] };

export interface PdfDocument {
  readonly title: string;
  readonly author: string;
  /** BCP 47. */
  readonly language: string;
  /** "20190315": day of making, so that the file is the same every time. */
  readonly date: string;
  /** Printed at the top of every page but the first. */
  readonly runningHead: string;
  readonly pages: readonly (readonly PdfBlock[])[];
}

const pageWidth = 595;
const pageHeight = 842;
const margin = 72;
const body = 10.5;
const leading = 15;

/**
 * Writes a small PDF 1.4 with the standard Helvetica faces and WinAnsi text: enough for pages with headings, prose and
 * tables that look like the real thing, without any tool that a build machine may not have.
 */
export function writePdf(document: PdfDocument): Uint8Array {
  const objects: string[] = [];
  const add = (content: string): number => objects.push(content);
  const catalog = add('');
  const pageTree = add('');
  const regular = add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  const bold = add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>');
  const pages = document.pages.map((blocks, index) => {
    const content = drawPage(document, blocks, index + 1);
    const stream = add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
    return add(
      `<< /Type /Page /Parent ${pageTree} 0 R /MediaBox [0 0 ${pageWidth} ${pageHeight}] /Contents ${stream} 0 R ` +
        `/Resources << /Font << /F1 ${regular} 0 R /F2 ${bold} 0 R >> >> >>`,
    );
  });
  const facts = add(
    `<< /Title ${pdfString(document.title)} /Author ${pdfString(document.author)} /CreationDate (D:${document.date}) >>`,
  );
  objects[catalog - 1] = `<< /Type /Catalog /Pages ${pageTree} 0 R /Lang (${document.language}) >>`;
  objects[pageTree - 1] =
    `<< /Type /Pages /Kids [${pages.map((page) => `${page} 0 R`).join(' ')}] /Count ${pages.length} >>`;
  return serialise(objects, catalog, facts);
}

function serialise(objects: readonly string[], catalog: number, facts: number): Uint8Array {
  let file = '%PDF-1.4\n%\xe2\xe3\xcf\xd3\n';
  const offsets = objects.map((content, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${content}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  file += offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `trailer\n<< /Size ${objects.length + 1} /Root ${catalog} 0 R /Info ${facts} 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(file, (letter) => letter.charCodeAt(0));
}

function drawPage(document: PdfDocument, blocks: readonly PdfBlock[], number: number): string {
  const drawn: string[] = [];
  const put = (text: string, x: number, y: number, size: number, face: 'F1' | 'F2' = 'F1'): void => {
    drawn.push(`BT /${face} ${size} Tf 1 0 0 1 ${x.toFixed(2)} ${y.toFixed(2)} Tm ${pdfString(text)} Tj ET`);
  };
  const rule = (y: number): void => {
    drawn.push(`0.5 w ${margin} ${y.toFixed(2)} m ${pageWidth - margin} ${y.toFixed(2)} l S`);
  };
  if (number > 1) put(document.runningHead, margin, pageHeight - 44, 8.5);
  put(String(number), pageWidth / 2 - 3, 40, 9);

  let y = pageHeight - margin - 10;
  for (const block of blocks) {
    switch (block.kind) {
      case 'title':
        for (const line of wrap(block.text, 20)) {
          put(line, margin, y, 20, 'F2');
          y -= 26;
        }
        y -= 10;
        break;
      case 'heading':
        y -= 8;
        put(block.text, margin, y, 13, 'F2');
        y -= 22;
        break;
      case 'text':
        for (const line of wrap(block.text, body)) {
          put(line, margin, y, body);
          y -= leading;
        }
        y -= 7;
        break;
      case 'table':
        y = drawTable(block, y, put, rule);
        break;
    }
  }
  return drawn.join('\n');
}

function drawTable(
  table: Extract<PdfBlock, { kind: 'table' }>,
  top: number,
  put: (text: string, x: number, y: number, size: number, face?: 'F1' | 'F2') => void,
  rule: (y: number) => void,
): number {
  let y = top - 4;
  put(table.caption, margin, y, 10, 'F2');
  y -= 8;
  rule(y);
  const columns = table.rows[0]?.length ?? 0;
  const first = 150;
  const width = (pageWidth - 2 * margin - first) / Math.max(1, columns - 1);
  table.rows.forEach((row, index) => {
    y -= leading;
    const face = index === 0 || index === table.rows.length - 1 ? 'F2' : 'F1';
    row.forEach((cell, column) => {
      // Figures stand flush right under their headings.
      const x = column === 0 ? margin : margin + first + column * width - textWidth(cell, 10);
      put(cell, x, y, 10, face);
    });
    if (index === 0) {
      y -= 5;
      rule(y);
    }
  });
  y -= 6;
  rule(y);
  return y - 22;
}

function wrap(text: string, size: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidth(longer, size) > pageWidth - 2 * margin) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}

/** Code points of WinAnsi that differ from Latin-1. */
const winAnsi: Readonly<Record<string, number>> = {
  '–': 0x96,
  '—': 0x97,
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '…': 0x85,
};

function pdfString(text: string): string {
  const bytes = [...text].map((letter) => {
    const code = winAnsi[letter] ?? letter.charCodeAt(0);
    if (code > 0xff) throw new Error(`Not in WinAnsi: ${letter}`);
    const byte = String.fromCharCode(code);
    return /[()\\]/.test(byte) ? `\\${byte}` : byte;
  });
  return `(${bytes.join('')})`;
}

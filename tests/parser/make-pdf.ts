/** A run of text to put on a page: `y` is the baseline, counted from the top of an A4 page, in points. */
export interface MadeRun {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size?: number;
  readonly bold?: boolean;
}

export interface MadePdfOptions {
  readonly title?: string;
  readonly rotate?: 0 | 90 | 180 | 270;
  /** Lower left and upper right corner of the crop box. */
  readonly cropBox?: readonly [number, number, number, number];
  /** Leaves the cross-reference table out, as a broken download or editor does. */
  readonly withoutTable?: boolean;
}

const HEIGHT = 842;

/** Writes a small PDF with one page for each list of runs. */
export function makePdf(pages: readonly (readonly MadeRun[])[], options: MadePdfOptions = {}): Uint8Array {
  const objects: string[] = [];
  const kids = pages.map((_, index) => `${5 + index * 2} 0 R`).join(' ');
  const crop = options.cropBox === undefined ? '' : `/CropBox [${options.cropBox.join(' ')}]`;
  objects.push('<< /Type /Catalog /Pages 2 0 R >>');
  objects.push(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  objects.push('<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>');
  objects.push('<< /Type /Font /Subtype /Type1 /BaseFont /Times-Bold /Encoding /WinAnsiEncoding >>');
  pages.forEach((runs, index) => {
    const content = runs
      .map(({ x, y, text, size = 10, bold = false }) => {
        const escaped = text.replace(/[\\()]/g, '\\$&');
        return `BT /${bold ? 'F2' : 'F1'} ${size} Tf 1 0 0 1 ${x} ${HEIGHT - y} Tm (${escaped}) Tj ET`;
      })
      .join('\n');
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 ${HEIGHT}] ${crop} /Rotate ${options.rotate ?? 0} ` +
        `/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents ${6 + index * 2} 0 R >>`,
    );
    objects.push(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
  });
  objects.push(`<< /Title (${options.title ?? ''}) /CreationDate (D:20260314120000Z) >>`);
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = file.length;
  if (options.withoutTable !== true) {
    file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
    file += offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  }
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info ${objects.length} 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, 'latin1'));
}

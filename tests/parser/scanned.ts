import { createCanvas, type Canvas } from '@napi-rs/canvas';

/** How a page is printed and scanned. */
export interface Scan {
  readonly dotsPerInch?: number;
  readonly fontSize?: number;
  /** Degrees, clockwise. */
  readonly slant?: number;
  /** How far shades stray, of 255; with it come specks. */
  readonly dirt?: number;
  /** 1 is black on white. */
  readonly contrast?: number;
  readonly font?: string;
}

/** A page of A5 upright with text on it, as a scanner sees it. Always the same for the same text. */
export function scannedPage(text: string, scan: Scan = {}): Canvas {
  const { dotsPerInch = 300, fontSize = 11, slant = 0, dirt = 0, contrast = 1, font = 'serif' } = scan;
  const [width, height] = [Math.round(5.83 * dotsPerInch), Math.round(8.27 * dotsPerInch)];
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.translate(width / 2, height / 2);
  context.rotate((slant * Math.PI) / 180);
  context.translate(-width / 2, -height / 2);
  context.fillStyle = '#1a1a1a';
  const size = (fontSize * dotsPerInch) / 72;
  const margin = 0.7 * dotsPerInch;
  context.font = `${String(size)}px ${font}`;
  let y = margin;
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const word of paragraph.split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (line !== '' && context.measureText(longer).width > width - 2 * margin) {
        context.fillText(line, margin, y);
        y += size * 1.35;
        line = word;
      } else line = longer;
    }
    context.fillText(line, margin, y);
    y += size * 2;
  }
  if (dirt > 0 || contrast < 1) makeDirty(canvas, dirt, contrast);
  return canvas;
}

function makeDirty(canvas: Canvas, dirt: number, contrast: number): void {
  const context = canvas.getContext('2d');
  const picture = context.getImageData(0, 0, canvas.width, canvas.height);
  let seed = 7;
  const random = (): number => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return seed / 0x7fffffff;
  };
  for (let at = 0; at < picture.data.length; at += 4) {
    const own = 255 - (255 - (picture.data[at] ?? 0)) * contrast + (random() - 0.5) * dirt;
    const shade = dirt > 0 && random() < 0.001 * (dirt / 40) ? (random() < 0.5 ? 0 : 255) : own;
    picture.data.fill(Math.max(0, Math.min(255, shade)), at, at + 3);
  }
  context.putImageData(picture, 0, 0);
}

/** A picture as it lies in a PDF, on a page of its own; undefined stands for a page without anything. */
export interface PicturePage {
  readonly jpeg?: Uint8Array;
  readonly pixelWidth: number;
  readonly pixelHeight: number;
  /** Text of the page itself, beside the picture. */
  readonly text?: string;
  /** In points. */
  readonly width: number;
  readonly height: number;
}

/** A PDF of pictures, as scanners write it. */
export function picturePdf(pages: readonly PicturePage[]): Uint8Array {
  const objects: Buffer[] = [];
  const add = (...parts: (string | Uint8Array)[]): number => {
    objects.push(Buffer.concat(parts.map((part) => Buffer.from(part as string))));
    return objects.length;
  };
  const pageCount = pages.length;
  const treeNumber = pageCount * 3 + 2;
  const fontNumber = pageCount * 3 + 1;
  const kids = pages.map((page) => {
    const image =
      page.jpeg === undefined
        ? add('null')
        : add(
            `<</Type/XObject/Subtype/Image/Width ${String(page.pixelWidth)}/Height ${String(page.pixelHeight)}/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode/Length ${String(page.jpeg.length)}>>stream\n`,
            page.jpeg,
            '\nendstream',
          );
    const drawing =
      (page.jpeg === undefined ? '' : `q ${String(page.width)} 0 0 ${String(page.height)} 0 0 cm /P Do Q `) +
      (page.text === undefined
        ? ''
        : `BT /F 11 Tf 14 TL 40 ${String(page.height - 60)} Td ${page.text
            .split('\n')
            .map((line) => `(${line}) Tj T*`)
            .join(' ')} ET`);
    const content = add(`<</Length ${String(drawing.length)}>>stream\n${drawing}\nendstream`);
    return add(
      `<</Type/Page/Parent ${String(treeNumber)} 0 R/MediaBox[0 0 ${String(page.width)} ${String(page.height)}]/Contents ${String(content)} 0 R/Resources<</XObject<</P ${String(image)} 0 R>>/Font<</F ${String(fontNumber)} 0 R>>>>>>`,
    );
  });
  add('<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>');
  add(
    `<</Type/Pages/Count ${String(pageCount)}/Kids[${kids.map((kid) => `${String(kid)} 0 R`).join(' ')}]>>`,
  );
  const catalog = add(`<</Type/Catalog/Pages ${String(treeNumber)} 0 R>>`);
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  let offset = parts[0]?.length ?? 0;
  const offsets = objects.map((object, index) => {
    const at = offset;
    const whole = Buffer.concat([
      Buffer.from(`${String(index + 1)} 0 obj\n`),
      object,
      Buffer.from('\nendobj\n'),
    ]);
    parts.push(whole);
    offset += whole.length;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(
    Buffer.from(
      `xref\n0 ${String(objects.length + 1)}\n0000000000 65535 f \n${table}trailer\n<</Size ${String(objects.length + 1)}/Root ${String(catalog)} 0 R>>\nstartxref\n${String(offset)}\n%%EOF\n`,
    ),
  );
  return new Uint8Array(Buffer.concat(parts));
}

/** Part of the characters that differ: edit distance by the length of the true text. */
export function characterErrors(truth: string, read: string): number {
  let before = Array.from({ length: read.length + 1 }, (_, index) => index);
  for (let row = 1; row <= truth.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= read.length; column += 1) {
      current[column] = Math.min(
        (before[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (before[column - 1] ?? 0) + (truth[row - 1] === read[column - 1] ? 0 : 1),
      );
    }
    before = current;
  }
  return (before[read.length] ?? 0) / truth.length;
}

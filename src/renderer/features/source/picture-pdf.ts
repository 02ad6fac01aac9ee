import * as UTIF from 'utif2';

/** A page in PDF points. */
export interface PicturePageSize {
  readonly width: number;
  readonly height: number;
}

interface DrawnPage {
  readonly jpeg: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** More pixels than this on a side are more than any screen shows of a page. */
const longestSide = 6000;

/**
 * Brings the original of a picture (PNG, JPEG, TIFF) into a PDF of its pages, so that it is shown, searched and selected
 * like any other scan. It is decoded here, in the sandboxed window, and goes nowhere else.
 *
 * @param sizes the pages as the document has them
 */
export async function pictureAsPdf(
  bytes: Uint8Array<ArrayBuffer>,
  sizes: readonly PicturePageSize[],
): Promise<Uint8Array> {
  const isTiff = (bytes[0] === 0x49 && bytes[1] === 0x49) || (bytes[0] === 0x4d && bytes[1] === 0x4d);
  const pages: DrawnPage[] = [];
  if (isTiff) {
    for (const directory of pagesOfTiff(bytes.buffer)) pages.push(await drawTiff(bytes.buffer, directory));
  } else pages.push(await drawPicture(await createImageBitmap(new Blob([bytes]))));
  return buildPdf(pages, sizes);
}

/** As the reader of pictures takes them: directories with a size, without the small copies of other pages. */
function pagesOfTiff(buffer: ArrayBuffer): UTIF.IFD[] {
  const directories = UTIF.decode(buffer).filter((directory) => numberOf(directory['t256']) > 0);
  return directories.filter(
    (directory) => directories.length === 1 || (numberOf(directory['t254']) & 1) === 0,
  );
}

async function drawTiff(buffer: ArrayBuffer, directory: UTIF.IFD): Promise<DrawnPage> {
  UTIF.decodeImage(buffer, directory);
  const { width, height } = directory;
  const pixels = new Uint8ClampedArray(UTIF.toRGBA8(directory));
  directory.data = new Uint8Array();
  return drawPicture(await createImageBitmap(new ImageData(pixels, width, height)));
}

async function drawPicture(bitmap: ImageBitmap): Promise<DrawnPage> {
  const scale = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height));
  const [width, height] = [Math.round(bitmap.width * scale), Math.round(bitmap.height * scale)];
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('The picture cannot be drawn');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.93 });
  return { jpeg: new Uint8Array(await blob.arrayBuffer()), width, height };
}

function numberOf(tag: UTIF.IFD[string] | undefined): number {
  const value: unknown = Array.isArray(tag) ? tag[0] : tag;
  return typeof value === 'number' ? value : 0;
}

/** The least PDF there is: a tree of pages with a picture on each (ISO 32000-1, 7.7). */
export function buildPdf(pages: readonly DrawnPage[], sizes: readonly PicturePageSize[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const encoder = new TextEncoder();
  const offsets: number[] = [];
  let length = 0;
  const write = (part: string | Uint8Array): void => {
    const bytes = typeof part === 'string' ? encoder.encode(part) : part;
    parts.push(bytes);
    length += bytes.length;
  };
  const object = (...content: (string | Uint8Array)[]): void => {
    offsets.push(length);
    write(`${String(offsets.length)} 0 obj\n`);
    for (const part of content) write(part);
    write('\nendobj\n');
  };
  write('%PDF-1.7\n');
  const pageNumbers = pages.map((_, index) => `${String(3 + index * 3)} 0 R`);
  object('<</Type/Catalog/Pages 2 0 R>>');
  object(`<</Type/Pages/Count ${String(pages.length)}/Kids[${pageNumbers.join(' ')}]>>`);
  pages.forEach((page, index) => {
    const size = sizes[index] ?? page;
    const number = 3 + index * 3;
    const drawing = `q ${String(size.width)} 0 0 ${String(size.height)} 0 0 cm /P Do Q`;
    object(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${String(size.width)} ${String(size.height)}]/Contents ${String(number + 1)} 0 R/Resources<</XObject<</P ${String(number + 2)} 0 R>>>>>>`,
    );
    object(`<</Length ${String(drawing.length)}>>stream\n${drawing}\nendstream`);
    object(
      `<</Type/XObject/Subtype/Image/Width ${String(page.width)}/Height ${String(page.height)}/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode/Length ${String(page.jpeg.length)}>>stream\n`,
      page.jpeg,
      '\nendstream',
    );
  });
  const table = length;
  write(`xref\n0 ${String(offsets.length + 1)}\n0000000000 65535 f \n`);
  for (const offset of offsets) write(`${String(offset).padStart(10, '0')} 00000 n \n`);
  write(`trailer\n<</Size ${String(offsets.length + 1)}/Root 1 0 R>>\nstartxref\n${String(table)}\n%%EOF\n`);
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The size that a picture declares. */
export interface ImageSize {
  /** In pixels, as the picture is meant to be seen. */
  readonly width: number;
  readonly height: number;
  readonly dotsPerInch?: number;
}

/** Reads the size of a PNG or JPEG from its header, without decoding it. */
export function imageSize(bytes: Uint8Array): ImageSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return bytes[0] === 0x89 ? pngSize(view) : jpegSize(view);
}

function pngSize(view: DataView): ImageSize | undefined {
  if (view.byteLength < 33) return undefined;
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  if (width === 0 || height === 0) return undefined;
  let at = 33;
  while (at + 12 <= view.byteLength && at < 100_000) {
    const length = view.getUint32(at);
    const name = view.getUint32(at + 4);
    // "pHYs": pixels per metre; "IDAT": the picture itself begins.
    if (name === 0x70485973 && at + 17 <= view.byteLength && view.getUint8(at + 16) === 1)
      return { width, height, dotsPerInch: view.getUint32(at + 8) * 0.0254 };
    if (name === 0x49444154) break;
    at += length + 12;
  }
  return { width, height };
}

function jpegSize(view: DataView): ImageSize | undefined {
  let dotsPerInch: number | undefined;
  let sideways = false;
  let at = 2;
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = view.getUint16(at + 2);
    // "JFIF": unit 1 is the inch, 2 the centimetre.
    if (marker === 0xe0 && length >= 14 && at + 14 <= view.byteLength) {
      const unit = view.getUint8(at + 11);
      const density = view.getUint16(at + 12);
      if (density > 0 && unit > 0) dotsPerInch = unit === 2 ? density * 2.54 : density;
    }
    if (marker === 0xe1)
      sideways ||= exifOrientation(view, at + 4, Math.min(at + 2 + length, view.byteLength)) >= 5;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) {
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
      if (width === 0 || height === 0) return undefined;
      return {
        ...(sideways ? { width: height, height: width } : { width, height }),
        ...(dotsPerInch === undefined ? {} : { dotsPerInch }),
      };
    }
    if (marker === 0xda) return undefined;
    at += 2 + length;
  }
  return undefined;
}

/** Tag 0x0112 of the first directory: 5 to 8 stand on their side. */
function exifOrientation(view: DataView, from: number, to: number): number {
  if (to - from < 20 || view.getUint32(from) !== 0x45786966) return 1;
  const start = from + 6;
  const little = view.getUint16(start) === 0x4949;
  const directory = start + view.getUint32(start + 4, little);
  if (directory + 2 > to) return 1;
  const count = view.getUint16(directory, little);
  for (let index = 0; index < count; index += 1) {
    const entry = directory + 2 + index * 12;
    if (entry + 12 > to) return 1;
    if (view.getUint16(entry, little) === 0x0112) return view.getUint16(entry + 8, little);
  }
  return 1;
}

/** A4 and Letter are about as long; a photograph of a page says nothing of its size. */
const pageLengthPoints = 842;
const screenDotsPerInch = 96;
/** What the recogniser was trained on; less loses accents, more costs time. */
const readingDotsPerInch = 300;

/** The size of the page that the picture shows, and by how much to scale the picture for reading. */
export function pageSizeOf({ width, height, dotsPerInch }: ImageSize): {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
} {
  const longest = Math.max(width, height);
  const declared = dotsPerInch !== undefined && dotsPerInch >= 100 && dotsPerInch <= 2400;
  const dots = declared
    ? dotsPerInch
    : longest < 1500
      ? screenDotsPerInch
      : (longest / pageLengthPoints) * 72;
  // Up to three times: a picture of a screen has letters of ten pixels.
  const scale = dots >= 180 ? 1 : Math.min(3, readingDotsPerInch / dots);
  return { width: (width * 72) / dots, height: (height * 72) / dots, scale };
}

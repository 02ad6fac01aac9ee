import { createCanvas, loadImage } from '@napi-rs/canvas';
import * as UTIF from 'utif2';
import { grayOf, mostPixels, type GrayImage } from '../ocr/gray-image.ts';
import { imageSize, pageSizeOf, type ImageSize } from './image-size.ts';

/** A page of a picture file, drawn when its turn comes. */
export interface ImagePage {
  /** In PDF points. */
  readonly width: number;
  readonly height: number;
  /** By how much to enlarge it for reading. */
  readonly scale: number;
  readonly draw: () => Promise<GrayImage>;
}

/**
 * The pages of a PNG, JPEG or TIFF file by their declared sizes; nothing is decoded yet. Throws when the file is damaged;
 * "too-large" when a page would need gigabytes.
 */
export function pagesOfImage(bytes: Uint8Array): readonly ImagePage[] | 'too-large' {
  const [first, second] = bytes;
  const isTiff = (first === 0x49 && second === 0x49) || (first === 0x4d && second === 0x4d);
  return isTiff ? tiffPages(bytes) : singlePage(bytes);
}

function singlePage(bytes: Uint8Array): readonly ImagePage[] | 'too-large' {
  const size = imageSize(bytes);
  if (size === undefined) throw new Error('its size cannot be read');
  if (size.width * size.height > mostPixels) return 'too-large';
  const page = pageSizeOf(size);
  return [
    {
      ...page,
      draw: async () => {
        const picture = await loadImage(Buffer.from(bytes));
        // The decoder turns a photograph by its EXIF mark, as `imageSize` has done with the numbers.
        const canvas = createCanvas(picture.width, picture.height);
        const context = canvas.getContext('2d');
        context.fillStyle = '#fff';
        context.fillRect(0, 0, canvas.width, canvas.height);
        context.drawImage(picture, 0, 0);
        const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
        return grayOf(data, canvas.width, canvas.height);
      },
    },
  ];
}

function tiffPages(bytes: Uint8Array): readonly ImagePage[] | 'too-large' {
  const buffer = Buffer.from(bytes);
  const directories = UTIF.decode(buffer).filter((directory) => numberOf(directory['t256']) > 0);
  if (directories.length === 0) throw new Error('it holds no picture');
  const pages: ImagePage[] = [];
  for (const directory of directories) {
    // A small copy of another page is no page.
    if ((numberOf(directory['t254']) & 1) === 1 && directories.length > 1) continue;
    const size: ImageSize = {
      width: numberOf(directory['t256']),
      height: numberOf(directory['t257']),
      ...resolutionOf(directory),
    };
    if (size.width * size.height > mostPixels) return 'too-large';
    const page = pageSizeOf(size);
    pages.push({
      ...page,
      draw: () => Promise.resolve(drawTiff(buffer, directory)),
    });
  }
  return pages;
}

function drawTiff(buffer: Buffer, directory: UTIF.IFD): GrayImage {
  UTIF.decodeImage(buffer, directory);
  const { width, height } = directory;
  const rgba = UTIF.toRGBA8(directory);
  // The decoded data would stay for every page until the last one is read.
  directory.data = new Uint8Array();
  if (rgba.length < width * height * 4) throw new Error('its pixels are cut off');
  return grayOf(rgba, width, height);
}

function numberOf(tag: UTIF.IFD[string] | undefined): number {
  const value: unknown = Array.isArray(tag) ? tag[0] : tag;
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

/** TIFF 6.0: unit 2 is the inch, 3 the centimetre. */
function resolutionOf(directory: UTIF.IFD): { readonly dotsPerInch?: number } {
  const resolution = numberOf(directory['t282']);
  const unit = numberOf(directory['t296']);
  if (resolution <= 0) return {};
  return { dotsPerInch: unit === 3 ? resolution * 2.54 : resolution };
}

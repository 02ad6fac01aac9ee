import type { ParsedDocument, ParsedPage, ParseWarning } from '../../core/document/parsed.ts';
import { failed, success } from '../../core/result.ts';
import { errorDetail, orRefusal, Refusal } from '../refusal.ts';
import type { FormatReader } from './format-reader.ts';
import { pagesOfImage } from './image/image-pages.ts';
import { recognisePages } from './ocr/recognise-pages.ts';

/**
 * Reads a picture of a text (PNG, JPEG, TIFF with any number of pages): what stands on it is recognised, and every word
 * keeps its place on the picture.
 */
export const readImage: FormatReader = (bytes, fileName, limits, onProgress) =>
  orRefusal(async () => {
    let images;
    try {
      images = pagesOfImage(bytes);
    } catch (error) {
      throw new Refusal({ kind: 'damaged', fileName, detail: errorDetail(error) });
    }
    if (images === 'too-large') {
      throw new Refusal({ kind: 'expands-too-much', fileName, limitBytes: limits.unzippedBytes });
    }
    if (images.length > limits.pages) {
      throw new Refusal({ kind: 'too-many-pages', fileName, pages: images.length, limit: limits.pages });
    }
    const drawn = new Set<number>();
    const { pages, recognised, unread } = await recognisePages(
      images.map(({ width, height, scale, draw }, index) => ({
        number: index + 1,
        width,
        height,
        scale,
        draw: async () => {
          const image = await draw().catch(() => undefined);
          if (image !== undefined) drawn.add(index + 1);
          return image;
        },
      })),
      undefined,
      (done) => {
        onProgress(done, images.length);
      },
    );
    if (drawn.size === 0)
      throw new Refusal({ kind: 'damaged', fileName, detail: 'the picture cannot be decoded' });
    if (recognised.length === 0) return failed({ kind: 'no-text', fileName, pages: images.length });
    const warnings: ParseWarning[] = [{ kind: 'recognised', pages: recognised }];
    if (unread.length > 0) warnings.push({ kind: 'no-text-layer', pages: unread });
    const parsed: ParsedDocument = {
      format: 'image',
      metadata: {},
      content: {
        layout: 'pages',
        pages: images.map(({ width, height }, index): ParsedPage => {
          const number = index + 1;
          return { number, width, height, ...(pages.get(number) ?? { runs: [] }) };
        }),
      },
      warnings,
    };
    return success(parsed);
  });

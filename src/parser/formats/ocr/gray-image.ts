/** A picture in shades of grey, 0 black, row by row. */
export interface GrayImage {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** Larger pictures are no pages: 20,000 × 20,000 would take gigabytes before a letter is read. */
export const mostPixels = 120_000_000;

/** Greys of a picture on white paper: what is transparent shows the paper. */
export function grayOf(rgba: Uint8Array | Uint8ClampedArray, width: number, height: number): GrayImage {
  const pixels = new Uint8Array(width * height);
  for (let index = 0; index < pixels.length; index += 1) {
    const at = index * 4;
    // ITU-R BT.601 in 8-bit fixed point.
    const luma = ((rgba[at] ?? 0) * 77 + (rgba[at + 1] ?? 0) * 150 + (rgba[at + 2] ?? 0) * 29) >> 8;
    const alpha = rgba[at + 3] ?? 255;
    pixels[index] = alpha === 255 ? luma : 255 - (((255 - luma) * alpha) >> 8);
  }
  return { width, height, pixels };
}

/** Whether anything at all is on the page. */
export function isBlank({ pixels }: GrayImage): boolean {
  const counts = histogram(pixels);
  let paper = 0;
  for (let shade = 1; shade < 256; shade += 1) if ((counts[shade] ?? 0) > (counts[paper] ?? 0)) paper = shade;
  let marks = 0;
  for (let shade = 0; shade < 256; shade += 1) if (Math.abs(shade - paper) > 60) marks += counts[shade] ?? 0;
  // A page number alone is some hundred pixels at 300 dots per inch; dust is less.
  return marks < 120;
}

function histogram(pixels: Uint8Array): Uint32Array {
  const counts = new Uint32Array(256);
  for (const shade of pixels) counts[shade] = (counts[shade] ?? 0) + 1;
  return counts;
}

/**
 * Rendered pages and clean scans have under 0.001 of their pixels apart from all neighbours by 12 shades, dirty ones over
 * 0.008; by 24 shades dirt that only sprinkles stays under 0.001 and dirt throughout is over 0.009.
 */
const grain = { contrast: 12, share: 0.004 };
const throughout = { contrast: 24, share: 0.004 };

/**
 * Takes the specks out of a dirty scan: each becomes the median of its nine pixels. Thin strokes stay, since their pixels
 * have neighbours like themselves; only where dirt lies throughout is the whole picture smoothed, at some cost to them.
 */
export function withoutSpecks(image: GrayImage): GrayImage {
  if (speckShare(image, grain.contrast) < grain.share) return image;
  const everywhere = speckShare(image, throughout.contrast) > throughout.share;
  const { width, height, pixels } = image;
  const result = new Uint8Array(pixels);
  const window = new Uint8Array(9);
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const at = y * width + x;
      if (!everywhere && !isSpeck(pixels, at, width, speckContrast)) continue;
      let count = 0;
      for (let row = at - width; row <= at + width; row += width) {
        for (let place = row - 1; place <= row + 1; place += 1) {
          const shade = pixels[place] ?? 0;
          let slot = count;
          while (slot > 0 && (window[slot - 1] ?? 0) > shade) {
            window[slot] = window[slot - 1] ?? 0;
            slot -= 1;
          }
          window[slot] = shade;
          count += 1;
        }
      }
      result[at] = window[4] ?? 0;
    }
  }
  return { width, height, pixels: result };
}

/** Clearly darker or lighter than all four pixels beside it. */
function isSpeck(pixels: Uint8Array, at: number, width: number, contrast: number): boolean {
  const own = pixels[at] ?? 0;
  const [left, right] = [pixels[at - 1] ?? 0, pixels[at + 1] ?? 0];
  const [above, below] = [pixels[at - width] ?? 0, pixels[at + width] ?? 0];
  return (
    own < Math.min(left, right, above, below) - contrast ||
    own > Math.max(left, right, above, below) + contrast
  );
}

/** Above the grain of paper, below the edge of a letter. */
const speckContrast = 40;

/** Part of the pixels that differ much from all four neighbours. */
function speckShare({ width, height, pixels }: GrayImage, contrast: number): number {
  let specks = 0;
  let looked = 0;
  // Every third row and column is sample enough.
  for (let y = 1; y < height - 1; y += 3) {
    for (let x = 1; x < width - 1; x += 3) {
      const at = y * width + x;
      looked += 1;
      if (isSpeck(pixels, at, width, contrast)) specks += 1;
    }
  }
  return looked === 0 ? 0 : specks / looked;
}

/** Enlarges a picture between its pixels (bilinear). */
export function enlarged(image: GrayImage, scale: number): GrayImage {
  if (scale <= 1) return image;
  const { width, height, pixels } = image;
  const [newWidth, newHeight] = [Math.round(width * scale), Math.round(height * scale)];
  const result = new Uint8Array(newWidth * newHeight);
  for (let y = 0; y < newHeight; y += 1) {
    const fromY = Math.min(height - 1, Math.max(0, (y + 0.5) / scale - 0.5));
    const top = Math.floor(fromY);
    const bottom = Math.min(height - 1, top + 1);
    const down = fromY - top;
    for (let x = 0; x < newWidth; x += 1) {
      const fromX = Math.min(width - 1, Math.max(0, (x + 0.5) / scale - 0.5));
      const left = Math.floor(fromX);
      const right = Math.min(width - 1, left + 1);
      const across = fromX - left;
      const above =
        (pixels[top * width + left] ?? 0) * (1 - across) + (pixels[top * width + right] ?? 0) * across;
      const below =
        (pixels[bottom * width + left] ?? 0) * (1 - across) + (pixels[bottom * width + right] ?? 0) * across;
      result[y * newWidth + x] = above * (1 - down) + below * down;
    }
  }
  return { width: newWidth, height: newHeight, pixels: result };
}

/** Turns a picture clockwise by quarters. */
export function turned(image: GrayImage, degrees: 0 | 90 | 180 | 270): GrayImage {
  if (degrees === 0) return image;
  const { width, height, pixels } = image;
  const result = new Uint8Array(pixels.length);
  const [newWidth, newHeight] = degrees === 180 ? [width, height] : [height, width];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [newX, newY] =
        degrees === 90
          ? [height - 1 - y, x]
          : degrees === 180
            ? [width - 1 - x, height - 1 - y]
            : [y, width - 1 - x];
      result[newY * newWidth + newX] = pixels[y * width + x] ?? 0;
    }
  }
  return { width: newWidth, height: newHeight, pixels: result };
}

/** The picture as a file that the recogniser reads: a portable graymap, which needs no packing. */
export function graymap({ width, height, pixels }: GrayImage): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${String(width)} ${String(height)}\n255\n`, 'latin1'), pixels]);
}

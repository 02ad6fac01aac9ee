/** Pages one below the other, as the PDF view lays them out. All lengths are CSS pixels. */
export interface PageStrip {
  /** Top of each page. */
  readonly tops: readonly number[];
  readonly heights: readonly number[];
  /** Of the whole strip, margins included. */
  readonly height: number;
}

export const pageGap = 16;

export function layOutPages(pages: readonly { readonly height: number }[], scale: number): PageStrip {
  const tops: number[] = [];
  const heights: number[] = [];
  let top = pageGap;
  for (const page of pages) {
    const height = Math.round(page.height * scale);
    tops.push(top);
    heights.push(height);
    top += height + pageGap;
  }
  return { tops, heights, height: top };
}

/** Indexes of the first and last page that touch the stretch from `top` to `bottom`; both -1 without pages. */
export function pagesBetween(strip: PageStrip, top: number, bottom: number): { first: number; last: number } {
  const count = strip.tops.length;
  if (count === 0) return { first: -1, last: -1 };
  const first = Math.max(0, indexAt(strip, top));
  const last = Math.max(first, indexAt(strip, bottom));
  return { first, last };
}

/** The page that holds most of the view's upper part: the one a reader would say they are on. */
export function currentPage(strip: PageStrip, scrollTop: number, viewHeight: number): number {
  return Math.max(0, indexAt(strip, scrollTop + viewHeight / 3));
}

/** The last page that begins at or above `offset`; -1 above all. */
function indexAt(strip: PageStrip, offset: number): number {
  let low = 0;
  let high = strip.tops.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((strip.tops[middle] ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

// A canvas beyond this many pixels is slow to paint and may be refused by the graphics driver.
const mostCanvasPixels = 16_777_216;

/** How many device pixels to draw for each CSS pixel: the screen's, or fewer where the canvas would grow too large. */
export function canvasRatio(width: number, height: number, devicePixelRatio: number): number {
  const wanted = Math.max(devicePixelRatio, 1);
  const largest = Math.sqrt(mostCanvasPixels / Math.max(width * height, 1));
  return Math.min(wanted, largest);
}

/** "page": the page as wide as the pane; "text": its text, without the margins. */
export type Fit = 'page' | 'text';

// Below this share of its size on paper the body text of a report is too small to read.
const smallestReadable = 0.6;

/** How a page fits the pane best until somebody says otherwise: whole, or its text alone where that would be too small. */
export function readableFit(pageZoom: number, canFitText: boolean): Fit {
  return pageZoom < smallestReadable && canFitText ? 'text' : 'page';
}

export const zoomSteps: readonly number[] = [0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4];

/** The next step up or down from any zoom, also one between the steps such as "fit width". */
export function nextZoom(zoom: number, direction: 1 | -1): number {
  const beyond =
    direction === 1
      ? zoomSteps.find((step) => step > zoom * 1.01)
      : zoomSteps.findLast((step) => step < zoom * 0.99);
  return beyond ?? (direction === 1 ? (zoomSteps.at(-1) ?? zoom) : (zoomSteps[0] ?? zoom));
}

import type { PackedPage } from './packed-page.ts';
import type { PageReader } from './page-reader.ts';
import { quietly } from './pdf-engine.ts';
import { withQuickInflate } from './quick-inflate.ts';

/** Pages taken at a time: few enough that two readers end together, so many that taking them costs nothing. */
const pagesAtATime = 16;

/** What one reader has read of a file. */
export interface ReadShare {
  readonly pages: readonly PackedPage[];
  /** Pages whose content could not be read. */
  readonly broken: readonly number[];
  readonly fontNames: readonly string[];
}

/** How far several readers of one file are; they share it from thread to thread. */
export interface PageCounts {
  readonly pageCount: number;
  /** Pages taken by some reader, and pages read. */
  readonly counts: Int32Array<SharedArrayBuffer>;
}

export function countPages(pageCount: number): PageCounts {
  return { pageCount, counts: new Int32Array(new SharedArrayBuffer(8)) };
}

/** Takes pages that nobody has taken yet, in order, and reads them, until none is left. */
export function readShare(
  reader: PageReader,
  pages: PageCounts,
  onProgress: (done: number) => void,
): Promise<ReadShare> {
  return quietly(() => withQuickInflate(() => takeAndRead(reader, pages, onProgress)));
}

async function takeAndRead(
  reader: PageReader,
  { pageCount, counts }: PageCounts,
  onProgress: (done: number) => void,
): Promise<ReadShare> {
  const pages: PackedPage[] = [];
  const broken: number[] = [];
  for (;;) {
    const first = Atomics.add(counts, 0, pagesAtATime) + 1;
    if (first > pageCount) return { pages, broken, fontNames: reader.fontNames };
    for (let number = first; number < Math.min(first + pagesAtATime, pageCount + 1); number += 1) {
      try {
        pages.push(await reader.read(number));
      } catch {
        // One broken page must not cost the others; the reader is told which.
        broken.push(number);
      }
      onProgress(Atomics.add(counts, 1, 1) + 1);
    }
  }
}

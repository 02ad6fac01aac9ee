// Less than the lowest line of text, so that none is stepped over.
const stepPixels = 14;

/** The id of the passage at a point of the window or, between two passages, of the next one below it. */
export function passageBelow(x: number, y: number, bottom: number): string | undefined {
  for (let at = y; at < bottom; at += stepPixels) {
    const id = document
      .elementsFromPoint(x, at)
      .map((element) => element.closest<HTMLElement>('[data-passage]')?.dataset['passage'])
      .find((one) => one !== undefined);
    if (id !== undefined) return id;
  }
  return undefined;
}

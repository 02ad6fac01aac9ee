import { describe, expect, test } from 'vitest';
import { PageBuilder, readPages } from './page-builder.ts';
import { brokenPromises } from './read.ts';

const districts = ['Northport', 'Greenhill', 'Saltmarsh', 'Oldbridge', 'Fairwater'];

/** "Claims: 1,204" at the same place of every page. */
function recordSheet(index: number): PageBuilder {
  const district = districts[index % districts.length] ?? '';
  return new PageBuilder()
    .line(`Register of claims, volume 4, page ${index + 1}`, { size: 8 })
    .line(`Claims received: ${1000 + ((index * 37) % 800)}`)
    .gap()
    .line(`The district of ${district} was visited on a day in March.`);
}

describe('long documents', () => {
  test('a page with little on it begins a passage of its own', () => {
    const pages = Array.from({ length: 40 }, (_, index) =>
      new PageBuilder().line(
        `On page ${index + 1} the survey counted ${(index * 7919) % 10_007} households.`,
      ),
    );
    const document = readPages(...pages);
    expect(brokenPromises(document)).toEqual([]);
    expect(document.paragraphs).toHaveLength(40);
    expect(document.paragraphs.map((paragraph) => paragraph.page)).toEqual(
      pages.map((_, index) => index + 1),
    );
  });

  test('figures at the same place of every page are no running heads', () => {
    const document = readPages(...Array.from({ length: 12 }, (_, index) => recordSheet(index)));
    expect(document.text).toContain('Claims received: 1407');
    expect(document.text).not.toContain('volume 4');
  });

  test('text that shows nowhere where a paragraph ends is cut into passages', () => {
    const pages = Array.from({ length: 60 }, (_, page) => {
      const builder = new PageBuilder();
      for (let line = 0; line < 50; line++)
        builder.line(
          `entry ${page * 50 + line} alpha beta gamma delta ${(page * 7919 + line * 31) % 9973} omega`,
        );
      return builder;
    });
    const document = readPages(...pages);
    expect(brokenPromises(document)).toEqual([]);
    expect(Math.max(...document.paragraphs.map((paragraph) => paragraph.text.length))).toBeLessThan(17_000);
    expect(document.text).toContain('entry 2999 alpha');
    expect(document.paragraphs.at(-1)?.page).toBeGreaterThan(55);
  });
});

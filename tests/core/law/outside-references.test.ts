import { expect, test } from 'vitest';
import { findLegalReferences } from '../../../src/core/law/find-legal-references.ts';
import { outsideReferences } from '../../../src/core/law/outside-references.ts';
import { findQuantities } from '../../../src/core/statistics/find-quantities.ts';
import { documentOf } from '../support/document-of.ts';

test.each([
  ['See S/2016/361, paras. 36 and 37, on the 214 cases.', ['214']],
  ['Under 18 U.S.C. § 2251 the court heard 12 cases.', ['12']],
  ['Regulation (EU) 2016/679 was applied in 40 cases.', ['40']],
  ['Véase CEDAW/C/GC/35, párrs. 23 a 26, y las 318 denuncias.', ['318']],
  ['The law was applied 40 times.', ['40']],
])('numbers in the names of laws and documents are no statistics: %s', (text, expected) => {
  const document = documentOf(text);
  const kept = outsideReferences(findQuantities(document), findLegalReferences(document));
  expect(kept.map((quantity) => quantity.text)).toEqual(expected);
  expect(kept.map(({ id }) => id)).toEqual(kept.map((_, index) => `s${index + 1}`));
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../src/core/document/read-document.ts';
import { findLegalReferences } from '../../../src/core/law/find-legal-references.ts';
import { outsideReferences } from '../../../src/core/law/outside-references.ts';
import { toAnalysis } from '../../../src/core/report/analysis.ts';
import { findQuantities } from '../../../src/core/statistics/find-quantities.ts';
import { readKey } from './read-key.ts';
import { scoreReport, type Tally } from './score-report.ts';

/**
 * Reports of the kinds that people check, as converters leave them, each with a key that was written before anything
 * read it. The floors are what was reached when the reports were added, in 2026-11; what the first reading of each found is
 * in README.md.
 */
describe.each([
  ['shadow-cedaw.en', 1, 1],
  ['alternativo-crc.es', 1, 0.8],
  ['reponses-cat.fr', 1, 1],
  ['article.en', 1, 0.75],
  ['detention.en', 1, 1],
  ['trial.en', 1, 1],
  ['trata.es', 1, 1],
  ['anuario.es', 1, 1],
  ['prison.fr', 1, 1],
  ['sahel.fr', 1, 1],
  ['escuta.pt', 1, 1],
  ['conselho.pt', 1, 1],
  ['housing.en', 1, 1],
  ['salud.es', 1, 1],
  ['ecole.fr', 1, 1],
  ['trabalho.pt', 1, 1],
  ['treaty-body.en', 1, 0.9],
] as const)('%s', (name, paragraphFloor, headingFloor) => {
  const lines = readFileSync(join(import.meta.dirname, `${name}.txt`), 'utf8').split('\n');
  const document = readDocument(
    { format: 'txt', metadata: {}, content: { layout: 'lines', lines }, warnings: [] },
    { role: 'report' },
  );
  const references = findLegalReferences(document);
  const quantities = outsideReferences(findQuantities(document), references);
  const analysis = toAnalysis(document, quantities, references, [], 'a'.repeat(64));
  const score = scoreReport(
    readKey(readFileSync(join(import.meta.dirname, `${name}.key`), 'utf8')),
    analysis,
  );

  test('has its paragraphs with their labels, its headings, markers and notes', () => {
    expect(recall(score.paragraphs), written(score.differences)).toBeGreaterThanOrEqual(paragraphFloor);
    expect(recall(score.headings), written(score.differences)).toBe(1);
    expect(precision(score.headings), written(score.differences)).toBeGreaterThanOrEqual(headingFloor);
    expect(recall(score.markers), written(score.differences)).toBe(1);
    expect(precision(score.markers), written(score.differences)).toBe(1);
    expect(recall(score.notes), written(score.differences)).toBeGreaterThanOrEqual(1);
  });

  test('has its statistics with their values, kinds, units, qualifiers and periods', () => {
    expect(precision(score.statistics), written(score.differences)).toBeGreaterThanOrEqual(0.97);
    expect(recall(score.statistics), written(score.differences)).toBeGreaterThanOrEqual(0.97);
    for (const tally of [score.values, score.kinds, score.units, score.qualifiers]) {
      expect(recall(tally), written(score.differences)).toBeGreaterThanOrEqual(0.97);
    }
    expect(recall(score.periods), written(score.differences)).toBeGreaterThanOrEqual(0.92);
  });

  test('has its legal references', () => {
    expect(precision(score.references), written(score.differences)).toBeGreaterThanOrEqual(0.9);
    expect(recall(score.references), written(score.differences)).toBeGreaterThanOrEqual(0.9);
  });

  test('places everything inside the paragraph it names', () => {
    const texts = new Map([...analysis.headings, ...analysis.paragraphs].map(({ id, text }) => [id, text]));
    for (const each of [...analysis.statistics, ...analysis.legalReferences]) {
      expect(texts.get(each.paragraphId)?.slice(each.start, each.end)).toBe(each.text);
    }
    for (const each of analysis.footnoteMarkers) {
      expect(each.offset).toBeLessThanOrEqual(texts.get(each.paragraphId)?.length ?? -1);
    }
    for (const each of analysis.paragraphs) {
      const start = analysis.document.text.slice(each.start, each.end).replace(/\s+/g, '');
      expect(start).toContain(each.text.replace(/\s+/g, '').slice(0, 12));
    }
  });
});

function precision({ right, found }: Tally): number {
  return found === 0 ? 1 : right / found;
}

function recall({ right, asked }: Tally): number {
  return asked === 0 ? 1 : right / asked;
}

function written(differences: readonly string[]): string {
  return differences.join('\n');
}

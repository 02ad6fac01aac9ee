import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { brokenPromises, marked, readText } from './read.ts';

const path = new URL('../../../../shared/fixtures/chile-upr/report.txt', import.meta.url);

describe.skipIf(!existsSync(path))('the Chile report as its converter left it', () => {
  const document = readText(existsSync(path) ? readFileSync(path, 'utf8') : '');
  const ofKind = (kind: string) => document.paragraphs.filter((paragraph) => paragraph.kind === kind);
  const numbered = (label: string) => {
    const paragraph = ofKind('numbered').find((each) => each.label === label);
    if (paragraph === undefined) throw new Error(`no paragraph ${label}`);
    return paragraph;
  };

  test('keeps the promises of the model', () => {
    expect(brokenPromises(document)).toEqual([]);
  });

  test('has seven headings', () => {
    expect(document.headings.map((heading) => heading.text)).toEqual([
      'Justification for Submission',
      'Current status and developments of sexual exploitation of children in Chile',
      'Legislative framework',
      'General measures of implementation',
      'Coordination and Evaluation',
      'Prevention',
      'Protection of the rights of child victims',
    ]);
  });

  test('has paragraphs 1 to 39', () => {
    expect(ofKind('numbered').map((paragraph) => paragraph.label)).toEqual(
      Array.from({ length: 39 }, (_, index) => `${index + 1}`),
    );
  });

  test('has ten recommendations in five blocks', () => {
    expect(ofKind('recommendation').map((paragraph) => paragraph.label)).toEqual(
      Array.from({ length: 10 }, () => '•'),
    );
    const blocks = document.paragraphs.filter(
      (paragraph, index) =>
        paragraph.kind === 'recommendation' && document.paragraphs[index - 1]?.kind !== 'recommendation',
    );
    expect(blocks).toHaveLength(5);
  });

  test('has markers 1 to 53, each on its paragraph', () => {
    const numbers = document.footnoteMarkers.filter((marker) => /^\d+$/.test(marker.label));
    expect(numbers.map((marker) => Number(marker.label))).toEqual(
      Array.from({ length: 53 }, (_, index) => index + 1),
    );
    const of = (label: string) =>
      numbers
        .filter((marker) => marker.paragraphId === numbered(label).id)
        .map((marker) => Number(marker.label));
    const expected: Record<string, number[]> = {
      3: [1, 2, 3],
      4: [4, 5, 6],
      5: [7, 8, 9, 10, 11],
      6: [12],
      7: [13, 14, 15],
      8: [16, 17, 18],
      9: [19, 20],
      10: [21, 22, 23],
      11: [24, 25, 26],
      14: [27, 28],
      15: [29, 30],
      19: [31],
      21: [32],
      22: [33],
      23: [34],
      26: [35],
      28: [36],
      29: [37, 38],
      30: [39, 40, 41],
      31: [42, 43],
      32: [44, 45],
      33: [46],
      36: [47, 48, 49],
      37: [50],
      38: [51],
      39: [52, 53],
    };
    for (let label = 1; label <= 39; label++)
      expect([label, of(`${label}`)]).toEqual([label, expected[label] ?? []]);
  });

  test('takes markers out of the text at the right place', () => {
    expect(marked(document, numbered('4'))).toContain(
      '17.574 million inhabitants,⟨4⟩ of which 4.462 million are under 18.⟨5⟩ Chile',
    );
    expect(marked(document, numbered('5'))).toContain(
      'economy.⟨7⟩ Even though it enjoys a very high human development rate (0.847 as of 2015),⟨8⟩ the',
    );
    expect(marked(document, numbered('6'))).toContain('were formalised,⟨*⟩ as follows');
    expect(marked(document, numbered('9'))).toContain('children aged 5 to 17 conducted');
    expect(marked(document, numbered('33'))).toContain('(OP3),⟨46⟩ and');
  });

  test('makes paragraph 8 whole around the note in its middle', () => {
    expect(marked(document, numbered('8'))).toContain('instances of SECTT in the country, even though');
    const note = document.footnotes.find((footnote) => footnote.label === '*');
    expect(note?.text).toMatch(/^The concept of .* procedural safeguards\.$/);
  });

  test('drops the page number inside paragraph 29', () => {
    expect(numbered('29').text).toContain('adapted communication materials for distribution');
    expect(document.text).not.toMatch(/(^|\n)7(\n|$)/);
  });

  test('gives the bulleted findings to paragraph 37', () => {
    const findings = ofKind('list-item');
    expect(findings.map((finding) => finding.text.slice(0, 13))).toEqual([
      '62% of them w',
      '24.2% of them',
      '251 of them (',
    ]);
    for (const finding of findings) expect(finding.parentId).toBe(numbered('37').id);
  });

  test('keeps a paragraph that goes on after a page break whole', () => {
    expect(numbered('34').text).toContain('family re-association. In addition, judges can assign');
  });

  test('knows its language and size', () => {
    expect(document.language).toBe('en');
    expect(document.words).toBeGreaterThan(4800);
    expect(document.footnotes).toHaveLength(54);
  });
});

import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { verificationDocx } from '../../../src/engine/exports/docx/verification-docx.ts';
import { buildReport } from '../../../src/core/report/build-report.ts';
import { reportWords } from '../../../src/shared/report-words.ts';
import { languages } from '../../../src/shared/languages.ts';
import { input, report, yearbook } from '../../core/report/report-fixture.ts';

async function partsOf(
  language: 'en' | 'es' | 'fr',
  of = report,
): Promise<{ readonly part: (name: string) => string; readonly names: string[] }> {
  const parts = unzipSync(await verificationDocx(of, reportWords(language)));
  return {
    part: (name) => strFromU8(parts[name] ?? new Uint8Array()),
    names: Object.keys(parts),
  };
}

/** What a reader sees, run by run joined. */
function seen(xml: string): string {
  return [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map((match) => match[1]).join('');
}

describe('the verification report as a Word document', () => {
  test('has every statistic with state, quote in context, source, page, hash, reviewer and time', async () => {
    const text = seen((await partsOf('en')).part('word/document.xml'));
    for (const piece of [
      '✓ Verified',
      '! In doubt',
      '… los -2.986 talleres del período …',
      'page 4',
      yearbook.sha256,
      'A. R.',
      '23 November 2026 at 18:30 UTC',
      'Yearbook &amp; &lt;tables&gt;',
    ]) {
      expect(text).toContain(piece);
    }
  });

  test('repeats the heading row of every table', async () => {
    const xml = (await partsOf('en')).part('word/document.xml');
    const tables = xml.match(/<w:tbl>/g)?.length ?? 0;
    expect(tables).toBeGreaterThan(4);
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(tables);
  });

  test('numbers its pages and heads them with the report', async () => {
    const { part, names } = await partsOf('fr');
    const footers = names.filter((name) => /^word\/footer\d/.test(name)).map(part);
    expect(footers).not.toHaveLength(0);
    for (const footer of footers) {
      expect(footer).toMatch(/PAGE<[\s\S]*NUMPAGES</);
      expect(seen(footer)).toContain('Page ');
    }
    expect(
      names
        .filter((name) => name.startsWith('word/header'))
        .map(part)
        .map(seen)
        .join(''),
    ).toContain('Harbour Review');
  });

  test.each(languages)('is in %s for the spell checker, and quotations are in theirs', async (language) => {
    const { part } = await partsOf(language);
    expect(part('word/styles.xml')).toContain(
      `<w:lang w:val="${{ en: 'en-GB', es: 'es-ES', fr: 'fr-FR' }[language]}"`,
    );
    expect(part('word/document.xml')).toContain('<w:lang w:val="es-ES"');
    expect(seen(part('word/document.xml'))).toContain(reportWords(language).labels.bySection);
  });

  test('uses only styles that it defines', async () => {
    const { part } = await partsOf('en');
    const defined = new Set(
      [...part('word/styles.xml').matchAll(/w:styleId="([^"]+)"/g)].map((match) => match[1]),
    );
    const used = new Set(
      [...part('word/document.xml').matchAll(/<w:pStyle w:val="([^"]+)"/g)].map((match) => match[1]),
    );
    expect([...used].filter((name) => !defined.has(name))).toEqual([]);
  });

  test('survives control characters, broken surrogates and line breaks', async () => {
    const odd = buildReport({ ...input, caseName: 'a\u0000b\ud800c\nd' });
    const { part } = await partsOf('en', odd);
    expect(seen(part('word/document.xml'))).toContain('ab\ufffdcd');
  });

  test('is the same file for the same report', async () => {
    const words = reportWords('en');
    const [first, second] = [await verificationDocx(report, words), await verificationDocx(report, words)];
    expect(first.equals(second)).toBe(true);
    expect((await partsOf('en')).part('docProps/core.xml')).toContain('2026-11-23T19:00:00Z');
  });
});

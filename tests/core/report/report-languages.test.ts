import { describe, expect, test } from 'vitest';
import { buildReport } from '../../../src/core/report/build-report.ts';
import { citationsCsv, citationsCslJson } from '../../../src/core/report/citations.ts';
import { verificationHtml } from '../../../src/core/report/verification-html.ts';
import { verificationRows } from '../../../src/core/report/verification-rows.ts';
import english from '../../../src/shared/locales/en/verification.json' with { type: 'json' };
import spanish from '../../../src/shared/locales/es/verification.json' with { type: 'json' };
import french from '../../../src/shared/locales/fr/verification.json' with { type: 'json' };
import { languages } from '../../../src/shared/languages.ts';
import { reportWords } from '../../../src/shared/report-words.ts';
import { argumentsOf } from '../../shared/message-arguments.ts';
import { input } from './report-fixture.ts';

const words = { en: english, es: spanish, fr: french };

/** As the checks of this version leave it. */
const report = buildReport({
  ...input,
  findings: input.findings.map((finding, index) =>
    index === 0
      ? {
          ...finding,
          wording: {
            key: 'numberFormat.ambiguous',
            params: {
              place: { key: 'place.paragraph', params: { label: '1' } },
              found: '95.147',
              usual: '95,147',
              whole: '95147',
              integer: '95',
              decimals: '147',
            },
          },
        }
      : {
          ...finding,
          wording: {
            key: 'sum.holds',
            params: {
              place: { key: 'place.paragraph', params: { label: '1' } },
              parts: '434 + 65',
              total: '499',
            },
          },
        },
  ),
});

/** "labels.case" → "Case". */
function leaves(value: object, path = ''): [string, string][] {
  return Object.entries(value).flatMap(([key, inside]: [string, string | object]) =>
    typeof inside === 'string'
      ? [[`${path}${key}`, inside] satisfies [string, string]]
      : leaves(inside, `${path}${key}.`),
  );
}

describe.each(languages)('the words of the verification report in %s', (language) => {
  test('are all there and ask for the same values', () => {
    const asked = (of: object) => leaves(of).map(([path, text]) => [path, argumentsOf(text)]);
    expect(asked(words[language])).toEqual(asked(english));
    expect(leaves(words[language]).filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  test('name every rule and every column once', () => {
    const sheets = verificationRows(report, reportWords(language));
    for (const { columns } of sheets) {
      const titles = columns.map(({ title }) => title);
      expect(new Set(titles).size).toBe(titles.length);
    }
  });
});

describe('the verification report in Spanish', () => {
  const html = verificationHtml(report, reportWords('es'));
  const text = html
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');

  test('says so, and has its headings, states, dates and readings in Spanish', () => {
    expect(html).toContain('<html lang="es">');
    for (const words of [
      'Informe de verificación',
      'Cifras por sección',
      'En duda',
      '23 de noviembre de 2026',
      'Leído como: el número entero 95147',
      'Formatos',
      'Se leyó como el número entero 95147',
      'La fuente tiene el mismo número, 95.147; en común: pupils.',
      'las partes suman exactamente el total: 434 + 65 = 499',
      'español',
    ]) {
      expect(text).toContain(words);
    }
  });

  test('leaves quotations, values and names as they are', () => {
    for (const words of ['95.147', 'En total, 95.147 escolares participaron.', 'Table 3', 'A. R.']) {
      expect(text).toContain(words);
    }
  });

  test('has no English of the program in it', () => {
    const ofTheProgram = leaves(english)
      .map(([, words]) => words)
      .filter((words) => words.includes(' ') && !/[{}]/.test(words) && words !== english.dateFormat);
    expect(ofTheProgram.filter((words) => text.includes(words))).toEqual([]);
    expect(text).not.toMatch(/\b(?:Verified|Warning|paragraph|page \d|Read as|rounds to|count of)\b/);
  });
});

test('the sheets and the citation list have their columns in the language', () => {
  const es = reportWords('es');
  expect(verificationRows(report, es).map(({ name }) => name)).toEqual([
    'Cifras',
    'Hallazgos',
    'Fuentes',
    'Notas al pie',
    'Cambios sugeridos',
  ]);
  expect(citationsCsv(report, es)).toMatch(/^tipo,nota,párrafo,texto,id_fuente/);
  expect(citationsCslJson(report, reportWords('fr'))).toContain('Endroits cités\u00a0: Table 3, p. 4');
});

test('a day and a moment are written as the language does, whatever the machine’s time zone', () => {
  const fr = reportWords('fr');
  expect(fr.dateTime('2026-11-23T23:30:00Z')).toMatch(/^23 novembre 2026 à 23:30 UTC$/);
  expect(fr.dateTime('some day')).toBe('some day');
  expect(fr.date('2019-04')).toBe('avril 2019');
  expect(fr.date('2019')).toBe('2019');
  expect(reportWords('es').languageName('pt')).toBe('portugués');
});

import { useCallback } from 'react';
import type { DocumentSummary } from '../../../shared/contract.ts';
import { poorCertainty, recognisedPages } from '../../../core/document/recognised.ts';
import { wordDetail } from '../../../shared/failure-details.ts';
import { useWording } from '../../locale.tsx';

export type ImportWarning = DocumentSummary['warnings'][number];

function stringOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** "3–5, 9" for 3, 4, 5, 9. */
export function pageRanges(pages: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const page of pages) {
    const last = ranges.at(-1);
    if (last !== undefined && page === last[1] + 1) last[1] = page;
    else ranges.push([page, page]);
  }
  return ranges
    .map(([from, to]) => (from === to ? String(from) : `${String(from)}–${String(to)}`))
    .join(', ');
}

/** Every poor page by itself, the others together with their mean. */
function recognisedWords(warning: ImportWarning, text: ReturnType<typeof useWording>['text']): string {
  const pages = recognisedPages([warning]);
  const poor = pages.filter((page) => page.certainty < poorCertainty);
  const good = pages.filter((page) => page.certainty >= poorCertainty);
  const mean = good.reduce((sum, page) => sum + page.certainty, 0) / Math.max(1, good.length);
  return [
    ...(good.length === 0
      ? []
      : [
          text('warning.recognised', {
            count: good.length,
            pages: pageRanges(good.map((page) => page.page)),
            certainty: Math.round(mean),
          }),
        ]),
    ...poor.map(({ page, certainty }) => text('warning.recognised-poor', { page, certainty })),
  ].join(' ');
}

/** Words what the parser noticed about a file that was read all the same. */
export function useWarningWords(): (warning: ImportWarning) => string {
  const { text, language } = useWording();
  return useCallback(
    (warning) => {
      switch (warning.kind) {
        case 'no-text-layer': {
          const pages = Array.isArray(warning['pages'])
            ? warning['pages'].filter((page) => typeof page === 'number')
            : [];
          return text('warning.no-text-layer', { count: pages.length, pages: pageRanges(pages) });
        }
        case 'recognised':
          return recognisedWords(warning, text);
        case 'attachments': {
          const names = Array.isArray(warning['names']) ? warning['names'].map(stringOf) : [];
          return text('warning.attachments', { count: names.length, names: names.join(', ') });
        }
        case 'tracked-changes':
        case 'comments':
          return text(`warning.${warning.kind}`, { count: Number(warning['count'] ?? 0) });
        case 'encoding-guessed':
          return text('warning.encoding-guessed', { encoding: stringOf(warning['encoding']) });
        case 'damaged-parts':
          return text('warning.damaged-parts', {
            detail: wordDetail(language, stringOf(warning['detail'])),
          });
        case 'hidden-cells': {
          const sheets = Array.isArray(warning['sheets']) ? warning['sheets'].map(stringOf) : [];
          return text('warning.hidden-cells', {
            sheets: sheets.length,
            names: sheets.join(', '),
            rows: Number(warning['rows'] ?? 0),
            columns: Number(warning['columns'] ?? 0),
          }).trim();
        }
        case 'hidden-slides': {
          const slides = Array.isArray(warning['slides'])
            ? warning['slides'].filter((slide) => typeof slide === 'number')
            : [];
          return text('warning.hidden-slides', { count: slides.length, slides: pageRanges(slides) });
        }
        case 'formulas-without-values':
          return text('warning.formulas-without-values', { count: Number(warning['count'] ?? 0) });
        default:
          return text('warning.other', { kind: warning.kind });
      }
    },
    [text, language],
  );
}

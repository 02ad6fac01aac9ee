import type { IStylesOptions } from 'docx';
import type { StatisticState } from '../../../core/verification/verdict.ts';

/** Ink of a state on white paper; the sign and the word stand beside it. */
export const stateInk: Readonly<Record<StatisticState, string>> = {
  verified: '1C5235',
  candidate: '244F8F',
  doubt: '8A2620',
  open: '444444',
  dismissed: '555555',
};

export const mutedInk = '555B63';
export const lineInk = 'C9C3B8';
export const markFill = 'FBE7A6';
export const headFill = 'F1EDE4';

/** Names of the paragraph styles of our own, as Word's list of styles shows them. */
export const style = {
  subtitle: 'Subtitle',
  said: 'ReportSentence',
  quote: 'SourceQuote',
  origin: 'Origin',
  small: 'SmallPrint',
  notice: 'Notice',
  cell: 'TableText',
  cellHead: 'TableHeading',
} as const;

const serif = 'Cambria';
const sans = 'Calibri';

/** Text languages as Word's proofing tools know them. */
const proofing: Readonly<Record<string, string>> = {
  en: 'en-GB',
  es: 'es-ES',
  fr: 'fr-FR',
  pt: 'pt-PT',
  de: 'de-DE',
  it: 'it-IT',
};

/** "es-ES" for "es" and "es-CL": what a run is to be spell-checked as. */
export function proofingLanguage(tag: string): string {
  return /^[a-z]{2,3}-[A-Za-z]{2}$/.test(tag) ? tag : (proofing[tag.slice(0, 2)] ?? tag);
}

/** The document's styles: everything that is seen comes from one of them, so that an editor can restyle it in one place. */
export function documentStyles(language: string): IStylesOptions {
  const heading = (size: number, before: number): object => ({
    run: { font: serif, size, bold: true, color: '22252A' },
    paragraph: { spacing: { before, after: 120 }, keepNext: true },
  });
  const own = (
    id: string,
    name: string,
    run: object,
    paragraph: object,
  ): { id: string; name: string; basedOn: string; quickFormat: boolean; run: object; paragraph: object } => ({
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    run,
    paragraph,
  });
  return {
    default: {
      document: {
        run: { font: sans, size: 20, language: { value: proofingLanguage(language) } },
        paragraph: { spacing: { after: 80, line: 264 } },
      },
      title: { run: { font: serif, size: 44, bold: true }, paragraph: { spacing: { after: 60 } } },
      heading1: heading(28, 420),
      heading2: heading(23, 320),
    },
    paragraphStyles: [
      own(
        style.subtitle,
        'Subtitle',
        { font: serif, italics: true, size: 24, color: mutedInk },
        { spacing: { after: 280 } },
      ),
      own(style.said, 'Report sentence', { font: serif, size: 21 }, { spacing: { after: 60 } }),
      own(
        style.quote,
        'Source quote',
        { font: serif, size: 20 },
        {
          indent: { left: 200 },
          spacing: { before: 60, after: 30 },
          border: { left: { style: 'single', size: 12, space: 8, color: lineInk } },
        },
      ),
      own(
        style.origin,
        'Origin of a quote',
        { size: 17, color: mutedInk },
        { indent: { left: 200 }, spacing: { after: 40 } },
      ),
      own(style.small, 'Small print', { size: 17, color: mutedInk }, { spacing: { after: 40 } }),
      own(
        style.notice,
        'Notice',
        { size: 19, color: mutedInk },
        { shading: { fill: 'F5F1E9' }, spacing: { before: 80, after: 120 } },
      ),
      own(style.cell, 'Table text', { size: 18 }, { spacing: { after: 30 } }),
      own(
        style.cellHead,
        'Table heading',
        { size: 17, bold: true, color: mutedInk },
        { spacing: { after: 20 }, keepNext: true },
      ),
    ],
  };
}

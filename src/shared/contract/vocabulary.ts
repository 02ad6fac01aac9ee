import { z } from 'zod';
import { languages } from '../languages.ts';

/** Words and measures that the schemas of all areas share. */

export const offset = z.number().int().min(0);
export const page = z.number().int().min(1);

export const documentRole = z.enum(['report', 'source', 'law']);
export const documentFormat = z.enum([
  'txt',
  'markdown',
  'html',
  'pdf',
  'docx',
  'law-xml',
  'xlsx',
  'xls',
  'ods',
  'csv',
  'tsv',
  'pptx',
  'odt',
  'rtf',
  'akoma-ntoso',
  'eml',
  'mhtml',
  'epub',
  'image',
]);
export const verdict = z.enum(['verified', 'rounded', 'discrepancy', 'cannot-verify', 'not-a-statistic']);
/** How the verdicts of a statistic's readers stand to each other. */
export const consensusKind = z.enum(['awaiting', 'differ', 'single', 'agreed', 'adjudicated']);
/** Why a verdict does not hold any more. */
export const reopenReason = z.enum([
  'number',
  'text',
  'edition',
  'source-removed',
  'evidence-removed',
  'evidence-contradicts',
  'derivation',
]);
export const statisticState = z.enum(['verified', 'candidate', 'doubt', 'open', 'dismissed']);
export const stance = z.enum(['supports', 'contradicts', 'context']);
export const matchType = z.enum(['exact', 'rounded', 'converted', 'derived', 'conflicting']);
export const severity = z.enum(['info', 'warning', 'error']);
/** What the engine writes by itself. */
export const exportFormat = z.enum([
  'verification-html',
  'verification-docx',
  'verification-xlsx',
  'verification-json',
  'suggested-edits-csv',
  'citations-csv',
  'citations-csl-json',
  'citations-bibtex',
]);

/** What a person can choose: also what is printed by the window's program. */
export const exportChoice = z.enum(['verification-pdf', 'evidence-package', ...exportFormat.options]);

/** The words of an export; quotations and values stay as they are. Absent: English. */
export const exportLanguage = z.enum(languages).optional();

export const nothing = z.object({});

export type ExportFormat = z.infer<typeof exportFormat>;
export type ExportChoice = z.infer<typeof exportChoice>;

export const documentFormats = documentFormat.options;

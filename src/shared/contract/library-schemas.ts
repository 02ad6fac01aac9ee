import { z } from 'zod';
import { guessOrigins, itemTypes } from '../../core/citations/bibliography.ts';
import { documentSummary } from './document-schemas.ts';
import { documentRole } from './vocabulary.ts';

export const sourceColumns = [
  'role',
  'title',
  'type',
  'format',
  'language',
  'date',
  'pages',
  'passages',
  'quantities',
  'evidence',
  'warnings',
] as const;

/** Which documents, in which order. */
const libraryFilter = z.object({
  /** Words that must all occur in what is known of a document. */
  query: z.string(),
  role: documentRole.optional(),
  /** A collection by its name. */
  collection: z.string().optional(),
  sort: z.object({ column: z.enum(sourceColumns), descending: z.boolean() }),
});

/** A part of the library's list: a hundred thousand documents are never sent at once. */
export const libraryQuestion = libraryFilter.extend({
  offset: z.number().int().min(0),
  limit: z.number().int().min(1).max(1000),
});
export const libraryWindow = z.object({
  /** Documents that fit. */
  total: z.number().int(),
  /** Of the case, by role, whatever fits. */
  counts: z.object({
    all: z.number().int(),
    report: z.number().int(),
    source: z.number().int(),
    law: z.number().int(),
  }),
  offset: z.number().int(),
  rows: z.array(documentSummary),
});

/** So many documents are changed in one step at most: the step is kept whole in the history. */
export const mostAtOnce = 10_000;

/** Ids of a stretch of the list, for choosing many. */
export const libraryStretch = libraryFilter.extend({
  offset: z.number().int().min(0),
  limit: z.number().int().min(1).max(mostAtOnce),
});
export const libraryPlace = libraryFilter.extend({ documentId: z.string() });

export const collection = z.object({
  id: z.string(),
  name: z.string(),
  documents: z.number().int(),
});
export const collectionName = z.string().trim().min(1).max(80);

export const itemType = z.enum(itemTypes);
export const manyDocuments = z.array(z.string()).min(1).max(mostAtOnce);

const guess = z.object({ value: z.string(), from: z.enum(guessOrigins), quote: z.string().optional() });

/** A document with where what is known of it was guessed from. */
export const documentCard = documentSummary.extend({
  guesses: z.object({
    title: guess.optional(),
    authors: guess.optional(),
    publisher: guess.optional(),
    date: guess.optional(),
    symbol: guess.optional(),
    container: guess.optional(),
    language: guess.optional(),
    itemType: guess.optional(),
  }),
});

export type LibraryQuestion = z.infer<typeof libraryQuestion>;
export type Collection = z.infer<typeof collection>;
export type DocumentCard = z.infer<typeof documentCard>;

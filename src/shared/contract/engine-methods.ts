import { z } from 'zod';
import { reasons } from '../stored-wording.ts';
import { caseSummary, historyEntry, namedStep } from './case-schemas.ts';
import {
  anchor,
  documentContent,
  documentSummary,
  layoutSegment,
  legalReference,
} from './document-schemas.ts';
import { candidate, evidence, evidenceTarget, finding, verdictEntry } from './evidence-schemas.ts';
import { exportMethods } from './export-methods.ts';
import { protectionMethods } from './protection-methods.ts';
import {
  importJob,
  importOverview,
  importRole,
  importSelection,
  importWindow,
  watchedFolder,
} from './import-schemas.ts';
import { overviewMethods } from './overview-methods.ts';
import { reviewMethods } from './review-methods.ts';
import { seekingMethods } from './seeking-methods.ts';
import {
  collection,
  collectionName,
  documentCard,
  itemType,
  libraryPlace,
  libraryQuestion,
  libraryStretch,
  libraryWindow,
  manyDocuments,
  mostAtOnce,
} from './library-schemas.ts';
import { savedSearch, searchFacet, searchGroup, searchNote } from './search-schemas.ts';
import { statistic, statisticFields } from './statistic-schemas.ts';
import { comparison, editionChoice, editionOffer, rereading, version } from './version-schemas.ts';
import { documentRole, matchType, nothing, offset, page, stance } from './vocabulary.ts';

/** What the engine answers, by area; `output` is what a success carries. */
export const engineMethods = {
  // ── case ──
  'case.create': {
    input: z.object({ folder: z.string(), name: z.string().min(1), reviewer: z.string().min(1) }),
    output: caseSummary,
  },
  /** Read-only where another process has it open for writing. */
  'case.open': {
    input: z.object({ folder: z.string(), reviewer: z.string().optional() }),
    output: caseSummary,
  },
  /** Makes a case from the sample documents that ship with the program. */
  'case.createSample': {
    input: z.object({
      folder: z.string(),
      samples: z.string(),
      name: z.string().min(1),
      reviewer: z.string().min(1),
    }),
    output: caseSummary,
  },
  'case.close': { input: nothing, output: nothing },
  'case.summary': { input: nothing, output: caseSummary },
  'case.rename': { input: z.object({ name: z.string().min(1) }), output: caseSummary },
  'case.setReviewer': { input: z.object({ reviewer: z.string().min(1) }), output: caseSummary },

  // ── documents ──
  'document.list': { input: nothing, output: z.array(documentSummary) },
  'document.read': { input: z.object({ documentId: z.string() }), output: documentContent },
  /** Lines with their places for a stretch of pages, for drawing the text layer over a PDF page. */
  'document.layout': {
    input: z.object({ documentId: z.string(), fromPage: page, toPage: page }),
    output: z.object({ segments: z.array(layoutSegment.extend({ text: z.string() })) }),
  },
  /** Turns a stretch of a document into an anchor (quote, position, page, rectangles). */
  'document.anchor': {
    input: z.object({ documentId: z.string(), start: offset, end: offset }),
    output: anchor,
  },
  'document.describe': {
    input: z.object({
      documentId: z.string(),
      title: z.string().optional(),
      authors: z.array(z.string()).optional(),
      date: z.string().optional(),
      publisher: z.string().optional(),
      role: documentRole.optional(),
      tags: z.array(z.string().min(1).max(60)).max(50).optional(),
      itemType: itemType.optional(),
      /** Empty: there is none. */
      symbol: z.string().max(200).optional(),
      container: z.string().max(300).optional(),
      language: z.string().max(35).optional(),
    }),
    output: documentSummary,
  },
  /** Describes several at once, as one step: what is left out stays as it is in each. */
  'document.describeMany': {
    input: z.object({
      documentIds: manyDocuments,
      role: z.enum(['source', 'law']).optional(),
      itemType: itemType.optional(),
      addTags: z.array(z.string().min(1).max(60)).max(20).optional(),
      removeTags: z.array(z.string().min(1).max(60)).max(20).optional(),
    }),
    output: z.object({ changed: z.number().int() }),
  },
  /** One document with where each guess about it came from. */
  'document.card': { input: z.object({ documentId: z.string() }), output: documentCard },
  /** What of the report has evidence in a document, and how many of those statistics have a verdict. */
  'document.restingOn': {
    input: z.object({ documentId: z.string() }),
    output: z.object({
      statistics: z.number().int(),
      verdicts: z.number().int(),
      paragraphs: z.number().int(),
    }),
  },
  'document.remove': { input: z.object({ documentId: z.string() }), output: nothing },

  // ── library ──
  'library.list': { input: libraryQuestion, output: libraryWindow },
  'library.ids': {
    input: libraryStretch,
    output: z.object({ ids: z.array(z.string()), total: z.number().int() }),
  },
  /** Where a document stands in a list; absent: not in it. */
  'library.place': { input: libraryPlace, output: z.object({ index: z.number().int().optional() }) },
  'library.tags': {
    input: nothing,
    output: z.array(z.object({ tag: z.string(), documents: z.number().int() })),
  },

  // ── collections ──
  'collection.list': { input: nothing, output: z.array(collection) },
  'collection.create': {
    input: z.object({ name: collectionName, documentIds: z.array(z.string()).max(mostAtOnce).optional() }),
    output: collection,
  },
  'collection.rename': {
    input: z.object({ collectionId: z.string(), name: collectionName }),
    output: nothing,
  },
  /** Its documents stay. */
  'collection.remove': { input: z.object({ collectionId: z.string() }), output: nothing },
  'collection.put': {
    input: z.object({ collectionId: z.string(), documentIds: manyDocuments, isMember: z.boolean() }),
    output: z.object({ changed: z.number().int() }),
  },

  // ── import ──
  /**
   * Paths of files and folders; folders are walked. "auto": what is recognised as a law is a law; a single chosen file,
   * not one found in a folder, becomes the report of a case that has none and is being given none; all else are sources.
   */
  'import.start': {
    input: z.object({
      paths: z.array(z.string()).min(1),
      role: importRole,
      /** Read what can be read of damaged files; absent: they are refused. */
      acceptDamaged: z.boolean().optional(),
    }),
    output: z.object({ jobId: z.string() }),
  },
  'import.jobs': { input: nothing, output: z.array(importJob) },
  /** The jobs by their numbers, and their files by parts of the list: what the window asks for. */
  'import.overview': { input: nothing, output: z.array(importOverview) },
  'import.files': {
    input: z.object({
      problemsOnly: z.boolean(),
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(500),
    }),
    output: importWindow,
  },
  /** Begins no further file; a single file is put aside, also in the middle of being read. */
  'import.pause': { input: importSelection, output: nothing },
  /** Goes on, also with an import that was interrupted; a single file takes its turn by itself. */
  'import.resume': { input: importSelection, output: nothing },
  'import.cancel': { input: importSelection, output: nothing },
  /** Tries again what was refused or cancelled, with the files as they are now. */
  'import.retry': { input: importSelection, output: nothing },
  /** Reads what can be read of a file that was refused as damaged. */
  'import.acceptDamaged': {
    input: z.object({ jobId: z.string(), position: z.number().int() }),
    output: nothing,
  },
  /** Takes jobs off the list: all that have ended, or one, also when files of it were not imported. */
  'import.clear': { input: z.object({ jobId: z.string().optional() }), output: nothing },

  // ── watched folders ──
  /** What is new or has changed in them is offered, never imported by itself. */
  'watch.list': { input: nothing, output: z.array(watchedFolder) },
  'watch.add': { input: z.object({ path: z.string().min(1) }), output: nothing },
  'watch.remove': { input: z.object({ folderId: z.string() }), output: nothing },
  /** Imports what is offered from a folder, as one step. */
  'watch.import': { input: z.object({ folderId: z.string() }), output: z.object({ jobId: z.string() }) },
  /** What is offered now is not offered again until it changes. */
  'watch.dismiss': { input: z.object({ folderId: z.string() }), output: nothing },
  /** Looks into all of them anew, also into those that were gone. */
  'watch.rescan': { input: nothing, output: nothing },

  // ── report ──
  'report.statistics': { input: nothing, output: z.array(statistic) },
  'report.legalReferences': { input: nothing, output: z.array(legalReference) },
  'report.evidence': { input: nothing, output: z.array(evidence) },

  // ── evidence and verdicts ──
  'statistic.candidates': { input: z.object({ statisticId: z.string() }), output: z.array(candidate) },
  'statistic.verdicts': { input: z.object({ statisticId: z.string() }), output: z.array(verdictEntry) },
  'evidence.link': {
    input: z.object({
      target: evidenceTarget,
      documentId: z.string(),
      start: offset,
      end: offset,
      stance,
      match: matchType.optional(),
      reasons: reasons.optional(),
    }),
    output: evidence,
  },
  'evidence.unlink': { input: z.object({ evidenceId: z.string() }), output: nothing },
  ...seekingMethods,
  ...reviewMethods,
  ...overviewMethods,

  // ── corrections of what was read out of the report ──
  /** Makes a stretch of a paragraph a statistic, with what can be read out of it. */
  'correction.addStatistic': {
    input: z.object({ paragraphId: z.string(), start: offset, end: offset }),
    output: z.object({ statisticId: z.string() }),
  },
  /** What is left out is absent afterwards. A verdict on it does not hold any more where the number changes. */
  'correction.editStatistic': {
    input: z.object({ statisticId: z.string(), fields: statisticFields }),
    output: nothing,
  },
  /** Parts it at an offset in its text. */
  'correction.splitStatistic': {
    input: z.object({ statisticId: z.string(), at: offset }),
    output: z.object({ statisticIds: z.array(z.string()) }),
  },
  /** Makes one of neighbours in a paragraph, from the start of the first to the end of the last. */
  'correction.mergeStatistics': {
    input: z.object({ statisticIds: z.array(z.string()).min(2) }),
    output: z.object({ statisticId: z.string() }),
  },
  'correction.removeStatistic': { input: z.object({ statisticId: z.string() }), output: nothing },
  'correction.moveMarker': {
    input: z.object({ position: z.number().int().min(0), paragraphId: z.string(), offset }),
    output: nothing,
  },
  'correction.renumberParagraph': {
    input: z.object({ paragraphId: z.string(), label: z.string().max(40) }),
    output: nothing,
  },

  // ── versions of documents ──
  /**
   * Reads a document again from the file that the case keeps, and answers when it is done. What was said of it goes over to
   * the new reading; without `version`, it is read as before and nothing has changed.
   */
  'version.reread': {
    input: z.object({ documentId: z.string() }),
    output: z.object({ documentId: z.string(), version: version.optional() }),
  },
  /** What is being read again at the moment. */
  'version.rereading': { input: nothing, output: z.array(rereading) },
  'version.cancelReread': { input: z.object({ documentId: z.string() }), output: nothing },
  /** Documents that another version of the program has read, by id. */
  'version.outdated': { input: nothing, output: z.array(z.string()) },
  /** Documents of the case that took the place of others, the last to come first. */
  'version.list': { input: nothing, output: z.array(version) },
  /** A document and the one that it took the place of. */
  'version.compare': { input: z.object({ documentId: z.string() }), output: comparison },

  /** Sources whose names and texts are near to each other's: whether one is a newer edition is for a person to say. */
  'version.offers': { input: nothing, output: z.array(editionOffer) },
  /** Of what a source could be a newer edition, what is called alike first: as many as are asked for. */
  'version.choices': {
    input: z.object({ documentId: z.string(), words: z.string(), limit: z.number().int().min(1).max(500) }),
    output: z.array(editionChoice),
  },
  /** `documentId` is a newer edition of `olderId`: links whose words are the same go over, the others wait. */
  'version.declareEdition': {
    input: z.object({ documentId: z.string(), olderId: z.string() }),
    output: version,
  },
  /** It is not: it is not offered again. */
  'version.declineEdition': {
    input: z.object({ documentId: z.string(), olderId: z.string() }),
    output: nothing,
  },
  /** Of a link that waits: over to the newer edition, or to stay with the older one. */
  'version.settle': {
    input: z.object({ documentId: z.string(), itemId: z.string(), how: z.enum(['carry', 'stay']) }),
    output: nothing,
  },

  // ── findings ──
  'finding.list': { input: nothing, output: z.array(finding) },
  'finding.dismiss': {
    input: z.object({ findingId: z.string(), reason: z.string().min(1) }),
    output: nothing,
  },
  'finding.reopen': { input: z.object({ findingId: z.string() }), output: nothing },

  // ── history ──
  'history.list': {
    input: z.object({ limit: z.number().int().min(1).max(1000) }),
    output: z.array(historyEntry),
  },
  'history.undo': { input: nothing, output: namedStep },
  'history.redo': { input: nothing, output: namedStep },

  // ── search ──
  'search.query': {
    input: z.object({
      query: z.string(),
      limit: z.number().int().min(1).max(500),
      roles: z.array(documentRole).optional(),
      documentIds: z.array(z.string()).optional(),
    }),
    output: z.object({
      groups: z.array(searchGroup),
      /** All hits, also those not listed; at least so many where `capped`. */
      total: z.number().int(),
      capped: z.boolean(),
      /** No passage has all of the words: these have most of them. */
      relaxed: z.boolean(),
      /** By what the hits can be narrowed. */
      facets: z.array(searchFacet),
      notices: z.array(z.object({ kind: z.literal('unknown-field'), text: z.string() })),
      /** The query with its slips mended. */
      suggestion: z.string().optional(),
      /** What people have written in the case: notes to verdicts, reasons for dismissals. */
      notes: z.array(searchNote),
      ms: z.number(),
    }),
  },
  'search.saved': { input: nothing, output: z.array(savedSearch) },
  /** Under a name that is taken it replaces what was there. */
  'search.save': { input: savedSearch, output: z.array(savedSearch) },
  'search.forget': { input: z.object({ name: z.string() }), output: z.array(savedSearch) },

  // ── export ──
  ...exportMethods,
  ...protectionMethods,
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

import { z } from 'zod';
import { failureSchema } from './failure.ts';
import { languages } from './languages.ts';
import { findingWording, reasons } from './stored-wording.ts';

/**
 * Everything the window can ask for, in one object: client type, handler type, allow-list and validation derive from it.
 * Methods that start with `app.` are answered by main, all others by the engine. Replies are `Result` values; pushed
 * events say only what has changed.
 */

const offset = z.number().int().min(0);
const page = z.number().int().min(1);

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
export const statisticState = z.enum(['verified', 'candidate', 'doubt', 'open', 'dismissed']);
export const stance = z.enum(['supports', 'contradicts', 'context']);
export const matchType = z.enum(['exact', 'rounded', 'converted', 'derived', 'conflicting']);
export const severity = z.enum(['info', 'warning', 'error']);
export const exportFormat = z.enum([
  'verification-html',
  'verification-xlsx',
  'citations-csv',
  'citations-csl-json',
  'citations-bibtex',
]);

/** The words of an export; quotations and values stay as they are. Absent: English. */
const exportLanguage = z.enum(languages).optional();

/** A step of the history as menus and notices name it. */
const namedStep = z.object({
  /** "verdict.set", "document.import", … */
  action: z.string(),
  subject: z.string(),
  /** Of how many entries of the history it consists: an import of 300 files is one step. */
  entries: z.number().int(),
});

const caseSummary = z.object({
  /** Absolute path of the `.corroborate` folder. */
  folder: z.string(),
  name: z.string(),
  access: z.enum(['read-write', 'read-only']),
  reviewer: z.string(),
  createdAt: z.string(),
  reportId: z.string().optional(),
  documents: z.number().int(),
  statistics: z.object({
    total: z.number().int(),
    verified: z.number().int(),
    candidate: z.number().int(),
    doubt: z.number().int(),
    open: z.number().int(),
    dismissed: z.number().int(),
  }),
  footnotes: z.object({ total: z.number().int(), withBody: z.number().int(), sourced: z.number().int() }),
  findings: z.object({ open: z.number().int(), holding: z.number().int(), dismissed: z.number().int() }),
  /** The steps that would be undone and redone. */
  undo: namedStep.optional(),
  redo: namedStep.optional(),
});

const documentSummary = z.object({
  id: z.string(),
  role: documentRole,
  title: z.string(),
  fileName: z.string(),
  /** Path relative to the imported folder, or the file name. */
  path: z.string(),
  format: documentFormat,
  sha256: z.string(),
  bytes: z.number(),
  language: z.string().optional(),
  date: z.string().optional(),
  authors: z.array(z.string()),
  publisher: z.string().optional(),
  instrument: z.string().optional(),
  /** Where a web page was saved from, and on which day. */
  url: z.string().optional(),
  savedAt: z.string().optional(),
  pages: z.number().int().optional(),
  words: z.number().int(),
  passages: z.number().int(),
  quantities: z.number().int(),
  /** How many statistics and paragraphs of the report rest on it. */
  evidenceCount: z.number().int(),
  /** Given by the person, in the order they were given. */
  tags: z.array(z.string()),
  importedAt: z.string(),
  warnings: z.array(z.looseObject({ kind: z.string() })),
});

const heading = z.object({
  id: z.string(),
  level: z.number().int(),
  text: z.string(),
  start: offset,
  end: offset,
  page: page.optional(),
});
const tableCell = z.object({
  column: z.number().int(),
  start: offset,
  end: offset,
  header: z.boolean(),
  columnSpan: z.number().int().optional(),
  rowSpan: z.number().int().optional(),
  repeated: z.literal(true).optional(),
  value: z.string().optional(),
});
const sheetPlace = z.object({
  name: z.string().optional(),
  firstColumn: z.number().int(),
  hidden: z.literal(true).optional(),
  hiddenRows: z.array(z.tuple([z.number().int(), z.number().int()])).optional(),
  hiddenColumns: z.array(z.number().int()).optional(),
});
const paragraph = z.object({
  id: z.string(),
  label: z.string().optional(),
  kind: z.enum(['numbered', 'recommendation', 'list-item', 'plain', 'note', 'article', 'table-row']),
  headingId: z.string().optional(),
  parentId: z.string().optional(),
  text: z.string(),
  start: offset,
  end: offset,
  page: page.optional(),
  provision: z.string().optional(),
  path: z.array(z.string()).optional(),
  tableId: z.string().optional(),
  cells: z.array(tableCell).optional(),
  /** The cells as JSON in place of `cells`, for rows of sheets in sources: a sheet may have half a million. */
  packedCells: z.string().optional(),
  /** For rows of sheets: the sheet's own number. */
  row: z.number().int().optional(),
});
const table = z.object({
  id: z.string(),
  label: z.string().optional(),
  caption: z.string().optional(),
  columnHeaders: z.array(z.string()),
  page: page.optional(),
  /** Where a table stands in a file of sheets. */
  sheet: sheetPlace.optional(),
});
const footnoteMarker = z.object({ label: z.string(), paragraphId: z.string(), offset });
const footnote = z.object({
  label: z.string(),
  text: z.string().optional(),
  start: offset.optional(),
  end: offset.optional(),
  page: page.optional(),
});
const layoutSegment = z.object({
  start: offset,
  end: offset,
  page,
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
});
const pageSize = z.object({
  number: page,
  label: z.string().optional(),
  width: z.number(),
  height: z.number(),
});

/** A document for reading; ids inside are the document's own ("p7", "h2"). */
const documentContent = z.object({
  summary: documentSummary,
  headings: z.array(heading),
  paragraphs: z.array(paragraph),
  tables: z.array(table),
  footnoteMarkers: z.array(footnoteMarker),
  footnotes: z.array(footnote),
  pageSizes: z.array(pageSize),
});

const quantity = z.object({
  id: z.string(),
  paragraphId: z.string(),
  start: offset,
  end: offset,
  text: z.string(),
  kind: z.enum([
    'count',
    'percentage',
    'ratio',
    'rate',
    'rank',
    'index',
    'money',
    'duration',
    'age',
    'measure',
    'multiple',
  ]),
  value: z.string().optional(),
  low: z.string().optional(),
  high: z.string().optional(),
  outOf: z.string().optional(),
  unit: z.string().optional(),
  of: z.string().optional(),
  qualifier: z.enum(['about', 'over', 'under', 'at least', 'at most', 'nearly']).optional(),
  period: z.string().optional(),
  decimals: z.number().int().optional(),
  significant: z.number().int().optional(),
  writtenAs: z.enum(['digits', 'words', 'mixed']),
  otherReadings: z.array(z.string()).optional(),
});

/** A statistic of the report with what is known of it. Its `id` is unique within the report ("s12"). */
/** What a person may say of a statistic; numbers as decimal strings. */
const statisticFields = quantity
  .pick({
    kind: true,
    value: true,
    low: true,
    high: true,
    outOf: true,
    unit: true,
    of: true,
    qualifier: true,
    period: true,
  })
  .strict();

const statistic = quantity.extend({
  state: statisticState,
  verdict: verdict.optional(),
  evidenceCount: z.number().int(),
  /** Of the best candidate, where there is one. */
  bestMatch: matchType.optional(),
  /** Findings that do not hold and are not dismissed. */
  doubts: z.number().int(),
});

const legalReference = z.object({
  paragraphId: z.string(),
  start: offset,
  end: offset,
  text: z.string(),
  instrument: z.string().optional(),
  provision: z.string().optional(),
  /** Where the case holds that law. */
  target: z
    .object({ documentId: z.string(), paragraphId: z.string().optional(), start: offset, end: offset })
    .optional(),
});

const finding = z.object({
  id: z.string(),
  rule: z.string(),
  severity,
  paragraphIds: z.array(z.string()),
  statisticIds: z.array(z.string()),
  holds: z.boolean().optional(),
  expected: z.string().optional(),
  found: z.string().optional(),
  /** In English; what the window shows is worded from `wording`, which findings of earlier versions lack. */
  message: z.string(),
  wording: findingWording,
  dismissed: z.object({ reason: z.string(), by: z.string(), at: z.string() }).optional(),
});

const rectangle = z.object({ page, x: z.number(), y: z.number(), width: z.number(), height: z.number() });
const anchor = z.object({
  quote: z.object({
    type: z.literal('TextQuoteSelector'),
    exact: z.string(),
    prefix: z.string(),
    suffix: z.string(),
  }),
  position: z.object({ type: z.literal('TextPositionSelector'), start: offset, end: offset }),
  page: page.optional(),
  rectangles: z.array(rectangle),
  /** Cells of a sheet, as RFC 7111 writes them. */
  cell: z
    .object({
      type: z.literal('FragmentSelector'),
      conformsTo: z.literal('http://tools.ietf.org/rfc/rfc7111'),
      value: z.string(),
      sheet: z.string().optional(),
      address: z.string(),
    })
    .optional(),
});

const candidate = z.object({
  documentId: z.string(),
  documentTitle: z.string(),
  passageId: z.string(),
  quantityId: z.string().optional(),
  page: page.optional(),
  label: z.string().optional(),
  quote: z.string(),
  start: offset,
  end: offset,
  /** In `quote`. */
  quotedNumber: z.object({ start: offset, end: offset }).optional(),
  numberStart: offset,
  numberEnd: offset,
  match: matchType,
  score: z.number(),
  reasons,
});

/** What evidence is linked to: a statistic or a paragraph of the report. */
export const evidenceTarget = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('statistic'), id: z.string() }),
  z.object({ kind: z.literal('paragraph'), id: z.string() }),
]);

const evidence = z.object({
  id: z.string(),
  target: evidenceTarget,
  documentId: z.string(),
  documentTitle: z.string(),
  label: z.string().optional(),
  anchor,
  stance,
  match: matchType.optional(),
  /** In English: all that was kept with evidence of earlier versions. */
  why: z.string().optional(),
  reasons: reasons.optional(),
  by: z.string(),
  at: z.string(),
});

const verdictEntry = z.object({ verdict, note: z.string().optional(), by: z.string(), at: z.string() });

const historyEntry = z.object({
  id: z.number().int(),
  at: z.string(),
  by: z.string(),
  /** "verdict.set", "evidence.link", "document.import", "undo", "redo", … */
  action: z.string(),
  /** What it was done to, for showing: a paragraph's label, a file's name, a number. */
  subject: z.string(),
  /** The entry that this one undoes or redoes; of a step of several entries, the first. */
  refersTo: z.number().int().optional(),
  /** The same for all entries that were one act, the files of one import. */
  step: z.string().optional(),
  undone: z.boolean(),
});

const importFile = z.object({
  /** Its place in the job: what requests name it by. */
  position: z.number().int(),
  path: z.string(),
  fileName: z.string(),
  role: documentRole,
  state: z.enum(['waiting', 'paused', 'reading', 'storing', 'done', 'refused', 'duplicate', 'cancelled']),
  /** Pages or percent done, where the format tells. */
  done: z.number().optional(),
  total: z.number().optional(),
  documentId: z.string().optional(),
  /** What was found. */
  found: z
    .object({
      pages: z.number().int().optional(),
      paragraphs: z.number().int(),
      footnotes: z.number().int(),
      quantities: z.number().int(),
      articles: z.number().int(),
    })
    .optional(),
  warnings: z.array(z.looseObject({ kind: z.string() })).optional(),
  failure: failureSchema.optional(),
});

const importJob = z.object({
  id: z.string(),
  startedAt: z.string(),
  /** "interrupted": the program or its engine ended before all files were imported; it goes on when it is resumed. */
  state: z.enum(['running', 'paused', 'interrupted', 'done', 'cancelled']),
  /** No further file is begun; those under way are finished. */
  paused: z.boolean(),
  files: z.array(importFile),
});

const searchHit = z.object({
  documentId: z.string(),
  /** Paragraph, heading or footnote id within the document. */
  passageId: z.string(),
  label: z.string().optional(),
  page: page.optional(),
  /** Plain text; `marks` are the hits in it. */
  snippet: z.string(),
  marks: z.array(z.object({ start: offset, end: offset })),
  /** Where the passage stands in the document's text, and the hits in it (document offsets). */
  start: offset,
  end: offset,
  hits: z.array(z.object({ start: offset, end: offset })),
  /** Higher is better. */
  score: z.number(),
});
const searchGroup = z.object({
  documentId: z.string(),
  documentTitle: z.string(),
  role: documentRole,
  path: z.string(),
  hits: z.array(searchHit),
  /** All hits in this document, also those not listed. */
  total: z.number().int(),
});

const searchFacet = z.object({
  /** The field of the query language that narrows by it. */
  field: z.enum(['type', 'lang', 'year', 'format', 'tag']),
  values: z.array(z.object({ value: z.string(), hits: z.number().int() })),
});
const searchNote = z.object({
  kind: z.enum(['verdict', 'dismissal']),
  /** Statistic or finding that it is about. */
  id: z.string(),
  text: z.string(),
  marks: z.array(z.object({ start: offset, end: offset })),
  person: z.string(),
  at: z.string(),
});
const savedSearch = z.object({ name: z.string().min(1).max(80), query: z.string().min(1).max(1000) });

const nothing = z.object({});
const importRole = z.enum(['report', 'source', 'law', 'auto']);

const watchedFolder = z.object({
  id: z.string(),
  path: z.string(),
  state: z.enum(['watching', 'missing', 'unreadable']),
  /** New since it was last imported from, or changed since; by their paths in the folder. */
  files: z.array(z.object({ path: z.string(), fileName: z.string(), change: z.enum(['new', 'changed']) })),
});

/** Which files of the import queue: all, those of a job, or one. */
const importSelection = z.object({
  jobId: z.string().optional(),
  position: z.number().int().optional(),
});

/**
 * `area.method` → schemas of what goes in and what comes out. `output` is what a success carries.
 */
export const contract = {
  // ── case ──
  'case.create': {
    input: z.object({ folder: z.string(), name: z.string().min(1), reviewer: z.string().min(1) }),
    output: caseSummary,
  },
  /** `whenLocked`: what to do when another process has the case open. */
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
    }),
    output: documentSummary,
  },
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
  /** A discrepancy needs a note. */
  'verdict.set': {
    input: z.object({ statisticId: z.string(), verdict, note: z.string().optional() }),
    output: nothing,
  },
  'verdict.withdraw': { input: z.object({ statisticId: z.string() }), output: nothing },

  // ── corrections of what was read out of the report ──
  /** Makes a stretch of a paragraph a statistic, with what can be read out of it. */
  'correction.addStatistic': {
    input: z.object({ paragraphId: z.string(), start: offset, end: offset }),
    output: z.object({ statisticId: z.string() }),
  },
  /** What is left out is absent afterwards. A verdict on it is withdrawn where the number changes. */
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
  /** HTML as itself, text formats as text, XLSX as an HTML table of its rows. */
  'export.preview': {
    input: z.object({ format: exportFormat, language: exportLanguage }),
    output: z.object({ mediaType: z.string(), text: z.string() }),
  },
  'export.write': {
    input: z.object({ format: exportFormat, path: z.string(), language: exportLanguage }),
    output: z.object({ path: z.string(), bytes: z.number() }),
  },

  // ── answered by main ──
  'app.state': {
    input: nothing,
    output: z.object({
      version: z.string(),
      platform: z.string(),
      theme: z.enum(['system', 'light', 'dark']),
      locale: z.string(),
      /** Absent as long as the system's language is followed. */
      chosenLocale: z.string().optional(),
      reviewer: z.string(),
      recentCases: z.array(
        z.object({ folder: z.string(), name: z.string(), openedAt: z.string(), exists: z.boolean() }),
      ),
      /** Anything the window wants remembered: pane sizes, last screen. */
      view: z.record(z.string(), z.json()),
      casesFolder: z.string(),
    }),
  },
  'app.remember': {
    input: z.object({
      theme: z.enum(['system', 'light', 'dark']).optional(),
      /** Empty: as the system. */
      locale: z.string().optional(),
      reviewer: z.string().optional(),
      view: z.record(z.string(), z.json()).optional(),
    }),
    output: nothing,
  },
  'app.forgetRecentCase': { input: z.object({ folder: z.string() }), output: nothing },
  /** Opens the sample case, making it first when it is not there. */
  'app.openSampleCase': { input: nothing, output: caseSummary },
  'app.chooseImportFiles': { input: nothing, output: z.object({ paths: z.array(z.string()) }) },
  'app.chooseImportFolder': { input: nothing, output: z.object({ paths: z.array(z.string()) }) },
  'app.chooseFolderToWatch': { input: nothing, output: z.object({ path: z.string().optional() }) },
  'app.chooseCaseToOpen': { input: nothing, output: z.object({ folder: z.string().optional() }) },
  'app.chooseNewCaseFolder': {
    input: z.object({ name: z.string() }),
    output: z.object({ folder: z.string().optional() }),
  },
  'app.chooseExportPath': {
    input: z.object({ format: exportFormat }),
    output: z.object({ path: z.string().optional() }),
  },
  'app.revealFile': { input: z.object({ path: z.string() }), output: nothing },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

export type Contract = typeof contract;
export type Method = keyof Contract;
export type Input<M extends Method> = z.infer<Contract[M]['input']>;
export type Output<M extends Method> = z.infer<Contract[M]['output']>;
export type AppMethod = Extract<Method, `app.${string}`>;
export type EngineMethod = Exclude<Method, AppMethod>;

/** What a pushed event says has changed; whoever shows it asks again. */
export const changedArea = z.enum([
  'case',
  'documents',
  'report',
  'evidence',
  'findings',
  'history',
  'searches',
  'import',
  'watch',
  'app',
  'engine',
]);
export type ChangedArea = z.infer<typeof changedArea>;
/** `engine: 'restarted'` comes with area "engine" after a crash. */
export const changedEvent = z.object({
  areas: z.array(changedArea),
  engine: z.enum(['restarted', 'failed']).optional(),
});
export type ChangedEvent = z.infer<typeof changedEvent>;

export type CaseSummary = z.infer<typeof caseSummary>;
export type DocumentSummary = z.infer<typeof documentSummary>;
export type DocumentContent = z.infer<typeof documentContent>;
export type Statistic = z.infer<typeof statistic>;
export type CandidateEntry = z.infer<typeof candidate>;
export type EvidenceEntry = z.infer<typeof evidence>;
export type EvidenceTarget = z.infer<typeof evidenceTarget>;
export type VerdictEntry = z.infer<typeof verdictEntry>;
export type FindingEntry = z.infer<typeof finding>;
export type NamedStep = z.infer<typeof namedStep>;
export type HistoryEntry = z.infer<typeof historyEntry>;
export type ImportJob = z.infer<typeof importJob>;
export type WatchedFolder = z.infer<typeof watchedFolder>;
export type ImportSelection = z.infer<typeof importSelection>;
export type ImportFile = z.infer<typeof importFile>;
export type SearchGroup = z.infer<typeof searchGroup>;
export type StatisticFields = z.infer<typeof statisticFields>;
export type SearchHit = z.infer<typeof searchHit>;
export type SearchFacet = z.infer<typeof searchFacet>;
export type SearchNote = z.infer<typeof searchNote>;
export type SavedSearch = z.infer<typeof savedSearch>;
export type ExportFormat = z.infer<typeof exportFormat>;

import { z } from 'zod';

/**
 * Every way in which a request can fail without anybody having made a programming error. Worded by the reader's locale
 * (`src/shared/locales`): what happened, to which file, what is safe, what to do.
 */
export const failureSchema = z.discriminatedUnion('kind', [
  // Files that cannot be read
  z.object({ kind: z.literal('file-missing'), fileName: z.string() }),
  /** Between the moment when it was asked for and the one when its turn came, the program having ended meanwhile. */
  z.object({ kind: z.literal('file-changed'), fileName: z.string() }),
  /** The copy that the case keeps of an imported file is gone. */
  z.object({ kind: z.literal('original-missing') }),
  z.object({ kind: z.literal('file-unreadable'), fileName: z.string(), detail: z.string() }),
  z.object({ kind: z.literal('file-empty'), fileName: z.string() }),
  z.object({
    kind: z.literal('file-too-large'),
    fileName: z.string(),
    bytes: z.number(),
    limitBytes: z.number(),
  }),
  z.object({ kind: z.literal('format-unknown'), fileName: z.string() }),
  z.object({
    kind: z.literal('format-mismatch'),
    fileName: z.string(),
    expected: z.string(),
    found: z.string(),
  }),
  z.object({ kind: z.literal('encrypted'), fileName: z.string() }),
  z.object({ kind: z.literal('damaged'), fileName: z.string(), detail: z.string() }),
  /** Damaged, but some of it can be read where the person asks for that knowingly. */
  z.object({
    kind: z.literal('partly-damaged'),
    fileName: z.string(),
    detail: z.string(),
    readablePages: z.number().int().min(1),
  }),
  z.object({ kind: z.literal('no-text'), fileName: z.string(), pages: z.number() }),
  z.object({ kind: z.literal('expands-too-much'), fileName: z.string(), limitBytes: z.number() }),
  z.object({ kind: z.literal('too-many-cells'), fileName: z.string(), limit: z.number() }),
  z.object({ kind: z.literal('too-many-pages'), fileName: z.string(), pages: z.number(), limit: z.number() }),
  z.object({ kind: z.literal('parse-timeout'), fileName: z.string(), timeoutMs: z.number() }),
  z.object({ kind: z.literal('parse-out-of-memory'), fileName: z.string(), limitBytes: z.number() }),
  z.object({ kind: z.literal('parse-crashed'), fileName: z.string() }),
  z.object({ kind: z.literal('cancelled'), fileName: z.string() }),
  z.object({
    kind: z.literal('duplicate'),
    fileName: z.string(),
    existingTitle: z.string(),
    documentId: z.string(),
  }),
  // The case
  z.object({ kind: z.literal('no-case-open') }),
  z.object({ kind: z.literal('collection-exists'), name: z.string() }),
  z.object({ kind: z.literal('case-not-found'), folder: z.string() }),
  z.object({ kind: z.literal('not-a-case'), folder: z.string() }),
  z.object({ kind: z.literal('case-exists'), folder: z.string() }),
  z.object({
    kind: z.literal('case-newer'),
    folder: z.string(),
    caseVersion: z.number(),
    appVersion: z.number(),
  }),
  z.object({ kind: z.literal('case-damaged'), folder: z.string(), detail: z.string() }),
  z.object({ kind: z.literal('case-read-only'), folder: z.string() }),
  z.object({ kind: z.literal('folder-not-writable'), folder: z.string(), detail: z.string() }),
  z.object({ kind: z.literal('disk-full'), folder: z.string() }),
  // Requests about things that are no longer there
  z.object({
    kind: z.literal('not-found'),
    what: z.enum([
      'document',
      'statistic',
      'paragraph',
      'evidence',
      'finding',
      'job',
      'file',
      'folder',
      'profile',
      'history-entry',
      'collection',
    ]),
  }),
  /** A report, the document itself, or one that is an edition of another already. */
  z.object({ kind: z.literal('edition-impossible'), fileName: z.string() }),
  z.object({ kind: z.literal('nothing-to-undo') }),
  z.object({ kind: z.literal('nothing-to-redo') }),
  z.object({ kind: z.literal('reason-required') }),
  /** The readers of a statistic agree, or only one has read it. */
  z.object({ kind: z.literal('nothing-to-adjudicate') }),
  z.object({ kind: z.literal('no-report') }),
  z.object({ kind: z.literal('query-invalid'), query: z.string(), detail: z.string() }),
  z.object({
    kind: z.literal('write-failed'),
    /** As the person chose it. */
    path: z.string(),
    fileName: z.string(),
    reason: z.enum(['diskFull', 'notAllowed', 'isFolder', 'noFolder', 'nameTooLong', 'other']),
    /** What the system said; for what has no words of its own. */
    detail: z.string(),
  }),
  /** A ZIP archive of the plain kind ends at 4 GB. */
  z.object({ kind: z.literal('package-too-large'), bytes: z.number(), limitBytes: z.number() }),
  /** It would tell a reader who reads blind what the others decided. */
  z.object({ kind: z.literal('package-while-blind') }),
  z.object({
    kind: z.literal('correction-impossible'),
    /** Why: nothing is selected, it overlaps another statistic, a number cannot be read, they do not stand together. */
    reason: z.enum(['nothingSelected', 'overlaps', 'noNumber', 'notNeighbours', 'outside']),
    /** What was selected or typed. */
    text: z.string(),
  }),
  // What belongs to a person
  /** `entry`: where it is wrong, "lengths.0.most"; "none" where the file is not written as JSON. */
  z.object({ kind: z.literal('profile-invalid'), fileName: z.string(), entry: z.string() }),
  z.object({ kind: z.literal('profile-shipped') }),
  z.object({ kind: z.literal('glossary-damaged'), path: z.string() }),
  // The processes
  z.object({ kind: z.literal('engine-restarted') }),
  z.object({ kind: z.literal('invalid-request'), method: z.string(), detail: z.string() }),
  z.object({ kind: z.literal('internal'), detail: z.string() }),
]);

export type Failure = z.infer<typeof failureSchema>;
export type FailureKind = Failure['kind'];

import { z } from 'zod';
import { appMethods } from './contract/app-methods.ts';
import { engineMethods } from './contract/engine-methods.ts';

/**
 * Everything the window can ask for, in one object: client type, handler type, allow-list and validation derive from it.
 * Methods that start with `app.` are answered by main, all others by the engine. Replies are `Result` values; pushed
 * events say only what has changed.
 */
export const contract = { ...engineMethods, ...appMethods } as const;

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
  'seeking',
  'proposals',
  'findings',
  'history',
  'searches',
  'import',
  'watch',
  'versions',
  'export',
  'protection',
  'profiles',
  'glossary',
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

export type { CaseSummary, HistoryEntry, NamedStep } from './contract/case-schemas.ts';
export type { DocumentContent, DocumentSummary } from './contract/document-schemas.ts';
export type {
  CandidateEntry,
  EvidenceEntry,
  EvidenceTarget,
  FindingEntry,
  VerdictEntry,
} from './contract/evidence-schemas.ts';
export type { Collection, DocumentCard, LibraryQuestion } from './contract/library-schemas.ts';
export type {
  ImportFile,
  ImportJob,
  ImportOverview,
  ImportSelection,
  QueuedFile,
  WatchedFolder,
} from './contract/import-schemas.ts';
export type { ReaderAgreement, ReadingEntry } from './contract/review-schemas.ts';
export type {
  SavedSearch,
  SearchFacet,
  SearchGroup,
  SearchHit,
  SearchNote,
} from './contract/search-schemas.ts';
export type { SoughtStatistic } from './contract/seeking-methods.ts';
export type { Statistic, StatisticFields } from './contract/statistic-schemas.ts';
export type { Comparison, VersionEntry } from './contract/version-schemas.ts';
export type { OwnTerm } from './contract/glossary-schemas.ts';
export type { Overview, OverviewSource } from './contract/overview-schemas.ts';
export type { PreflightResult, ProfileEntry, SubmissionProfileFile } from './contract/preflight-schemas.ts';
export { mostAtOnce, sourceColumns } from './contract/library-schemas.ts';
export { documentFormats, exportFormat } from './contract/vocabulary.ts';
export type { ExportChoice, ExportFormat } from './contract/vocabulary.ts';

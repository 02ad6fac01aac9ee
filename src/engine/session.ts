import type { OpenCase } from './case/open-case.ts';
import type { Author } from './history/journal.ts';
import type { ImportQueue } from './import/import-queue-interface.ts';
import type { Proposals } from './evidence/proposals.ts';
import type { QuotationChecks } from './evidence/quotation-checks.ts';
import type { CaseDatabase } from './store/database.ts';
import type { Rereadings } from './versions/rereading.ts';
import type { WatchedFolders } from './watch/watched-folders.ts';

/** A case that is open, with the work that goes on in it. */
export interface CaseSession {
  readonly opened: OpenCase;
  readonly database: CaseDatabase;
  /** Whose name new entries bear. A reader who cannot write has one too. */
  reviewer: string;
  readonly author: () => Author;
  readonly imports: ImportQueue;
  readonly rereadings: Rereadings;
  readonly watched: WatchedFolders;
  readonly proposals: Proposals;
  readonly quotations: QuotationChecks;
}

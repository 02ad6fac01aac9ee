import { readSetting } from './case/summary.ts';
import type { OpenCase } from './case/open-case.ts';
import { createProposals } from './evidence/proposals.ts';
import { createQuotationChecks } from './evidence/quotation-checks.ts';
import { createImportQueue } from './import/import-queue.ts';
import { createStoring } from './import/storing.ts';
import type { EngineContext } from './requests/handlers.ts';
import type { CaseSession } from './session.ts';
import { throttled } from './throttled.ts';
import { createRereadings } from './versions/rereading.ts';
import { createWatchedFolders } from './watch/watched-folders.ts';

/** How often progress is pushed to the window at most. */
const progressIntervalMs = 150;
/** Everything that hangs on candidates is read anew when some were found: not after each of them. */
const foundIntervalMs = 600;
/** The window reads everything anew when documents have come in: with many small files, not after each of them. */
const importedIntervalMs = 500;

/** Begins work in a case that has been opened. `reviewer`: who works now; the case's own reviewer when absent. */
export function createSession(
  context: EngineContext,
  opened: OpenCase,
  reviewer: string | undefined,
): CaseSession {
  const { options } = context;
  const { database } = opened;
  const onBug = options.onBug ?? throwLater;
  const author = (): { by: string; at: string } => ({
    by: session.reviewer,
    at: options.now().toISOString(),
  });
  const tellProgress = throttled(() => context.changed('seeking'), progressIntervalMs);
  const tellFound = throttled(() => context.changed('proposals'), foundIntervalMs);
  const proposals = createProposals({
    database,
    canWrite: opened.access === 'read-write',
    generator: options.generator,
    onChanged: () => {
      tellProgress();
      tellFound();
    },
    onBug,
  });
  const tellImported = (): void => {
    context.changed('documents', 'report', 'findings', 'evidence', 'history', 'case', 'import');
  };
  const storing = createStoring(opened, onBug);
  const imports = createImportQueue({
    opened,
    storing,
    parser: options.parser,
    author,
    newId: options.newId,
    reader: options.generator,
    onProgress: throttled(() => context.changed('import'), progressIntervalMs),
    onImported: throttled(tellImported, importedIntervalMs),
    onIdle: () => {
      tellImported();
      proposals.refresh();
    },
    onBug,
  });
  const session: CaseSession = {
    opened,
    database,
    reviewer: reviewer ?? readSetting(database, 'reviewer'),
    author,
    proposals,
    quotations: createQuotationChecks({
      database,
      canWrite: opened.access === 'read-write',
      generator: options.generator,
      onChanged: () => context.changed('findings', 'report', 'case'),
      onBug,
    }),
    imports,
    rereadings: createRereadings({
      opened,
      parser: options.parser,
      storing,
      author,
      newId: options.newId,
      reader: options.generator,
      onProgress: throttled(() => context.changed('versions'), progressIntervalMs),
    }),
    watched: createWatchedFolders({
      opened,
      imports,
      newId: options.newId,
      now: () => options.now().toISOString(),
      onChanged: () => context.changed('watch'),
      onBug,
    }),
  };
  return session;
}

/** A bug outside a request reaches the process's edge, where it is reported. */
function throwLater(error: unknown): void {
  setImmediate(() => {
    throw error;
  });
}

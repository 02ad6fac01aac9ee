import { failed, type Result } from '../core/result.ts';
import {
  contract,
  type ChangedArea,
  type ChangedEvent,
  type EngineMethod,
  type Input,
  type Output,
} from '../shared/contract.ts';
import type { Failure } from '../shared/failure.ts';
import { failureOfFileSystem } from './case/open-case.ts';
import type { EngineOptions } from './options.ts';
import { caseRequests } from './requests/case-requests.ts';
import { documentRequests } from './requests/document-requests.ts';
import { correctionRequests } from './requests/correction-requests.ts';
import { evidenceRequests, statisticRequests } from './requests/evidence-requests.ts';
import { exportRequests } from './requests/export-requests.ts';
import { findingRequests } from './requests/finding-requests.ts';
import type { EngineContext, Handlers } from './requests/handlers.ts';
import { glossaryRequests } from './requests/glossary-requests.ts';
import { historyRequests } from './requests/history-requests.ts';
import { importRequests } from './requests/import-requests.ts';
import { protectionRequests } from './requests/protection-requests.ts';
import { collectionRequests, libraryRequests } from './requests/library-requests.ts';
import { overviewRequests } from './requests/overview-requests.ts';
import { preflightRequests } from './requests/preflight-requests.ts';
import { reportRequests } from './requests/report-requests.ts';
import { reviewRequests } from './requests/review-requests.ts';
import { searchRequests } from './requests/search-requests.ts';
import { seekingRequests } from './requests/seeking-requests.ts';
import { verdictRequests } from './requests/verdict-requests.ts';
import { versionRequests } from './requests/version-requests.ts';
import { watchRequests } from './requests/watch-requests.ts';
import { adoptPersonalTerms } from './personal/own-terms.ts';
import type { CaseSession } from './session.ts';

export type { EngineOptions } from './options.ts';

/** Everything that can be done with a case, for whoever stands in front of it: the window or the command line. */
export interface Engine {
  request<M extends EngineMethod>(method: M, input: Input<M>): Promise<Result<Output<M>, Failure>>;
  /** Returns what ends the listening. */
  onChanged(listener: (event: ChangedEvent) => void): () => void;
  /** Resolves when nothing is being imported and every statistic has its proposals. */
  settled(): Promise<void>;
  /** Closes the case and the parser. */
  close(): Promise<void>;
  /** The open case, for the command line's own checks. */
  readonly session: () => CaseSession | undefined;
}

export function createEngine(options: EngineOptions): Engine {
  adoptPersonalTerms(options.userDataFolder);
  let session: CaseSession | undefined;
  const listeners = new Set<(event: ChangedEvent) => void>();
  const context: EngineContext = {
    options,
    session: () => session,
    enter: (entered) => {
      session = entered;
    },
    leave: async () => {
      const left = session;
      session = undefined;
      if (left === undefined) return;
      left.proposals.stop();
      left.quotations.stop();
      await left.watched.close();
      await left.rereadings.close();
      await left.imports.close();
      left.opened.close();
    },
    changed: (...areas: ChangedArea[]) => {
      for (const listener of listeners) listener({ areas });
      if (areas.some((area) => area === 'evidence' || area === 'documents')) lookForQuotations();
    },
  };
  /** Sources or links have changed; while files come in, that is looked at once, at the end. */
  function lookForQuotations(): void {
    if (session === undefined || session.imports.jobs().some(({ state }) => state === 'running')) return;
    session.quotations.refresh();
  }

  const handlers: Handlers = {
    ...caseRequests(context),
    ...documentRequests(context),
    ...libraryRequests(context),
    ...collectionRequests(context),
    ...importRequests(context),
    ...watchRequests(context),
    ...reportRequests(context),
    ...statisticRequests(context),
    ...evidenceRequests(context),
    ...verdictRequests(context),
    ...seekingRequests(context),
    ...reviewRequests(context),
    ...correctionRequests(context),
    ...findingRequests(context),
    ...historyRequests(context),
    ...versionRequests(context),
    ...searchRequests(context),
    ...exportRequests(context),
    ...protectionRequests(context),
    ...overviewRequests(context),
    ...preflightRequests(context),
    ...glossaryRequests(context),
  };

  async function request<M extends EngineMethod>(
    method: M,
    input: Input<M>,
  ): Promise<Result<Output<M>, Failure>> {
    if (!Object.hasOwn(handlers, method)) {
      return failed({ kind: 'invalid-request', method, detail: 'unknown method' });
    }
    const parsed = contract[method].input.safeParse(input);
    if (!parsed.success) {
      return failed({ kind: 'invalid-request', method, detail: parsed.error.message });
    }
    try {
      return await handlers[method](parsed.data as Input<M>);
    } catch (error) {
      const folder = session?.opened.folder.root ?? '';
      const failure = failureOfFileSystem(error, folder);
      if (failure !== undefined) return failed(failure);
      throw error;
    }
  }

  return {
    request,
    onChanged(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async settled() {
      // An import that ends starts proposals; looked at again until neither has anything left.
      for (;;) {
        const current = session;
        if (current === undefined) return;
        if (current.imports.jobs().some((job) => job.state === 'running')) {
          await new Promise((resolve) => setTimeout(resolve, 20));
        } else {
          await current.imports.settled();
          await current.proposals.settled();
          await current.quotations.settled();
          return;
        }
      }
    },
    async close() {
      await context.leave();
      await options.parser.close();
    },
    session: () => session,
  };
}

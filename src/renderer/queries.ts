import { QueryClient, keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import type { ChangedArea, ChangedEvent, Input, Method, Output } from '../shared/contract.ts';
import { request } from './gateway.ts';

/** For everything that is asked (not done): when one of these areas changes, it is asked again. */
const areasOf = {
  'case.summary': ['case', 'documents', 'report', 'evidence', 'findings', 'history', 'proposals'],
  'document.card': ['documents', 'evidence'],
  'library.list': ['documents', 'evidence'],
  'library.ids': ['documents', 'evidence'],
  'library.place': ['documents', 'evidence'],
  'library.tags': ['documents'],
  'collection.list': ['documents'],
  'document.read': ['documents', 'report'],
  'document.restingOn': ['documents', 'report', 'evidence'],
  'document.layout': [],
  'document.anchor': [],
  'import.overview': ['import'],
  'import.files': ['import'],
  'watch.list': ['watch'],
  'version.list': ['versions', 'documents', 'report'],
  'version.compare': ['versions', 'documents', 'report'],
  'version.rereading': ['versions'],
  'version.choices': ['versions', 'documents'],
  'version.offers': ['versions', 'documents'],
  'version.outdated': ['versions', 'documents'],
  'report.statistics': ['report', 'documents', 'evidence', 'findings', 'proposals'],
  'report.legalReferences': ['report', 'documents'],
  'report.evidence': ['evidence', 'documents'],
  'seeking.progress': ['seeking', 'proposals', 'report', 'documents', 'evidence'],
  'seeking.results': ['report', 'documents', 'evidence', 'proposals'],
  'statistic.candidates': ['report', 'documents', 'evidence', 'proposals'],
  'statistic.verdicts': ['evidence'],
  'review.repeats': ['report', 'evidence', 'documents', 'proposals'],
  'review.readings': ['report', 'evidence', 'documents', 'case', 'proposals'],
  'review.suggestions': ['report', 'evidence', 'documents', 'proposals'],
  'finding.list': ['findings', 'report'],
  'history.list': ['history'],
  'search.query': ['documents', 'report', 'evidence', 'findings'],
  'search.saved': ['searches'],
  'export.preview': ['case', 'documents', 'report', 'evidence', 'findings', 'protection', 'proposals'],
  'export.packagePlan': ['case', 'documents', 'report', 'evidence', 'history', 'protection'],
  'export.packageProgress': ['export'],
  'export.signer': ['export'],
  'protection.read': ['protection', 'documents'],
  'protection.flags': ['protection', 'documents', 'report', 'evidence'],
  'overview.read': ['report', 'documents', 'evidence', 'findings', 'case', 'proposals'],
  'preflight.profiles': ['profiles', 'case'],
  'preflight.run': ['profiles', 'report', 'documents', 'evidence', 'findings', 'case', 'proposals'],
  'glossary.read': ['glossary'],
  'app.state': ['app'],
} as const satisfies Partial<Record<Method, readonly ChangedArea[]>>;

/** The methods that only answer. */
export type Question = keyof typeof areasOf;
/** The methods that change something. */
export type Action = Exclude<Method, Question>;

/** The cache of answers. Nothing goes stale by time: the engine says when something has changed. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Infinity,
        gcTime: 10 * 60_000,
        retry: false,
        // What failed is asked again when something changes or the reader says so, not whenever it is shown again.
        retryOnMount: false,
        refetchOnWindowFocus: false,
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}

/** Asks again whatever the event says has changed; after an engine restart, everything. */
export function refreshAfter(client: QueryClient, event: ChangedEvent): void {
  const changed = new Set<string>(event.areas);
  const everything = event.engine === 'restarted';
  void client.invalidateQueries({
    predicate: (query) => {
      const method = query.queryKey[0];
      if (typeof method !== 'string' || !(method in areasOf)) return false;
      const areas: readonly string[] = areasOf[method as Question];
      return everything || areas.some((area) => changed.has(area));
    },
  });
}

/** Forgets all answers about a case: another one is open, or none. */
export function forgetCase(client: QueryClient): void {
  client.removeQueries({ predicate: (query) => query.queryKey[0] !== 'app.state' });
}

export interface AnswerOptions {
  /** False: not asked (yet). */
  readonly enabled?: boolean;
  /** Shows the previous answer while a changed question is under way. */
  readonly keepPrevious?: boolean;
}

/** The answer to a question, kept up to date. */
export function useAnswer<Q extends Question>(
  method: Q,
  input: Input<Q>,
  options: AnswerOptions = {},
): UseQueryResult<Output<Q>> {
  return useQuery<Output<Q>>({
    queryKey: [method, input],
    queryFn: () => request(method, input),
    enabled: options.enabled ?? true,
    ...(options.keepPrevious === true ? { placeholderData: keepPreviousData } : {}),
  });
}

/** Asks before the answer is needed; `undefined` where it cannot be had, which is told when it is needed. */
export async function prefetchAnswer<Q extends Question>(
  client: QueryClient,
  method: Q,
  input: Input<Q>,
): Promise<Output<Q> | undefined> {
  try {
    return await client.fetchQuery<Output<Q>>({
      queryKey: [method, input],
      queryFn: () => request(method, input),
    });
  } catch {
    return undefined;
  }
}

/** Something to do. Its error is for the caller to show; `useAct` in ui/toast.tsx shows it as a notice. */
export function useAction<A extends Action>(
  method: A,
  onDone?: (output: Output<A>, input: Input<A>) => void,
): UseMutationResult<Output<A>, Error, Input<A>> {
  return useMutation<Output<A>, Error, Input<A>>({
    mutationFn: (input) => request(method, input),
    onSuccess: onDone,
  });
}

// One name for each question, so that features read as sentences.
export const useCaseSummary = () => useAnswer('case.summary', {});
/** One document as the library knows it. */
export const useDocumentCard = (documentId: string | undefined) =>
  useAnswer('document.card', { documentId: documentId ?? '' }, { enabled: documentId !== undefined });
export const useCollections = () => useAnswer('collection.list', {});
export const useDocument = (documentId: string | undefined) =>
  useAnswer('document.read', { documentId: documentId ?? '' }, { enabled: documentId !== undefined });
export const useRestingOn = (documentId: string) => useAnswer('document.restingOn', { documentId });
export const useImports = () => useAnswer('import.overview', {});
export const useWatchedFolders = () => useAnswer('watch.list', {});
export const useStatistics = () => useAnswer('report.statistics', {});
export const useLegalReferences = () => useAnswer('report.legalReferences', {});
export const useReportEvidence = () => useAnswer('report.evidence', {});
export const useCandidates = (statisticId: string | undefined) =>
  useAnswer(
    'statistic.candidates',
    { statisticId: statisticId ?? '' },
    { enabled: statisticId !== undefined },
  );
export const useVerdicts = (statisticId: string | undefined) =>
  useAnswer('statistic.verdicts', { statisticId: statisticId ?? '' }, { enabled: statisticId !== undefined });
export const useReadings = (enabled = true) => useAnswer('review.readings', {}, { enabled });
export const useSuggestions = () => useAnswer('review.suggestions', {});
export const useSeeking = () => useAnswer('seeking.progress', {});
/** Only what the seeking is doing: whoever shows a whole report is not drawn anew with every statistic that is found. */
export const useSeekingState = (): Output<'seeking.progress'>['state'] | undefined =>
  useQuery({
    queryKey: ['seeking.progress', {}],
    queryFn: () => request('seeking.progress', {}),
    select: ({ state }) => state,
  }).data;
export const useFindings = () => useAnswer('finding.list', {});
export const useAppState = () => useAnswer('app.state', {});

/** The report of the case: its content, or undefined while there is none. */
export function useReport(): UseQueryResult<Output<'document.read'>> {
  const summary = useCaseSummary();
  return useDocument(summary.data?.reportId);
}

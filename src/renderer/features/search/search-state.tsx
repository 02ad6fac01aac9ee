import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import type { Output, SearchGroup, SearchHit } from '../../../shared/contract.ts';
import { useAnswer, useCaseSummary } from '../../queries.ts';
import { useNavigation } from '../../workbench/navigation.tsx';

export type Role = SearchGroup['role'];

/** A hit with the document it stands in. */
export interface FoundHit {
  readonly key: string;
  readonly group: SearchGroup;
  readonly hit: SearchHit;
}

/** "words": what is typed; "statistics": what came of each statistic of the report. */
export type SearchView = 'words' | 'statistics';

export interface Search {
  readonly view: SearchView;
  readonly setView: (view: SearchView) => void;
  /** What stands in the field. */
  readonly query: string;
  readonly setQuery: (query: string) => void;
  /** Undefined: all. */
  readonly role: Role | undefined;
  readonly setRole: (role: Role | undefined) => void;
  readonly documentId: string | undefined;
  readonly setDocumentId: (documentId: string | undefined) => void;
  readonly answer: UseQueryResult<Output<'search.query'>>;
  /** The answer is to what stands in the field, and not to what stood there a moment ago. */
  readonly isCurrent: boolean;
  /** All hits in the order shown. */
  readonly hits: readonly FoundHit[];
  readonly activeKey: string | undefined;
  readonly setActiveKey: (key: string | undefined) => void;
  /** Shows the hit where it stands, highlighted. */
  readonly open: (found: FoundHit) => void;
  /** To the next or previous hit, across documents. */
  readonly step: (delta: 1 | -1) => void;
  /** True from the moment a hit has been opened until stepping is ended. */
  readonly stepping: boolean;
  readonly endStepping: () => void;
  /** Grows when the field should take the focus. */
  readonly focusRequest: number;
  readonly focusField: () => void;
}

const SearchContext = createContext<Search | undefined>(undefined);

// Short enough to feel like typing, long enough not to ask for every letter.
const settleMs = 120;
const hitsAskedFor = 200;

function useSettled<Value>(value: Value, delayMs: number): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), delayMs);
    return () => clearTimeout(timer);
  }, [value, delayMs]);
  return settled;
}

/** Holds the query and its hits for as long as the case is open, so that F3 works from anywhere. */
export function SearchProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const navigation = useNavigation();
  const reportId = useCaseSummary().data?.reportId;
  const [view, setView] = useState<SearchView>('words');
  const [query, setQueryText] = useState('');
  const [role, setRole] = useState<Role>();
  const [documentId, setDocumentId] = useState<string>();
  const [activeKey, setActiveKey] = useState<string>();
  const [stepping, setStepping] = useState(false);
  const [focusRequest, setFocusRequest] = useState(0);
  const settled = useSettled(query, settleMs).trim();

  const answer = useAnswer(
    'search.query',
    {
      query: settled,
      limit: hitsAskedFor,
      ...(role === undefined ? {} : { roles: [role] }),
      ...(documentId === undefined ? {} : { documentIds: [documentId] }),
    },
    { enabled: settled !== '', keepPrevious: true },
  );
  const isCurrent = settled === query.trim() && !answer.isFetching && !answer.isPlaceholderData;
  const groups = settled === '' || answer.isError ? undefined : answer.data?.groups;
  const hits = useMemo<readonly FoundHit[]>(
    () =>
      (groups ?? []).flatMap((group) =>
        group.hits.map((hit, index) => ({
          key: `${group.documentId} ${hit.passageId} ${String(hit.start)} ${String(index)}`,
          group,
          hit,
        })),
      ),
    [groups],
  );

  const setQuery = useCallback((next: string) => {
    setQueryText(next);
    setView('words');
    setStepping(false);
    setActiveKey(undefined);
  }, []);

  const open = useCallback(
    ({ key, group, hit }: FoundHit) => {
      setActiveKey(key);
      setStepping(true);
      const [first] = hit.hits;
      if (group.documentId === reportId) {
        navigation.selectParagraph(hit.passageId, { highlight: first ?? { start: hit.start, end: hit.end } });
      } else {
        // The hit, not the passage around it: an article of a law may be pages long.
        navigation.openSource({
          documentId: group.documentId,
          start: first?.start ?? hit.start,
          end: first?.end ?? hit.end,
          page: hit.page,
          marks: hit.hits,
        });
      }
    },
    [navigation, reportId],
  );

  const step = useCallback(
    (delta: 1 | -1) => {
      if (hits.length === 0) return;
      const current = hits.findIndex((found) => found.key === activeKey);
      const next =
        current === -1 ? (delta === 1 ? 0 : hits.length - 1) : (current + delta + hits.length) % hits.length;
      const found = hits[next];
      if (found !== undefined) open(found);
    },
    [activeKey, hits, open],
  );

  const ref = useRef(0);
  const focusField = useCallback(() => {
    ref.current += 1;
    setFocusRequest(ref.current);
  }, []);
  const endStepping = useCallback(() => setStepping(false), []);

  const search = useMemo<Search>(
    () => ({
      view,
      setView,
      query,
      setQuery,
      role,
      setRole,
      documentId,
      setDocumentId,
      answer,
      isCurrent,
      hits,
      activeKey,
      setActiveKey,
      open,
      step,
      stepping,
      endStepping,
      focusRequest,
      focusField,
    }),
    [
      view,
      query,
      setQuery,
      role,
      documentId,
      answer,
      isCurrent,
      hits,
      activeKey,
      open,
      step,
      stepping,
      endStepping,
      focusRequest,
      focusField,
    ],
  );
  return <SearchContext value={search}>{children}</SearchContext>;
}

export function useSearch(): Search {
  const search = useContext(SearchContext);
  if (search === undefined) throw new Error('useSearch needs a SearchProvider around it');
  return search;
}

import { Hash, MessageSquareText, Search as SearchIcon, SearchX } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { SearchGroup, SearchNote } from '../../../shared/contract.ts';
import { failureOf } from '../../gateway.ts';
import { useText } from '../../locale.tsx';
import { useCaseSummary } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { Segments } from '../../ui/segments.tsx';
import { SearchField } from '../../ui/text-field.tsx';
import { VirtualList } from '../../ui/virtual-list.tsx';
import type { VirtualListHandle } from '../../ui/virtual-list.tsx';
import { useRemembered } from '../../view-memory.tsx';
import { useCommands } from '../../workbench/commands.ts';
import { useNavigationActions } from '../../workbench/navigation.tsx';
import { foundWritings } from './found-writings.ts';
import { KeepSearch } from './kept-searches.tsx';
import { SearchFacets } from './search-facets.tsx';
import { SearchHelp } from './search-help.tsx';
import { useSearch } from './search-state.tsx';
import type { FoundHit, Role, SearchView } from './search-state.tsx';
import { Remarks } from './search-remarks.tsx';
import { GroupHeading, Note, Hit } from './search-rows.tsx';
import { Beginning } from './search-beginning.tsx';
import { SoughtStatistics } from './sought-statistics.tsx';
import styles from './search-screen.module.css';

type Row =
  | { readonly kind: 'group'; readonly key: string; readonly group: SearchGroup }
  | { readonly kind: 'hit'; readonly key: string; readonly found: FoundHit }
  | { readonly kind: 'notes'; readonly key: string; readonly total: number }
  | { readonly kind: 'note'; readonly key: string; readonly note: SearchNote };

const roles: readonly Role[] = ['report', 'source', 'law'];
const keptQueries = 8;

function readQueries(stored: unknown): string[] | undefined {
  return Array.isArray(stored) ? stored.filter((query) => typeof query === 'string') : undefined;
}

/** Full-text search over every document of the case. */
export function SearchScreen(): ReactNode {
  const text = useText();
  const search = useSearch();
  const { answer, hits } = search;
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<VirtualListHandle>(null);
  const [recent, rememberRecent] = useRemembered<string[]>('search.recent', [], readQueries);
  const asked = search.query.trim();
  const [awaited, setAwaited] = useState<string>();
  const navigation = useNavigationActions();
  const { run } = useCommands();
  const documents = useCaseSummary().data?.documents;
  const isWords = search.view === 'words';
  const outcome = !isWords || asked === '' || answer.isError ? undefined : answer.data;
  const groups = outcome?.groups;
  const notes = outcome?.notes ?? noNotes;
  const writings = useMemo(() => foundWritings(asked, hits), [asked, hits]);

  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [search.focusRequest]);

  const rows = useMemo<readonly Row[]>(() => {
    const made: Row[] = [];
    let group: SearchGroup | undefined;
    for (const found of hits) {
      if (found.group !== group) {
        group = found.group;
        made.push({ kind: 'group', key: `group ${group.documentId}`, group });
      }
      made.push({ kind: 'hit', key: found.key, found });
    }
    if (notes.length > 0) {
      made.push({ kind: 'notes', key: 'notes', total: notes.length });
      for (const note of notes) made.push({ kind: 'note', key: `note ${note.kind} ${note.id}`, note });
    }
    return made;
  }, [hits, notes]);

  const open = (found: FoundHit): void => {
    rememberRecent([asked, ...recent.filter((query) => query !== asked)].slice(0, keptQueries));
    search.open(found);
  };
  const openNote = (note: SearchNote): void => {
    if (note.kind === 'verdict') navigation.selectStatistic(note.id);
    else navigation.goToScreen('findings');
  };
  const onFieldKey = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' && hits.length > 0) {
      const [first] = hits;
      if (search.activeKey === undefined && first !== undefined) search.setActiveKey(first.key);
      list.current?.focus();
      event.preventDefault();
    } else if (event.key === 'Enter') {
      setAwaited(asked);
    }
  };
  // Enter may be pressed before the answer is there: it opens a hit of what was typed, not of half of it.
  const openAwaited = useRef<() => void>(() => undefined);
  useEffect(() => {
    openAwaited.current = () => {
      const found = hits.find((candidate) => candidate.key === search.activeKey) ?? hits[0];
      if (found !== undefined) open(found);
    };
  });
  useEffect(() => {
    if (awaited === undefined) return;
    if (awaited === asked && !search.isCurrent) return;
    setAwaited(undefined);
    if (awaited === asked) openAwaited.current();
  }, [awaited, asked, search.isCurrent]);

  const listed = hits.length;
  const total = outcome?.total ?? 0;
  return (
    <div className={styles.screen}>
      <header className={styles.header}>
        <h1 className="visually-hidden">{text('search.title')}</h1>
        <div className={styles.fieldRow}>
          <div className={styles.field}>
            <SearchField
              size="large"
              label={text('search.field')}
              placeholder={text('search.placeholder')}
              icon={<SearchIcon size={18} aria-hidden="true" />}
              value={search.query}
              onChange={search.setQuery}
              onKeyDown={onFieldKey}
              inputRef={field}
            />
          </div>
          <Segments<SearchView>
            label={text('search.views')}
            selected={search.view}
            onSelect={search.setView}
            options={[
              { id: 'words', label: text('search.view.words') },
              { id: 'statistics', label: text('search.view.statistics') },
            ]}
          />
        </div>
        {isWords && (
          <div className={styles.filters}>
            <Segments
              label={text('search.in')}
              selected={search.role ?? 'all'}
              onSelect={(id) => search.setRole(id === 'all' ? undefined : id)}
              options={[
                { id: 'all', label: text('search.inAll') },
                ...roles.map((role) => ({ id: role, label: text(`search.in.${role}`) })),
              ]}
            />
            <p className={styles.summary} role="status">
              {outcome !== undefined && (
                <>
                  {outcome.capped
                    ? text('search.capped', { hits: total })
                    : text('search.summary', { hits: total, documents: groups?.length ?? 0 })}
                  {listed < total && ` ${text('search.listed', { listed })}`}
                </>
              )}
              {answer.isFetching && <Spinner size={13} />}
            </p>
            {total > 0 && <KeepSearch query={asked} />}
          </div>
        )}
        {outcome !== undefined && <Remarks outcome={outcome} onQuery={search.setQuery} />}
        {search.documentId !== undefined && groups !== undefined && (
          <p className={styles.only}>
            {text('search.onlyIn', { title: groups[0]?.documentTitle ?? '' })}
            <Button size="small" variant="quiet" onPress={() => search.setDocumentId(undefined)}>
              {text('search.everywhere')}
            </Button>
          </p>
        )}
        {isWords && writings.length > 0 && (
          <p className={styles.writings}>
            <Hash size={14} aria-hidden="true" />
            {text('search.alsoFound')}
            {writings.map((writing) => (
              <span key={writing} className={styles.writing}>
                {writing}
              </span>
            ))}
          </p>
        )}
      </header>
      <div className={styles.results}>
        {!isWords ? (
          <SoughtStatistics />
        ) : asked === '' ? (
          <Beginning recent={recent} onChoose={search.setQuery} />
        ) : answer.isError ? (
          <div className={styles.problem}>
            <ErrorNotice error={answer.error} />
            {failureOf(answer.error).kind === 'query-invalid' && <SearchHelp />}
          </div>
        ) : answer.data === undefined ? (
          <p className={styles.waiting}>
            <Spinner /> {text('search.searching')}
          </p>
        ) : rows.length === 0 && documents === 0 ? (
          <EmptyState
            icon={<SearchX size={22} />}
            title={text('search.noDocuments')}
            actions={
              <Button variant="primary" onPress={() => run('import.files')}>
                {text('title.importFiles')}
              </Button>
            }
          >
            <p>{text('search.noDocumentsBody')}</p>
          </EmptyState>
        ) : rows.length === 0 ? (
          <EmptyState icon={<SearchX size={22} />} title={text('search.nothing', { query: asked })}>
            <p>{text('search.nothingHint')}</p>
          </EmptyState>
        ) : (
          <VirtualList<Row>
            label={text('search.results')}
            rows={rows}
            keyOf={(row) => row.key}
            isHeading={(row) => row.kind === 'group' || row.kind === 'notes'}
            activeKey={search.activeKey}
            onActiveChange={(row) => search.setActiveKey(row.key)}
            onOpen={(row) => {
              if (row.kind === 'hit') open(row.found);
              else if (row.kind === 'note') openNote(row.note);
            }}
            opensOnClick
            estimatedRowHeight={64}
            handle={list}
            onKeyDown={(event, row) => {
              if (event.key === 'o' && row?.kind === 'hit') {
                search.setDocumentId(
                  search.documentId === undefined ? row.found.group.documentId : undefined,
                );
                event.preventDefault();
              } else if (event.key === '/') {
                field.current?.focus();
                event.preventDefault();
              }
            }}
            renderRow={(row) => {
              switch (row.kind) {
                case 'group':
                  return <GroupHeading group={row.group} />;
                case 'hit':
                  return <Hit found={row.found} />;
                case 'notes':
                  return (
                    <div className={styles.group}>
                      <MessageSquareText size={15} aria-hidden="true" />
                      <span className={styles.groupTitle}>{text('search.notes')}</span>
                      <span className={styles.groupCount}>{text('search.hits', { n: row.total })}</span>
                    </div>
                  );
                case 'note':
                  return <Note note={row.note} />;
              }
            }}
          />
        )}
      </div>
      {outcome !== undefined && rows.length > 0 && (
        <SearchFacets facets={outcome.facets} query={asked} onQuery={search.setQuery} />
      )}
    </div>
  );
}

const noNotes: readonly SearchNote[] = [];

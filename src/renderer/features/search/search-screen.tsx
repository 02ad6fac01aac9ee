import { FileSearch, Hash, Quote, Search as SearchIcon, SearchX } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { SearchGroup } from '../../../shared/contract.ts';
import { failureOf } from '../../gateway.ts';
import { useText } from '../../locale.tsx';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { Segments } from '../../ui/segments.tsx';
import { SearchField } from '../../ui/text-field.tsx';
import { VirtualList } from '../../ui/virtual-list.tsx';
import type { VirtualListHandle } from '../../ui/virtual-list.tsx';
import { useRemembered } from '../../view-memory.tsx';
import { foundWritings } from './found-writings.ts';
import { hitPlace } from './hit-place.ts';
import { useSearch } from './search-state.tsx';
import type { FoundHit, Role } from './search-state.tsx';
import styles from './search-screen.module.css';

type Row =
  | { readonly kind: 'group'; readonly key: string; readonly group: SearchGroup }
  | { readonly kind: 'hit'; readonly key: string; readonly found: FoundHit };

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
  const groups = asked === '' ? undefined : answer.data?.groups;
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
    return made;
  }, [hits]);

  const open = (found: FoundHit): void => {
    rememberRecent([asked, ...recent.filter((query) => query !== asked)].slice(0, keptQueries));
    search.open(found);
  };
  const onFieldKey = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' && hits.length > 0) {
      const [first] = hits;
      if (search.activeKey === undefined && first !== undefined) search.setActiveKey(first.key);
      list.current?.focus();
      event.preventDefault();
    } else if (event.key === 'Enter' && hits.length > 0) {
      const found = hits.find((candidate) => candidate.key === search.activeKey) ?? hits[0];
      if (found !== undefined) open(found);
    }
  };

  const listed = hits.length;
  const total = answer.data?.total ?? 0;
  return (
    <div className={styles.screen}>
      <header className={styles.header}>
        <h1 className="visually-hidden">{text('search.title')}</h1>
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
            {asked !== '' && answer.data !== undefined && !answer.isError && (
              <>
                {text('search.summary', { hits: total, documents: groups?.length ?? 0 })}
                {listed < total && ` ${text('search.listed', { listed })}`}
              </>
            )}
            {answer.isFetching && <Spinner size={13} />}
          </p>
        </div>
        {search.documentId !== undefined && groups !== undefined && (
          <p className={styles.only}>
            {text('search.onlyIn', { title: groups[0]?.documentTitle ?? '' })}
            <Button size="small" variant="quiet" onPress={() => search.setDocumentId(undefined)}>
              {text('search.everywhere')}
            </Button>
          </p>
        )}
        {writings.length > 0 && (
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
        {asked === '' ? (
          <Beginning recent={recent} onChoose={search.setQuery} />
        ) : answer.isError ? (
          <div className={styles.problem}>
            <ErrorNotice error={answer.error} />
            {failureOf(answer.error).kind === 'query-invalid' && <SyntaxHelp />}
          </div>
        ) : answer.data === undefined ? (
          <p className={styles.waiting}>
            <Spinner /> {text('search.searching')}
          </p>
        ) : rows.length === 0 ? (
          <EmptyState icon={<SearchX size={22} />} title={text('search.nothing', { query: asked })}>
            <p>{text('search.nothingHint')}</p>
          </EmptyState>
        ) : (
          <VirtualList<Row>
            label={text('search.results')}
            rows={rows}
            keyOf={(row) => row.key}
            isHeading={(row) => row.kind === 'group'}
            activeKey={search.activeKey}
            onActiveChange={(row) => search.setActiveKey(row.key)}
            onOpen={(row) => row.kind === 'hit' && open(row.found)}
            opensOnClick
            estimatedRowHeight={64}
            handle={list}
            onKeyDown={(event) => {
              if (event.key === '/') {
                field.current?.focus();
                event.preventDefault();
              }
            }}
            renderRow={(row) =>
              row.kind === 'group' ? (
                <div className={styles.group}>
                  <span className={styles.groupTitle}>{row.group.documentTitle}</span>
                  <span className={styles.groupRole}>{text(`role.${row.group.role}`)}</span>
                  <span className={styles.groupCount}>
                    {text('search.hits', { n: row.group.total })}
                    {search.documentId === undefined && row.group.total > row.group.hits.length && (
                      <AriaButton
                        className={styles.more}
                        excludeFromTabOrder
                        onPress={() => search.setDocumentId(row.group.documentId)}
                      >
                        {text('search.onlyThis')}
                      </AriaButton>
                    )}
                  </span>
                </div>
              ) : (
                <Hit found={row.found} />
              )
            }
          />
        )}
      </div>
    </div>
  );
}

function Hit({ found }: { readonly found: FoundHit }): ReactNode {
  const text = useText();
  const place = hitPlace(found.hit, text).replace(/^ · /u, '');
  return (
    <div className={styles.hit}>
      <span className={styles.place}>{place}</span>
      <p className={styles.snippet}>
        <Marked text={found.hit.snippet} marks={found.hit.marks} />
      </p>
    </div>
  );
}

/** Text with its hits marked. */
function Marked({
  text,
  marks,
}: {
  readonly text: string;
  readonly marks: FoundHit['hit']['marks'];
}): ReactNode {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const mark of marks) {
    if (mark.start < at) continue;
    parts.push(text.slice(at, mark.start));
    parts.push(<mark key={mark.start}>{text.slice(mark.start, mark.end)}</mark>);
    at = mark.end;
  }
  parts.push(text.slice(at));
  return parts;
}

function Beginning({
  recent,
  onChoose,
}: {
  readonly recent: readonly string[];
  readonly onChoose: (query: string) => void;
}): ReactNode {
  const text = useText();
  return (
    <div className={styles.beginning}>
      {recent.length > 0 && (
        <section>
          <h2 className={styles.beginningTitle}>{text('search.recent')}</h2>
          <ul className={styles.recent}>
            {recent.map((query) => (
              <li key={query}>
                <Button size="small" onPress={() => onChoose(query)}>
                  {query}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2 className={styles.beginningTitle}>{text('search.howTitle')}</h2>
        <SyntaxHelp />
      </section>
    </div>
  );
}

function SyntaxHelp(): ReactNode {
  const text = useText();
  const lines = [
    { icon: FileSearch, sample: 'school transport', words: text('search.how.words') },
    { icon: Quote, sample: '“night crossings”', words: text('search.how.phrase') },
    { icon: SearchIcon, sample: 'educa*', words: text('search.how.prefix') },
    { icon: Hash, sample: '2,608', words: text('search.how.number') },
  ];
  return (
    <dl className={classNames(styles.how)}>
      {lines.map(({ icon: Icon, sample, words }) => (
        <div key={sample} className={styles.howLine}>
          <Icon size={16} aria-hidden="true" />
          <dt>{sample}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}

import { GitCompareArrows } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useText, useWording } from '../../locale.tsx';
import { useAnswer, useCaseSummary } from '../../queries.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Pane, PaneGroup, PaneSeparator } from '../../ui/panes.tsx';
import { Screen, ScreenBar } from '../../ui/screen.tsx';
import { Segments } from '../../ui/segments.tsx';
import { Select } from '../../ui/select.tsx';
import { Loading } from '../../ui/loading.tsx';
import { VirtualList } from '../../ui/virtual-list.tsx';
import { useNavigation } from '../../workbench/navigation.tsx';
import { ComparedText } from './compared-text.tsx';
import { VersionDetails } from './version-details.tsx';
import { VersionRowView } from './version-row.tsx';
import { countChoices, passagesOfChoice, versionChoices, versionRows } from './version-rows.ts';
import type { VersionChoice, VersionFilter, VersionRow } from './version-rows.ts';
import { useShowChoice } from './use-show-choice.ts';
import { useVersionWords } from './version-words.ts';
import styles from './versions-screen.module.css';

/**
 * What a newer version of a document has changed: what asks for a person first, and both texts in one, paragraph by paragraph.
 */
export function VersionsScreen(): ReactNode {
  const text = useText();
  const { number } = useWording();
  const words = useVersionWords();
  const readOnly = useCaseSummary().data?.access === 'read-only';
  const { place, showVersion } = useNavigation();
  const versions = useAnswer('version.list', {});
  const all = versions.data;
  const version = all?.find(({ documentId }) => documentId === place.versionId) ?? all?.[0];
  const comparison = useAnswer(
    'version.compare',
    { documentId: version?.documentId ?? '' },
    { enabled: version !== undefined },
  );
  const [filter, setFilter] = useState<VersionFilter>('attention');
  const [activeKey, setActiveKey] = useState<string>();
  const choices = useMemo(
    () => versionChoices(version?.items ?? [], comparison.data?.statistics ?? []),
    [comparison.data, version],
  );
  const rows = useMemo(() => versionRows(choices, filter), [choices, filter]);
  const counts = useMemo(() => countChoices(choices), [choices]);
  const chosen = rows.find((row): row is VersionChoice => row.kind !== 'group' && row.key === activeKey);
  const active = chosen ?? rows.find((row): row is VersionChoice => row.kind !== 'group');
  const show = useShowChoice(version);

  const error = versions.error ?? comparison.error;
  if (error !== null) {
    return (
      <div className={styles.message}>
        <ErrorNotice
          error={error}
          onRetry={() => void (versions.isError ? versions : comparison).refetch()}
        />
      </div>
    );
  }
  if (all === undefined || (version !== undefined && comparison.data === undefined)) {
    return <Loading>{text('common.loading')}</Loading>;
  }
  if (version === undefined || comparison.data === undefined) {
    return (
      <EmptyState size="screen" icon={<GitCompareArrows size={24} />} title={text('versions.none')}>
        <p>{text('versions.noneBody')}</p>
      </EmptyState>
    );
  }
  const step = (direction: 1 | -1): void => {
    const selectable = rows.filter((row): row is VersionChoice => row.kind !== 'group');
    const index = selectable.findIndex((row) => row.key === active?.key);
    const next = selectable[index + direction];
    if (next !== undefined) setActiveKey(next.key);
  };
  return (
    <Screen>
      <ScreenBar title={text('versions.heading')}>
        {all.length === 1 ? (
          <p className={styles.which}>{words.title(version)}</p>
        ) : (
          <Select
            label={text('versions.which')}
            labelHidden
            value={version.documentId}
            onChange={(documentId) => showVersion(documentId)}
            options={all.map((each) => ({ value: each.documentId, label: words.title(each) }))}
          />
        )}
        <div className={styles.filter}>
          <Segments
            label={text('versions.filter')}
            selected={filter}
            onSelect={setFilter}
            options={(['attention', 'kept', 'all'] as const).map((id) => ({
              id,
              label: text(`versions.filter.${id}`),
              count: number(counts[id]),
            }))}
          />
        </div>
      </ScreenBar>
      <PaneGroup id="versions" className={styles.panes}>
        <Pane id="list" defaultSize="38%" minSize="300px">
          {rows.length === 0 ? (
            <EmptyState title={text(`versions.empty.${filter}`)}>
              <p>{text('versions.sameStatistics', { count: comparison.data.same })}</p>
            </EmptyState>
          ) : (
            <VirtualList<VersionRow>
              label={text('versions.list')}
              rows={rows}
              keyOf={(row) => row.key}
              isHeading={(row) => row.kind === 'group'}
              activeKey={active?.key}
              onActiveChange={(row) => setActiveKey(row.key)}
              onOpen={(row) => row.kind !== 'group' && show(row)}
              estimatedRowHeight={58}
              onKeyDown={(event) => {
                if (event.ctrlKey || event.metaKey || event.altKey) return;
                if (event.key !== 'j' && event.key !== 'k') return;
                event.preventDefault();
                step(event.key === 'j' ? 1 : -1);
              }}
              renderRow={(row) => <VersionRowView row={row} />}
            />
          )}
        </Pane>
        <PaneSeparator label={text('pane.resize')} />
        <Pane id="text" minSize="340px">
          <div className={styles.reading}>
            {active !== undefined && (
              <VersionDetails
                key={active.key}
                choice={active}
                version={version}
                readOnly={readOnly}
                onShow={() => show(active)}
              />
            )}
            <ComparedText
              rows={comparison.data.rows}
              at={active === undefined ? {} : passagesOfChoice(active)}
            />
          </div>
        </Pane>
      </PaneGroup>
    </Screen>
  );
}

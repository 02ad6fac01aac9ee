import { BadgeCheck, ListChecks, RotateCcw } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { DocumentContent, FindingEntry } from '../../../shared/contract.ts';
import { useSentences, useText, useWording } from '../../locale.tsx';
import { useCaseSummary, useFindings, useReport } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Pane, PaneGroup, PaneSeparator } from '../../ui/panes.tsx';
import { Loading } from '../../ui/loading.tsx';
import { RowsHeading, Screen, ScreenBar } from '../../ui/screen.tsx';
import { Segments } from '../../ui/segments.tsx';
import { Select } from '../../ui/select.tsx';
import { useAct } from '../../ui/toast.tsx';
import { VirtualList } from '../../ui/virtual-list.tsx';
import { useCommands } from '../../workbench/commands.ts';
import { useNavigationActions } from '../../workbench/navigation.tsx';
import type { Stretch } from '../../workbench/navigation.tsx';
import { DismissDialog } from './dismiss-dialog.tsx';
import { FindingDetails } from './finding-details.tsx';
import { countByRule, countFindings, findingKind, groupFindings } from './finding-groups.ts';
import type { FindingFilter, FindingRow } from './finding-groups.ts';
import { FindingSign } from './finding-sign.tsx';
import { useFindingPlaces, useRuleWords } from './finding-words.ts';
import styles from './findings-screen.module.css';

/** What the checks say about the report, also where they agree with it. */
export function FindingsScreen(): ReactNode {
  const text = useText();
  const { number } = useWording();
  const findings = useFindings();
  const report = useReport().data;
  const summary = useCaseSummary().data;
  const { run } = useCommands();
  const readOnly = summary?.access === 'read-only';
  const navigation = useNavigationActions();
  const sentences = useSentences();
  const ruleWords = useRuleWords();
  const placeOf = useFindingPlaces(report);
  const [filter, setFilter] = useState<FindingFilter>('open');
  const [rule, setRule] = useState<string>();
  const [activeId, setActiveId] = useState<string>();
  const [dismissing, setDismissing] = useState<FindingEntry>();
  const reopen = useAct('finding.reopen', () => ({ message: text('findings.reopened'), undoable: true }));

  const all = findings.data;
  const counts = useMemo(() => countFindings(all ?? []), [all]);
  const byRule = useMemo(() => countByRule(all ?? [], filter), [all, filter]);
  // A rule of which the filter leaves nothing is no longer asked for.
  const shownRule = rule !== undefined && byRule.has(rule) ? rule : undefined;
  const rows = useMemo(() => groupFindings(all ?? [], filter, shownRule), [all, filter, shownRule]);
  const found = rows.find((row) => row.kind === 'finding' && row.finding.id === activeId);
  const first = rows.find((row) => row.kind === 'finding');
  const activeRow = found ?? first;
  const active = activeRow?.kind === 'finding' ? activeRow.finding : undefined;

  const show = (finding: FindingEntry): void => {
    const [statisticId] = finding.statisticIds;
    const [paragraphId] = finding.paragraphIds;
    if (statisticId !== undefined) navigation.selectStatistic(statisticId);
    else if (paragraphId !== undefined) showPlace(finding, paragraphId);
  };
  const showPlace = (finding: FindingEntry, paragraphId: string): void =>
    navigation.selectParagraph(paragraphId, { highlight: quotedStretch(finding, paragraphId, report) });
  const openSource = (finding: FindingEntry): void => {
    const source = finding.quotation?.source;
    const [paragraphId] = finding.paragraphIds;
    if (source === undefined || paragraphId === undefined) return;
    const { documentId, start, end } = source;
    navigation.openSource({ documentId, start, end, marks: [{ start, end }] });
    // The report stands beside it, at the quotation.
    navigation.selectParagraph(paragraphId, {
      highlight: quotedStretch(finding, paragraphId, report),
      replace: true,
    });
  };

  if (findings.isError) {
    return (
      <div className={styles.message}>
        <ErrorNotice error={findings.error} onRetry={() => void findings.refetch()} />
      </div>
    );
  }
  if (all === undefined) {
    return <Loading>{text('common.loading')}</Loading>;
  }
  if (all.length === 0) {
    return (
      <EmptyState
        size="screen"
        icon={<ListChecks size={24} />}
        title={text(summary?.reportId === undefined ? 'findings.noReport' : 'findings.none')}
        actions={
          summary?.reportId === undefined && (
            <Button variant="primary" onPress={() => run('import.files')}>
              {text('report.import')}
            </Button>
          )
        }
      >
        <p>{text(summary?.reportId === undefined ? 'findings.noReportBody' : 'findings.noneBody')}</p>
      </EmptyState>
    );
  }
  return (
    <Screen>
      <ScreenBar title={text('findings.title')}>
        <Segments
          label={text('findings.show')}
          selected={filter}
          onSelect={setFilter}
          options={(['open', 'holding', 'dismissed', 'all'] as const).map((id) => ({
            id,
            label: text(`findings.filter.${id}`),
            count: number(counts[id]),
          }))}
        />
        {byRule.size > 1 && (
          <Select
            label={text('findings.rules')}
            labelHidden
            size="small"
            value={shownRule ?? everyRule}
            onChange={(chosen) => setRule(chosen === everyRule ? undefined : chosen)}
            options={[
              { value: everyRule, label: text('findings.rules.all') },
              ...[...byRule].map(([id, count]) => ({
                value: id,
                label: `${ruleWords(id)} (${number(count)})`,
              })),
            ]}
          />
        )}
      </ScreenBar>
      {rows.length === 0 ? (
        <EmptyState
          icon={filter === 'open' ? <BadgeCheck size={22} /> : <ListChecks size={22} />}
          title={text(`findings.empty.${filter}`)}
        />
      ) : (
        <PaneGroup id="findings" className={styles.panes}>
          <Pane id="list" defaultSize="46%" minSize="320px">
            <VirtualList<FindingRow>
              label={text('findings.title')}
              rows={rows}
              keyOf={(row) => row.key}
              isHeading={(row) => row.kind === 'rule'}
              activeKey={activeRow?.key}
              onActiveChange={(row) => row.kind === 'finding' && setActiveId(row.finding.id)}
              onOpen={(row) => row.kind === 'finding' && show(row.finding)}
              estimatedRowHeight={64}
              onKeyDown={(event, row) => {
                if (row?.kind !== 'finding' || event.ctrlKey || event.metaKey || event.altKey) return;
                if (event.key === 'o' && row.finding.quotation?.source !== undefined) {
                  event.preventDefault();
                  openSource(row.finding);
                  return;
                }
                if (readOnly) return;
                if (event.key !== 'd' && event.key !== 'Delete') return;
                event.preventDefault();
                if (row.finding.dismissed === undefined && row.finding.holds !== true)
                  setDismissing(row.finding);
              }}
              renderRow={(row) =>
                row.kind === 'rule' ? (
                  <RowsHeading count={number(row.count)}>{ruleWords(row.rule)}</RowsHeading>
                ) : (
                  <div className={styles.finding}>
                    <FindingSign kind={findingKind(row.finding)} />
                    <p className={styles.words}>{sentences.finding(row.finding)}</p>
                    <span className={styles.place}>{placeOf(row.finding)}</span>
                  </div>
                )
              }
            />
          </Pane>
          <PaneSeparator label={text('pane.resize')} />
          <Pane id="details" minSize="320px">
            {active !== undefined && (
              <FindingDetails
                key={active.id}
                finding={active}
                report={report}
                readOnly={readOnly}
                onShow={() => show(active)}
                onShowPlace={(paragraphId) => showPlace(active, paragraphId)}
                onOpenSource={() => openSource(active)}
                onDismiss={() => setDismissing(active)}
                onReopen={() => reopen.act({ findingId: active.id })}
                reopenIcon={<RotateCcw size={15} aria-hidden="true" />}
              />
            )}
          </Pane>
        </PaneGroup>
      )}
      <DismissDialog finding={dismissing} onClose={() => setDismissing(undefined)} />
    </Screen>
  );
}

/** Stands for no rule in the choice of rules. */
const everyRule = '*';

/** Where a finding's quotation stands in the report's text. */
function quotedStretch(
  { quotation, paragraphIds }: FindingEntry,
  paragraphId: string,
  report: DocumentContent | undefined,
): Stretch | undefined {
  if (quotation === undefined || paragraphIds[0] !== paragraphId) return undefined;
  const start = report?.paragraphs.find(({ id }) => id === paragraphId)?.start;
  return start === undefined ? undefined : { start: start + quotation.start, end: start + quotation.end };
}

import { FileText } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { DocumentContent } from '../../../shared/contract.ts';
import { useText } from '../../locale.tsx';
import { useCaseSummary, useReport } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Loading } from '../../ui/loading.tsx';
import { useCommands } from '../../workbench/commands.ts';
import { useNavigation } from '../../workbench/navigation.tsx';
import { MovingNoteHint } from '../corrections/moving-note-hint.tsx';
import { FindBar } from '../reading/find-bar.tsx';
import { lastStartingBy } from '../reading/blocks.ts';
import type { MarkName } from '../reading/marks.ts';
import { PaneBar } from '../reading/pane-bar.tsx';
import type { MarkSpan } from '../reading/pieces.ts';
import { passageBelow } from '../reading/passage-below.ts';
import { reveal } from '../reading/reveal.ts';
import { useChunks } from '../reading/use-chunks.ts';
import { useFind } from '../reading/use-find.ts';
import { useShortcuts } from '../reading/use-shortcuts.ts';
import { useThrottled } from '../reading/use-throttled.ts';
import { createValueStore } from '../reading/value-store.ts';
import { CoverageStrip } from './coverage-strip.tsx';
import { ReportSelection } from './report-selection.tsx';
import { ReportText } from './report-text.tsx';
import { stepFrom } from './stepping.ts';
import type { Step } from './stepping.ts';
import { useReportModel } from './use-report-model.ts';
import { ReportBar } from './report-bar.tsx';
import styles from './report-pane.module.css';

// Where the reader is need not be known at every frame of a scroll.
const placeEveryMs = 100;

/** The report under review, as printed. */
export function ReportPane(): ReactNode {
  const text = useText();
  const summary = useCaseSummary();
  const report = useReport();
  const { run } = useCommands();
  if (summary.data !== undefined && summary.data.reportId === undefined) {
    return (
      <Frame>
        <EmptyState
          icon={<FileText size={22} />}
          title={text('report.none')}
          actions={
            <Button variant="primary" onPress={() => run('import.files')}>
              {text('report.import')}
            </Button>
          }
        >
          {text('report.noneBody')}
        </EmptyState>
      </Frame>
    );
  }
  if (report.error !== null) {
    return (
      <Frame>
        <div className={styles.message}>
          <ErrorNotice error={report.error} onRetry={() => void report.refetch()} />
        </div>
      </Frame>
    );
  }
  if (report.data === undefined) return <ReportLoading />;
  if (report.data.paragraphs.length === 0 && report.data.headings.length === 0) {
    return (
      <Frame title={report.data.summary.title}>
        <EmptyState icon={<FileText size={22} />} title={text('report.empty')}>
          {text('report.emptyBody', { fileName: report.data.summary.fileName })}
        </EmptyState>
      </Frame>
    );
  }
  return <OpenReport key={report.data.summary.id} content={report.data} />;
}

function Frame({ title, children }: { readonly title?: string; readonly children: ReactNode }): ReactNode {
  const text = useText();
  return (
    <div className={styles.pane}>
      <PaneBar title={title ?? text('pane.report')} />
      {children}
    </div>
  );
}

function ReportLoading(): ReactNode {
  const text = useText();
  return (
    <Frame>
      <Loading>{text('report.loading')}</Loading>
    </Frame>
  );
}

function OpenReport({ content }: { readonly content: DocumentContent }): ReactNode {
  const text = useText();
  const { run } = useCommands();
  const model = useReportModel(content);
  const { place, selectStatistic, selectParagraph, openSource } = useNavigation();
  const { report, screen } = place;
  const scroller = useRef<HTMLDivElement>(null);
  const chunks = useChunks(model.blocks, scroller);
  // The paragraph at the top of the view, and the document offset where it begins.
  const [here] = useState(() => createValueStore<string | undefined>(undefined));
  const [section] = useState(() => createValueStore<string | undefined>(undefined));

  const readerAt = useCallback(
    () => model.paragraphById.get(here.get() ?? '')?.start ?? 0,
    [model.paragraphById, here],
  );
  const find = useFind(model.passages, readerAt);
  const marks = useMemo((): readonly MarkSpan<MarkName>[] => {
    const highlight = report.highlight;
    return highlight === undefined ? find.marks : [...find.marks, { ...highlight, mark: 'target' as const }];
  }, [find.marks, report.highlight]);

  const findPlace = useCallback(() => {
    const view = scroller.current;
    if (view === null) return;
    const box = view.getBoundingClientRect();
    const top = passageBelow(
      box.left + Math.min(120, box.width / 2),
      box.top + Math.min(72, box.height / 3),
      box.bottom,
    );
    // What is selected is where the reader is, as long as it can be seen.
    const selected = view.querySelector<HTMLElement>('[data-current]');
    const selectedBox = selected?.getBoundingClientRect();
    const selectedInSight =
      selectedBox !== undefined && selectedBox.bottom > box.top + 24 && selectedBox.top < box.bottom - 24;
    const at = selectedInSight ? selected?.dataset['passage'] : top;
    if (at === undefined) return;
    const paragraph = model.numberedOf.get(at);
    const start = paragraph?.start ?? model.content.headings.find((heading) => heading.id === at)?.start ?? 0;
    if (paragraph !== undefined) here.set(paragraph.id);
    section.set(lastStartingBy(model.content.headings, start)?.id);
  }, [model, here, section]);

  const goTo = useCallback(
    (
      offset: number,
      elementId: string,
      options: { focus?: boolean; always?: boolean; inside?: string } = {},
    ) => {
      chunks.drawAround(offset);
      // The distant parts of a long report are drawn a frame later.
      const show = (framesLeft: number): void => {
        const view = scroller.current;
        const passage = view?.querySelector<HTMLElement>(`[data-passage="${CSS.escape(elementId)}"]`);
        const inside =
          options.inside === undefined ? null : passage?.querySelector<HTMLElement>(options.inside);
        const target = inside ?? passage;
        if (view === null) return;
        if (!target) {
          if (framesLeft > 0) requestAnimationFrame(() => show(framesLeft - 1));
          return;
        }
        reveal(target, view, options.always);
        if (options.focus === true) target.focus({ preventScroll: true });
      };
      show(20);
    },
    [chunks],
  );

  // Goes to what was selected, from wherever it was selected.
  const goToSelected = useRef<() => void>(() => undefined);
  useEffect(() => {
    goToSelected.current = () => {
      const statistic =
        report.statisticId === undefined ? undefined : model.statisticById.get(report.statisticId);
      const paragraphId = statistic?.paragraphId ?? report.paragraphId;
      const passage = model.passages.find((one) => one.id === paragraphId);
      if (passage === undefined) return;
      const active = document.activeElement;
      // In the text, or on what holds it: nowhere in particular, or the pane as a whole.
      const text = scroller.current;
      const focus = text !== null && (active?.contains(text) !== false || text.contains(active));
      goTo(passage.start, passage.id, {
        focus: focus && statistic !== undefined,
        inside:
          statistic !== undefined
            ? `[data-statistic="${CSS.escape(statistic.id)}"]`
            : report.highlight !== undefined
              ? '[data-marks~="target"]'
              : undefined,
      });
    };
  });
  const ready = model.statistics.length > 0;
  useEffect(() => {
    goToSelected.current();
  }, [report, ready]);
  const onScroll = useThrottled(findPlace, placeEveryMs);
  useEffect(onScroll, [onScroll, findPlace, chunks.chunks, report]);

  const { currentHit } = find;
  useEffect(() => {
    if (currentHit === undefined) return;
    const passage = model.passages.findLast((one) => one.start <= currentHit.start);
    if (passage === undefined) return;
    goTo(passage.start, passage.id, { inside: '[data-marks~="current-hit"]' });
  }, [currentHit, goTo, model.passages]);

  const step = (by: Step): void => {
    const from = readerAt();
    const inView = model.statistics.find(
      (statistic) => (model.paragraphById.get(statistic.paragraphId)?.start ?? 0) >= from,
    );
    const next = stepFrom(model.statistics, report.statisticId, inView?.id, by);
    if (next !== undefined) selectStatistic(next.id, { replace: report.statisticId !== undefined });
  };
  const selected = report.statisticId === undefined ? undefined : model.statisticById.get(report.statisticId);
  useShortcuts(
    {
      j: () => step('next'),
      k: () => step('previous'),
      'Shift+J': () => step('next-open'),
      'Shift+K': () => step('previous-open'),
      '/': () => find.open(),
      u: () => run('edit.undo'),
      // Space scrolls, as everywhere, until a verdict has been given: then it goes on.
      ...(selected?.verdict === undefined ? {} : { ' ': () => step('next-open') }),
    },
    screen === 'report',
  );

  const chooseStatistic = useCallback(
    (statisticId: string, byKey: boolean) => {
      selectStatistic(statisticId);
      if (byKey)
        requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-evidence-start]')?.focus());
    },
    [selectStatistic],
  );
  const chooseParagraph = useCallback(
    (paragraphId: string) => selectParagraph(paragraphId),
    [selectParagraph],
  );
  const openLaw = useCallback(
    (target: { documentId: string; start: number; end: number }) =>
      openSource({ documentId: target.documentId, start: target.start, end: target.end }),
    [openSource],
  );
  const goToPassage = useCallback(
    (offset: number, elementId: string) => goTo(offset, elementId, { always: true }),
    [goTo],
  );
  const goToCell = useCallback(
    (paragraphId: string) => goToPassage(model.paragraphById.get(paragraphId)?.start ?? 0, paragraphId),
    [goToPassage, model.paragraphById],
  );
  const selectedParagraphId = report.paragraphId ?? selected?.paragraphId;

  return (
    <div className={styles.pane} data-report>
      <ReportBar
        model={model}
        here={here}
        section={section}
        onStep={step}
        onFind={find.open}
        onGo={goToPassage}
      />
      {find.isOpen && <FindBar find={find} label={text('report.find')} />}
      <MovingNoteHint />
      <div className={styles.body}>
        <CoverageStrip
          cells={model.cells}
          here={here}
          selectedId={
            selectedParagraphId === undefined ? undefined : model.numberedOf.get(selectedParagraphId)?.id
          }
          onGo={goToCell}
          onSelect={chooseParagraph}
        />
        <ReportText
          model={model}
          chunks={chunks}
          scroller={scroller}
          marks={marks}
          selectedStatisticId={report.statisticId}
          selectedParagraphId={report.paragraphId}
          onSelectStatistic={chooseStatistic}
          onSelectParagraph={chooseParagraph}
          onOpenLaw={openLaw}
          onGoTo={goToPassage}
          onScroll={onScroll}
        />
        <ReportSelection model={model} scroller={scroller} />
      </div>
    </div>
  );
}

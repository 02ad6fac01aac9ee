import { CircleCheckBig, ListFilter } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import type { ReactNode } from 'react';
import { tieNotes } from '../../../core/document/tie-notes.ts';
import type { DocumentContent } from '../../../shared/contract.ts';
import { useWording } from '../../locale.tsx';
import { useReport } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Loading } from '../../ui/loading.tsx';
import { useNavigation } from '../../workbench/navigation.tsx';
import { paragraphsOf } from '../reading/blocks.ts';
import type { Block } from '../reading/blocks.ts';
import { noMarks } from '../reading/marks.ts';
import { PaneBar } from '../reading/pane-bar.tsx';
import { reveal } from '../reading/reveal.ts';
import { useChunks } from '../reading/use-chunks.ts';
import { useShortcuts } from '../reading/use-shortcuts.ts';
import { ReportText } from '../report/report-text.tsx';
import { useReportModel } from '../report/use-report-model.ts';
import type { ReportModel } from '../report/use-report-model.ts';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useStatisticWords } from '../evidence/statistic-words.ts';
import type { Review } from './review-state.tsx';
import { useReview } from './review-state.tsx';
import styles from './review.module.css';

/** The paragraph of the statistic under review as printed, with what stands around it and its notes. */
export function ReviewText(): ReactNode {
  const { text } = useWording();
  const review = useReview();
  const report = useReport().data;
  if (review === undefined) return undefined;
  if (report === undefined || review.queue === undefined) {
    return (
      <div className={styles.pane}>
        <PaneBar title={text('rail.review')} />
        <Loading>{text('evidence.loading')}</Loading>
      </div>
    );
  }
  return <OpenReview content={report} review={review} />;
}

function OpenReview({
  content,
  review,
}: {
  readonly content: DocumentContent;
  readonly review: Review;
}): ReactNode {
  const { text, number } = useWording();
  const words = useStatisticWords();
  const model = useReportModel(content);
  const { current, position, queue, step, undo } = review;
  useShortcuts({ j: () => step(1), k: () => step(-1), u: undo });
  const section = content.headings.findLast(
    ({ start }) => start <= (model.paragraphById.get(current?.paragraphId ?? '')?.start ?? -1),
  );
  const place =
    current === undefined || position === -1
      ? ''
      : text('review.place', { position: number(position + 1), total: number(queue?.length ?? 0) });
  return (
    <div className={styles.pane} data-review-text>
      <PaneBar
        title={section?.text ?? text('rail.review')}
        tools={
          <>
            <span className={styles.place}>{place}</span>
            <IconButton
              size="small"
              label={text('review.previous')}
              shortcut="K"
              isDisabled={position <= 0}
              icon={<ArrowUp size={15} aria-hidden="true" />}
              onPress={() => step(-1)}
            />
            <IconButton
              size="small"
              label={text('review.next')}
              shortcut="J"
              isDisabled={position + 1 >= (queue?.length ?? 0)}
              icon={<ArrowDown size={15} aria-hidden="true" />}
              onPress={() => step(1)}
            />
          </>
        }
      />
      <p className="visually-hidden" role="status">
        {current === undefined ? '' : `${place}. ${words.name(current)}`}
      </p>
      {current === undefined ? (
        <QueueEnd review={review} />
      ) : (
        <>
          <Surroundings model={model} review={review} statisticId={current.id} />
          <ReviewKeys />
        </>
      )}
    </div>
  );
}

/** The paragraph, with those before and after it in softer ink: a number is often explained by its neighbours. */
function Surroundings({
  model,
  review,
  statisticId,
}: {
  readonly model: ReportModel;
  readonly review: Review;
  readonly statisticId: string;
}): ReactNode {
  const { openSource, selectParagraph } = useNavigation();
  const scroller = useRef<HTMLDivElement>(null);
  const paragraphId = model.statisticById.get(statisticId)?.paragraphId;
  const shown = useMemo(() => excerpt(model, paragraphId), [model, paragraphId]);
  const chunks = useChunks(shown.blocks, scroller);
  useEffect(() => {
    const view = scroller.current;
    const number = view?.querySelector<HTMLElement>(`[data-statistic="${CSS.escape(statisticId)}"]`);
    if (view === null || number === null || number === undefined) return;
    reveal(number, view);
    const active = document.activeElement;
    // The verdict's button goes with its statistic: the keys go on in the text.
    if (active === null || active === document.body) view.focus({ preventScroll: true });
  }, [statisticId, chunks]);
  return (
    <ReportText
      model={shown}
      chunks={chunks}
      scroller={scroller}
      marks={noMarks}
      selectedStatisticId={statisticId}
      selectedParagraphId={undefined}
      isExcerpt
      onSelectStatistic={review.open}
      onSelectParagraph={(id) => selectParagraph(id)}
      onOpenLaw={({ documentId, start, end }) => openSource({ documentId, start, end })}
      onGoTo={() => undefined}
      onScroll={() => undefined}
    />
  );
}

/** A table of more rows than this would push everything else out of sight. */
const rowsAround = 12;

/** What of the report is shown around a paragraph: the block it is in, one before, one after, and the notes of its own. */
function excerpt(model: ReportModel, paragraphId: string | undefined): ReportModel {
  const at = model.blocks.findIndex((block) => paragraphsOf(block).some(({ id }) => id === paragraphId));
  const blocks = model.blocks.slice(Math.max(0, at - 1), at + 2).map((block) => around(block, paragraphId));
  const own = new Set(at === -1 ? [] : paragraphsOf(model.blocks[at] ?? emptyBlock).map(({ id }) => id));
  const ties = tieNotes(model.content);
  const notes = new Set(
    model.content.footnoteMarkers.flatMap((marker, position) =>
      own.has(marker.paragraphId) ? (ties[position] ?? []) : [],
    ),
  );
  return {
    ...model,
    blocks,
    content: {
      ...model.content,
      footnotes: model.content.footnotes.filter((note) => notes.has(note)),
    },
  };
}

const emptyBlock: Block = {
  kind: 'heading',
  id: '',
  start: 0,
  heading: { id: '', level: 1, text: '', start: 0, end: 0 },
};

function around(block: Block, paragraphId: string | undefined): Block {
  if (block.kind !== 'table' || block.rows.length <= rowsAround) return block;
  const at = Math.max(
    0,
    block.rows.findIndex(({ id }) => id === paragraphId),
  );
  const from = Math.max(0, Math.min(at - rowsAround / 2, block.rows.length - rowsAround));
  return { ...block, rows: block.rows.slice(from, from + rowsAround) };
}

/** The keys of the review, for whoever does not know them yet. */
function ReviewKeys(): ReactNode {
  const { text } = useWording();
  const keys = [
    [['J', 'K'], 'review.keys.step'],
    [[text('key.Enter')], 'review.keys.candidate'],
    [['N'], 'review.keys.note'],
    [['U'], 'review.keys.undo'],
  ] as const;
  return (
    <p className={styles.keys}>
      {keys.map(([names, what]) => (
        <span key={what}>
          {names.map((name) => (
            <Kbd key={name}>{name}</Kbd>
          ))}
          {text(what)}
        </span>
      ))}
    </p>
  );
}

function QueueEnd({ review }: { readonly review: Review }): ReactNode {
  const { text } = useWording();
  const { toDoInAll, setFilter, setView } = review;
  if (toDoInAll > 0) {
    return (
      <EmptyState
        icon={<ListFilter size={22} />}
        title={text('review.partDone')}
        actions={
          <Button variant="primary" onPress={() => setFilter({ show: 'to-do' })}>
            {text('review.showRest', { count: toDoInAll })}
          </Button>
        }
      >
        {text('review.partDoneBody')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<CircleCheckBig size={22} />}
      title={text(review.reviewers.length === 0 ? 'review.nothing' : 'review.allDone')}
      actions={
        review.reviewers.length === 0 ? undefined : (
          <>
            <Button onPress={() => setView('edits')}>{text('review.view.edits')}</Button>
            <Button onPress={() => setFilter({ show: 'all' })}>{text('review.lookAgain')}</Button>
          </>
        )
      }
    >
      {text(review.reviewers.length === 0 ? 'review.nothingBody' : 'review.allDoneBody')}
    </EmptyState>
  );
}

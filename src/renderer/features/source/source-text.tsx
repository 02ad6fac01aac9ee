import { memo, useCallback, useEffect, useMemo } from 'react';
import type { ReactNode, RefObject } from 'react';
import type { DocumentContent } from '../../../shared/contract.ts';
import { useText } from '../../locale.tsx';
import { visibleName } from '../../visible-name.ts';
import { classNames } from '../../ui/class-names.ts';
import { beginsWithTitle, documentBlocks, lastStartingBy } from '../reading/blocks.ts';
import type { Block, Heading, Paragraph } from '../reading/blocks.ts';
import { ChunkedText } from '../reading/chunked-text.tsx';
import { distributeMarks } from '../reading/distribute-marks.ts';
import { noMarks, sameMarks } from '../reading/marks.ts';
import type { Marks } from '../reading/marks.ts';
import { passageBelow } from '../reading/passage-below.ts';
import { reveal } from '../reading/reveal.ts';
import { useChunks } from '../reading/use-chunks.ts';
import { useThrottled } from '../reading/use-throttled.ts';
import type { ValueStore } from '../reading/value-store.ts';
import { footnoteId } from '../report/footnote-list.tsx';
import { readablePassages } from '../report/use-report-model.ts';
import { printedLabel } from '../report/report-words.ts';
import type { Destination } from './destination.ts';
import { newTitles } from './source-outline.ts';
import { MarkedText } from './marked-text.tsx';
import { SourceTable } from './source-table.tsx';
import styles from './source-text.module.css';

export interface SourceTextProps {
  readonly content: DocumentContent;
  readonly marks: Marks;
  readonly destination: Destination | undefined;
  /** Document offset of what is at the top of the view. */
  readonly shownOffset: ValueStore<number>;
  readonly scroller: RefObject<HTMLDivElement | null>;
}

/** A document without pages of its own (a law, a web page, a text, a Word file), set for reading. */
export function SourceText({
  content,
  marks,
  destination,
  shownOffset,
  scroller,
}: SourceTextProps): ReactNode {
  const text = useText();
  const blocks = useMemo(() => documentBlocks(content), [content]);
  const passages = useMemo(() => readablePassages(content), [content]);
  const titlesOf = useMemo(() => articleTitles(content), [content]);
  const marksOf = useMemo(() => distributeMarks(passages, marks), [passages, marks]);
  const chunks = useChunks(blocks, scroller);
  const startOf = useMemo(() => new Map(passages.map((passage) => [passage.id, passage.start])), [passages]);

  const findPlace = useCallback(() => {
    const view = scroller.current;
    if (view === null) return;
    const box = view.getBoundingClientRect();
    // The passage that was opened is where the reader is, as long as it can be seen.
    const target = view.querySelector<HTMLElement>('[data-marks~="target"]');
    const targetBox = target?.getBoundingClientRect();
    const targetInSight =
      targetBox !== undefined && targetBox.bottom > box.top + 24 && targetBox.top < box.bottom - 24;
    const id = targetInSight
      ? target?.closest<HTMLElement>('[data-passage]')?.dataset['passage']
      : passageBelow(box.left + box.width / 2, box.top + Math.min(64, box.height / 3), box.bottom);
    const start = startOf.get(id ?? '');
    if (start !== undefined) shownOffset.set(start);
  }, [scroller, shownOffset, startOf]);
  const onScroll = useThrottled(findPlace, 100);
  useEffect(onScroll, [onScroll, chunks, marksOf]);

  const { drawAround } = chunks;
  useEffect(() => {
    const view = scroller.current;
    const start = destination?.stretch?.start;
    if (view === null || start === undefined) return undefined;
    drawAround(start);
    const passage = lastStartingBy(passages, start);
    if (passage === undefined) return undefined;
    let frame = 0;
    // A document that has only just opened draws its distant parts a frame later.
    const show = (framesLeft: number): void => {
      const element = view.querySelector<HTMLElement>(`[data-passage="${CSS.escape(passage.id)}"]`);
      if (element !== null) reveal(runAt(element, start) ?? element, view);
      else if (framesLeft > 0) frame = requestAnimationFrame(() => show(framesLeft - 1));
    };
    show(20);
    return () => cancelAnimationFrame(frame);
    // `drawAround` changes with every chunk drawn; only a new destination moves the view.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [destination, passages, scroller]);

  const renderBlock = useCallback(
    (block: Block): ReactNode => {
      switch (block.kind) {
        case 'heading':
          return (
            <SourceHeading key={block.id} heading={block.heading} marks={marksOf.get(block.id) ?? noMarks} />
          );
        case 'table':
          return (
            <SourceTable
              key={block.id}
              table={block.table}
              rows={block.rows}
              marks={block.rows.map((row) => marksOf.get(row.id) ?? noMarks)}
            />
          );
        case 'paragraph':
          return (
            <div key={block.id} role="presentation">
              <SourceParagraph
                paragraph={block.paragraph}
                titles={titlesOf.get(block.id)}
                marks={marksOf.get(block.id) ?? noMarks}
              />
              {block.children.map((child) => (
                <SourceParagraph
                  key={child.id}
                  paragraph={child}
                  parentLabel={block.paragraph.label}
                  isChild
                  marks={marksOf.get(child.id) ?? noMarks}
                />
              ))}
            </div>
          );
      }
    },
    [marksOf, titlesOf],
  );

  const notes = content.footnotes.filter((footnote) => footnote.text !== undefined);
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="document"
      aria-label={visibleName(content.summary.title)}
      tabIndex={0}
      onScroll={onScroll}
    >
      <div className={styles.sheet} lang={content.summary.language}>
        {!beginsWithTitle(content, content.summary.title) && (
          <div className={styles.title} role="heading" aria-level={3}>
            {visibleName(content.summary.title)}
          </div>
        )}
        <ChunkedText chunks={chunks} renderBlock={renderBlock} />
        {notes.length > 0 && (
          <section className={styles.notes} aria-label={text('report.notes')}>
            {notes.map((footnote) => (
              <p key={footnoteId(footnote)} className={styles.note} data-passage={footnoteId(footnote)}>
                <span className={styles.noteLabel}>{footnote.label}</span>
                <span>
                  <MarkedText
                    text={footnote.text ?? ''}
                    start={footnote.start ?? 0}
                    marks={marksOf.get(footnoteId(footnote)) ?? noMarks}
                  />
                </span>
              </p>
            ))}
          </section>
        )}
      </div>
    </div>
  );
}

function runAt(element: HTMLElement, offset: number): HTMLElement | undefined {
  const runs = [...element.querySelectorAll<HTMLElement>('[data-at]')];
  return runs.findLast((run) => Number(run.dataset['at']) <= offset);
}

/** Titles to print above articles, where the file gives them with the articles and not as headings of their own. */
function articleTitles(content: DocumentContent): ReadonlyMap<string, readonly string[]> {
  const titles = new Map<string, readonly string[]>();
  if (content.headings.length > 1) return titles;
  let before: readonly string[] | undefined;
  for (const paragraph of content.paragraphs) {
    if (paragraph.kind !== 'article') continue;
    const fresh = newTitles(paragraph.path, before);
    if (fresh.length > 0) titles.set(paragraph.id, fresh);
    before = paragraph.path;
  }
  return titles;
}

const SourceHeading = memo(
  function SourceHeading({
    heading,
    marks,
  }: {
    readonly heading: Heading;
    readonly marks: Marks;
  }): ReactNode {
    const level = Math.min(Math.max(heading.level, 1), 4);
    return (
      <div
        role="heading"
        aria-level={level + 2}
        className={styles.heading}
        data-level={level}
        data-passage={heading.id}
      >
        <MarkedText text={heading.text} start={heading.start} marks={marks} />
      </div>
    );
  },
  (a, b) => a.heading === b.heading && sameMarks(a.marks, b.marks),
);

interface SourceParagraphProps {
  readonly paragraph: Paragraph;
  readonly parentLabel?: string;
  readonly titles?: readonly string[];
  readonly isChild?: boolean;
  readonly marks: Marks;
}

const SourceParagraph = memo(
  function SourceParagraph({
    paragraph,
    parentLabel,
    titles,
    isChild,
    marks,
  }: SourceParagraphProps): ReactNode {
    const label = printedLabel(paragraph, parentLabel);
    const isArticle = paragraph.kind === 'article';
    return (
      <>
        {titles?.map((title, index) => (
          <div key={index} className={styles.pathTitle} role="heading" aria-level={4}>
            {title}
          </div>
        ))}
        <div
          className={classNames(
            styles.paragraph,
            isArticle && styles.article,
            label !== '' && !isArticle && styles.labelled,
            isChild === true && styles.child,
            paragraph.kind === 'note' && styles.small,
          )}
          data-passage={paragraph.id}
        >
          {label !== '' && <span className={styles.label}>{label}</span>}
          <p>
            <MarkedText text={paragraph.text} start={paragraph.start} marks={marks} />
          </p>
        </div>
      </>
    );
  },
  (a, b) =>
    a.paragraph === b.paragraph &&
    a.parentLabel === b.parentLabel &&
    a.titles === b.titles &&
    sameMarks(a.marks, b.marks),
);

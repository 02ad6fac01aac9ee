import { useMemo } from 'react';
import type { DocumentContent, Statistic } from '../../../shared/contract.ts';
import { useLegalReferences, useReportEvidence, useStatistics } from '../../queries.ts';
import { documentBlocks, paragraphsOf } from '../reading/blocks.ts';
import type { Block, Paragraph } from '../reading/blocks.ts';
import type { OutlineEntry } from '../reading/outline-menu.tsx';
import type { CoverageCell } from './coverage-strip.tsx';
import { footnoteId } from './footnote-list.tsx';
import { paragraphState } from './paragraph-state.ts';
import { reportMatter } from './report-matter.ts';
import type { ParagraphMatter } from './report-matter.ts';

/** A heading, paragraph or note as something that can be searched and marked. */
export interface ReadablePassage {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The report sorted for reading: what stands where, and what was found in it. */
export interface ReportModel {
  readonly content: DocumentContent;
  readonly blocks: readonly Block[];
  readonly statistics: readonly Statistic[];
  readonly statisticById: ReadonlyMap<string, Statistic>;
  readonly matter: ReadonlyMap<string, ParagraphMatter>;
  readonly passages: readonly ReadablePassage[];
  readonly paragraphById: ReadonlyMap<string, Paragraph>;
  /** The numbered paragraph (or else the paragraph itself) that a paragraph counts to. */
  readonly numberedOf: ReadonlyMap<string, Paragraph>;
  readonly cells: readonly CoverageCell[];
  readonly outline: readonly OutlineEntry[];
}

const none: readonly never[] = [];

export function useReportModel(content: DocumentContent): ReportModel {
  const statistics = useStatistics().data ?? none;
  const references = useLegalReferences().data ?? none;
  const evidence = useReportEvidence().data ?? none;
  const blocks = useMemo(() => documentBlocks(content), [content]);
  const passages = useMemo(() => readablePassages(content), [content]);
  const paragraphById = useMemo(
    () => new Map(content.paragraphs.map((paragraph) => [paragraph.id, paragraph])),
    [content],
  );
  const numberedOf = useMemo(() => numberedParagraphs(blocks), [blocks]);
  const matter = useMemo(
    () => reportMatter(content, statistics, references, evidence),
    [content, statistics, references, evidence],
  );
  const cells = useMemo(() => coverageCells(blocks, matter), [blocks, matter]);
  const outline = useMemo(() => reportOutline(content), [content]);
  const statisticById = useMemo(
    () => new Map(statistics.map((statistic) => [statistic.id, statistic])),
    [statistics],
  );
  return useMemo(
    () => ({
      content,
      blocks,
      statistics,
      statisticById,
      matter,
      passages,
      paragraphById,
      numberedOf,
      cells,
      outline,
    }),
    [content, blocks, statistics, statisticById, matter, passages, paragraphById, numberedOf, cells, outline],
  );
}

export function readablePassages(content: DocumentContent): ReadablePassage[] {
  const notes = content.footnotes.flatMap((footnote) =>
    footnote.text === undefined || footnote.start === undefined || footnote.end === undefined
      ? []
      : [{ id: footnoteId(footnote), start: footnote.start, end: footnote.end, text: footnote.text }],
  );
  return [...content.headings, ...content.paragraphs, ...notes].sort((a, b) => a.start - b.start);
}

function numberedParagraphs(blocks: readonly Block[]): Map<string, Paragraph> {
  const numbered = new Map<string, Paragraph>();
  let last: Paragraph | undefined;
  for (const block of blocks) {
    for (const paragraph of paragraphsOf(block)) {
      const own = paragraph.kind === 'numbered' ? paragraph : undefined;
      const owner: Paragraph | undefined =
        own ?? (paragraph.parentId === undefined ? undefined : numbered.get(paragraph.parentId)) ?? last;
      if (own !== undefined) last = own;
      numbered.set(paragraph.id, owner ?? paragraph);
    }
  }
  return numbered;
}

/** Cells for the numbered paragraphs; in a report that has none, for all paragraphs with text. */
function coverageCells(
  blocks: readonly Block[],
  matter: ReadonlyMap<string, ParagraphMatter>,
): CoverageCell[] {
  const hasNumbers = blocks.some(
    (block) => block.kind === 'paragraph' && block.paragraph.kind === 'numbered',
  );
  const cells: CoverageCell[] = [];
  let startsSection = false;
  let unnumbered = 0;
  for (const block of blocks) {
    if (block.kind === 'heading') {
      startsSection = cells.length > 0;
      continue;
    }
    const [first] = paragraphsOf(block);
    if (first === undefined) continue;
    const statistics = paragraphsOf(block).flatMap((paragraph) => matter.get(paragraph.id)?.statistics ?? []);
    const numbered = first.kind === 'numbered';
    if (hasNumbers && !numbered) {
      // What follows a numbered paragraph without a number of its own (a table, a bulleted finding) counts to it.
      const last = cells.at(-1);
      if (last !== undefined && statistics.length > 0) {
        const state = paragraphState([
          ...statistics,
          ...(last.state === 'empty' ? [] : [{ state: last.state }]),
        ]);
        cells[cells.length - 1] = { ...last, state, statistics: last.statistics + statistics.length };
      }
      continue;
    }
    unnumbered += 1;
    cells.push({
      paragraphId: first.id,
      label: first.label ?? String(unnumbered),
      state: paragraphState(statistics),
      statistics: statistics.length,
      startsSection,
    });
    startsSection = false;
  }
  return cells;
}

function reportOutline(content: DocumentContent): OutlineEntry[] {
  const numbers = content.paragraphs.filter((paragraph) => paragraph.kind === 'numbered');
  const lowest = Math.min(...content.headings.map((heading) => heading.level), 9);
  return content.headings.map((heading, index) => {
    const until = content.headings[index + 1]?.start ?? Infinity;
    const inside = numbers.filter(
      (paragraph) =>
        paragraph.start > heading.start && paragraph.start < until && paragraph.label !== undefined,
    );
    const first = inside[0]?.label;
    const last = inside.at(-1)?.label;
    return {
      id: heading.id,
      label: heading.text,
      detail: first === undefined ? undefined : first === last ? `§ ${first}` : `§ ${first}–${last ?? ''}`,
      depth: heading.level - lowest,
      start: heading.start,
    };
  });
}

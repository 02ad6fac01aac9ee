import { useMemo } from 'react';
import type { MenuCommand } from '../../../shared/bridge.ts';
import type {
  CaseSummary,
  DocumentContent,
  DocumentSummary,
  FindingEntry,
  Statistic,
} from '../../../shared/contract.ts';
import { visibleName } from '../../visible-name.ts';
import { stepWords } from '../../workbench/steps.ts';
import { useSentences, useText } from '../../locale.tsx';
import type { Text } from '../../locale.tsx';
import { labelWords } from './hit-place.ts';
import type { PaletteEntry } from './palette-index.ts';

const commands = [
  ['go.report', 'Ctrl+1'],
  ['go.sources', 'Ctrl+2'],
  ['go.review', 'Ctrl+3'],
  ['go.findings', 'Ctrl+4'],
  ['go.overview', 'Ctrl+5'],
  ['go.export', 'Ctrl+6'],
  ['go.versions', undefined],
  ['report.reread', undefined],
  ['edit.find', 'Ctrl+F'],
  ['import.files', 'Ctrl+I'],
  ['import.folder', 'Ctrl+Shift+I'],
  ['edit.undo', 'Ctrl+Z'],
  ['edit.redo', 'Ctrl+Shift+Z'],
  ['app.settings', 'Ctrl+,'],
  ['case.new', 'Ctrl+N'],
  ['case.open', 'Ctrl+O'],
  ['case.close', 'Ctrl+W'],
  ['help.shortcuts', '?'],
] as const satisfies readonly (readonly [MenuCommand, string | undefined])[];

export interface PaletteMatter {
  readonly report: DocumentContent | undefined;
  readonly statistics: readonly Statistic[] | undefined;
  readonly findings: readonly FindingEntry[] | undefined;
  /** Names the steps that undo and redo would take. */
  readonly summary: Pick<CaseSummary, 'undo' | 'redo'> | undefined;
}

/** Everything the palette can go to. */
export function usePaletteEntries({
  report,
  statistics,
  findings,
  summary,
}: PaletteMatter): readonly PaletteEntry[] {
  const text = useText();
  const { undo, redo } = summary ?? {};
  const sentences = useSentences();
  return useMemo(() => {
    const paragraphs = new Map(report?.paragraphs.map((paragraph) => [paragraph.id, paragraph]) ?? []);
    const placeOf = (paragraphId: string): string | undefined => {
      const label = paragraphs.get(paragraphId)?.label;
      return label === undefined ? undefined : placeName(label);
    };
    const titleOf = (command: (typeof commands)[number][0]): string => {
      if (command === 'edit.undo' && undo !== undefined) {
        return text('title.undoStep', { step: stepWords(text, undo) });
      }
      if (command === 'edit.redo' && redo !== undefined) {
        return text('title.redoStep', { step: stepWords(text, redo) });
      }
      return text(`command.${command}`);
    };
    const entries: PaletteEntry[] = commands.map(([command, shortcut]) => ({
      id: `command ${command}`,
      kind: 'command',
      title: titleOf(command),
      shortcut,
      target: { kind: 'command', command },
    }));
    for (const statistic of statistics ?? []) {
      const paragraph = paragraphs.get(statistic.paragraphId);
      entries.push({
        id: `statistic ${statistic.id}`,
        kind: 'statistic',
        lead: statistic.text,
        title: [statistic.of ?? statistic.unit, statistic.period].filter(Boolean).join(', '),
        detail: paragraph?.label === undefined ? undefined : placeName(paragraph.label),
        state: statistic.state,
        target: { kind: 'statistic', id: statistic.id },
      });
    }
    for (const paragraph of paragraphs.values()) {
      entries.push({
        id: `paragraph ${paragraph.id}`,
        kind: 'paragraph',
        lead: paragraph.label === undefined ? undefined : placeName(paragraph.label),
        title: paragraph.text.slice(0, 240),
        target: { kind: 'paragraph', id: paragraph.id },
      });
    }
    for (const finding of findings ?? []) {
      const [statisticId] = finding.statisticIds;
      const [paragraphId] = finding.paragraphIds;
      if (statisticId === undefined && paragraphId === undefined) continue;
      entries.push({
        id: `finding ${finding.id}`,
        kind: 'finding',
        title: sentences.finding(finding),
        detail: paragraphId === undefined ? undefined : placeOf(paragraphId),
        target:
          statisticId === undefined
            ? { kind: 'paragraph', id: paragraphId ?? '' }
            : { kind: 'statistic', id: statisticId },
      });
    }
    return entries;
  }, [report, statistics, findings, undo, redo, sentences, text]);
}

/** A bullet is no name of a place. */
function placeName(label: string): string | undefined {
  return /[\p{L}\p{N}]/u.test(label) ? labelWords(label) : undefined;
}

/** A document found in the library, which is too large to be searched in the window. */
export function sourceEntry(
  document: DocumentSummary,
  reportId: string | undefined,
  text: Text,
): PaletteEntry {
  return {
    id: `source ${document.id}`,
    kind: 'source',
    title: visibleName(document.title),
    detail:
      document.fileName === document.title ? text(`role.${document.role}`) : visibleName(document.fileName),
    target: document.id === reportId ? { kind: 'report' } : { kind: 'source', id: document.id },
  };
}

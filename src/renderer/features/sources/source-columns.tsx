import { BookOpenText, FileText, Scale, TriangleAlert } from 'lucide-react';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import type { DocumentSummary } from '../../../shared/contract.ts';
import { useWording } from '../../locale.tsx';
import { visibleName } from '../../visible-name.ts';
import type { TableColumn } from '../../ui/virtual-table.tsx';
import type { SourceColumn } from './source-column.ts';
import { useWarningWords } from './warning-words.ts';
import styles from './source-columns.module.css';

const roleIcons = { report: BookOpenText, source: FileText, law: Scale };

/** How much room the table has for columns. */
export type TableRoom = 'wide' | 'middle' | 'narrow';

const shownIn: Readonly<Record<TableRoom, ReadonlySet<SourceColumn> | undefined>> = {
  wide: undefined,
  middle: new Set(['title', 'role', 'date', 'pages', 'quantities', 'evidence', 'warnings']),
  narrow: new Set(['title', 'role', 'quantities', 'evidence', 'warnings']),
};

/** The columns of the library; the less telling ones only where there is room. */
export function useSourceColumns(room: TableRoom): readonly TableColumn<DocumentSummary, SourceColumn>[] {
  const { text, number, date, languageName } = useWording();
  const warningWords = useWarningWords();
  return useMemo(() => {
    const quantity = (value: number | undefined): ReactNode =>
      value === undefined || value === 0 ? <span className={styles.none}>–</span> : number(value);
    const columns: TableColumn<DocumentSummary, SourceColumn>[] = [
      {
        id: 'title',
        header: text('sources.column.title'),
        track: 'minmax(220px, 1fr)',
        render: (document) => {
          const Icon = roleIcons[document.role];
          return (
            <span className={styles.title}>
              <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
              <span className={styles.names}>
                <span className={styles.name}>
                  <bdi>{visibleName(document.title)}</bdi>
                </span>
                <span className={styles.file}>
                  <bdi>{visibleName(document.path)}</bdi>
                </span>
              </span>
            </span>
          );
        },
      },
      {
        id: 'role',
        header: text('sources.column.role'),
        track: '84px',
        render: (document) => text(`role.${document.role}`),
      },
      {
        id: 'type',
        header: text('sources.column.type'),
        track: '132px',
        render: (document) =>
          document.itemType === undefined ? (
            <span className={styles.none}>–</span>
          ) : (
            text(`itemType.${document.itemType}`)
          ),
      },
      {
        id: 'format',
        header: text('sources.column.format'),
        track: '96px',
        render: (document) => text(`format.${document.format}`),
      },
      {
        id: 'language',
        header: text('sources.column.language'),
        track: '96px',
        render: (document) =>
          document.language === undefined ? (
            <span className={styles.none}>–</span>
          ) : (
            languageName(document.language)
          ),
      },
      {
        id: 'date',
        header: text('sources.column.date'),
        track: '112px',
        render: (document) =>
          document.date === undefined ? <span className={styles.none}>–</span> : date(document.date),
      },
      {
        id: 'pages',
        header: text('sources.column.pages'),
        track: '72px',
        align: 'end',
        render: (document) => quantity(document.pages),
      },
      {
        id: 'passages',
        header: text('sources.column.passages'),
        track: '92px',
        align: 'end',
        render: (document) => quantity(document.passages),
      },
      {
        id: 'quantities',
        header: text('sources.column.quantities'),
        track: '92px',
        align: 'end',
        render: (document) => quantity(document.quantities),
      },
      {
        id: 'evidence',
        header: text('sources.column.evidence'),
        track: '88px',
        align: 'end',
        render: (document) =>
          document.statisticsCount > 0 ? <strong>{number(document.statisticsCount)}</strong> : quantity(0),
      },
      {
        id: 'warnings',
        header: text('sources.column.warnings'),
        track: '64px',
        align: 'centre',
        render: (document) =>
          document.warnings.length > 0 && (
            <span className={styles.warning} title={document.warnings.map(warningWords).join('\n')}>
              <TriangleAlert size={15} aria-hidden="true" />
              <span className="visually-hidden">{document.warnings.map(warningWords).join(' ')}</span>
            </span>
          ),
      },
    ];
    const shown = shownIn[room];
    return shown === undefined ? columns : columns.filter((column) => shown.has(column.id));
  }, [text, number, date, languageName, warningWords, room]);
}

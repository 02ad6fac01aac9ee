import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { tieNotes } from '../../../core/document/tie-notes.ts';
import type { DocumentContent, EvidenceEntry } from '../../../shared/contract.ts';
import { useText } from '../../locale.tsx';
import { useFindings, useReportEvidence, useStatistics } from '../../queries.ts';
import { StateGlyph } from '../../ui/state-glyph.tsx';
import { useNavigation } from '../../workbench/navigation.tsx';
import type { Paragraph } from '../reading/blocks.ts';
import { RenumberParagraph } from '../corrections/renumber-paragraph.tsx';
import { labelWords } from '../search/hit-place.ts';
import { EvidenceList } from './evidence-list.tsx';
import { FindingNotes } from './finding-notes.tsx';
import { useStatisticWords } from './statistic-words.ts';
import styles from './evidence-pane.module.css';

const none: readonly never[] = [];

/** The selected paragraph: what is linked to it, its statistics, its footnotes. */
export function ParagraphEvidence({
  paragraph,
  content,
}: {
  readonly paragraph: Paragraph;
  readonly content: DocumentContent;
}): ReactNode {
  const text = useText();
  const words = useStatisticWords();
  const { openSource, selectStatistic } = useNavigation();
  // List items and bulleted findings belong to their paragraph.
  const ids = useMemo(
    () =>
      new Set([
        paragraph.id,
        ...content.paragraphs.filter((one) => one.parentId === paragraph.id).map((one) => one.id),
      ]),
    [content.paragraphs, paragraph.id],
  );
  const statistics = (useStatistics().data ?? none).filter((one) => ids.has(one.paragraphId));
  const evidence = (useReportEvidence().data ?? none).filter(
    (entry) => entry.target.kind === 'paragraph' && ids.has(entry.target.id),
  );
  const findings = (useFindings().data ?? none).filter((finding) =>
    finding.paragraphIds.some((id) => ids.has(id)),
  );
  const ties = useMemo(() => tieNotes(content), [content]);
  const notes = content.footnoteMarkers.flatMap((marker, position) =>
    ids.has(marker.paragraphId) ? [{ label: marker.label, text: ties[position]?.text }] : [],
  );
  const open = (entry: EvidenceEntry): void => {
    const { start, end } = entry.anchor.position;
    openSource({ documentId: entry.documentId, start, end, page: entry.anchor.page });
  };

  return (
    <div className={styles.pane} data-evidence>
      <div className={styles.scroller} tabIndex={-1} data-evidence-start>
        <header className={styles.head}>
          <div className={styles.headTop}>
            <h2 className={styles.number}>
              {paragraph.label === undefined ? text('evidence.paragraph') : labelWords(paragraph.label)}
            </h2>
            <RenumberParagraph paragraph={paragraph} />
          </div>
          <p className={styles.excerpt}>{paragraph.text}</p>
        </header>
        <FindingNotes findings={findings.filter((finding) => finding.holds !== true)} />
        {evidence.length > 0 ? (
          <EvidenceList evidence={evidence} onOpen={open} />
        ) : (
          <p className={styles.quiet}>{text('evidence.paragraphNoEvidence')}</p>
        )}
        <section className={styles.section} aria-label={text('evidence.statistics')}>
          <div className={styles.sectionHead}>
            <h3>{text('evidence.statistics')}</h3>
          </div>
          {statistics.length === 0 ? (
            <p className={styles.quiet}>{text('evidence.paragraphNoStatistics')}</p>
          ) : (
            <ul className={styles.statisticList}>
              {statistics.map((statistic) => (
                <li key={statistic.id}>
                  <button
                    type="button"
                    className={styles.statisticRow}
                    aria-label={words.name(statistic)}
                    onClick={() => selectStatistic(statistic.id)}
                  >
                    <StateGlyph state={statistic.state} />
                    <span className={styles.rowNumber}>{statistic.text}</span>
                    <span className={styles.rowKind}>{words.details(statistic).join(' · ')}</span>
                  </button>
                </li>
              ))}
            </ul>
          )}
        </section>
        {notes.length > 0 && (
          <section className={styles.section} aria-label={text('evidence.footnotes')}>
            <div className={styles.sectionHead}>
              <h3>{text('evidence.footnotes')}</h3>
            </div>
            <ol className={styles.noteList}>
              {notes.map((note, index) => (
                <li key={`${note.label} ${String(index)}`}>
                  <span className={styles.noteNumber}>{note.label}</span>
                  <span className={note.text === undefined ? styles.noBody : undefined}>
                    {note.text ?? text('report.footnoteMissing', { label: note.label })}
                  </span>
                </li>
              ))}
            </ol>
          </section>
        )}
      </div>
    </div>
  );
}

import { memo } from 'react';
import type { ReactNode } from 'react';
import { useText } from '../../locale.tsx';
import type { Footnote } from '../reading/blocks.ts';
import { noMarks } from '../reading/marks.ts';
import type { Marks } from '../reading/marks.ts';
import { cutIntoPieces } from '../reading/pieces.ts';
import { RunText } from '../reading/run-text.tsx';
import styles from './report-text.module.css';

/** The notes below the report, as printed; the label of each leads back to its marker. */
export const FootnoteList = memo(function FootnoteList({
  footnotes,
  marks,
}: {
  readonly footnotes: readonly Footnote[];
  readonly marks: ReadonlyMap<string, Marks>;
}): ReactNode {
  const text = useText();
  const bodies = footnotes.filter((footnote) => footnote.text !== undefined);
  if (bodies.length === 0) return undefined;
  return (
    <section className={styles.notes} aria-label={text('report.notes')}>
      <div role="heading" aria-level={3} className={styles.notesTitle}>
        {text('report.notes')}
      </div>
      {bodies.map((footnote) => (
        <div key={footnoteId(footnote)} className={styles.footnote} data-passage={footnoteId(footnote)}>
          <button
            type="button"
            className={styles.footnoteLabel}
            data-back={footnote.label}
            aria-label={text('report.backToMarker', { label: footnote.label })}
          >
            {footnote.label}
          </button>
          <span>
            {cutIntoPieces({
              text: footnote.text ?? '',
              controls: [],
              points: [],
              marks: marks.get(footnoteId(footnote)) ?? noMarks,
            }).map(
              (piece) =>
                piece.kind === 'text' &&
                piece.runs.map((run) => (
                  <RunText key={run.start} run={run} passageStart={footnote.start ?? 0} />
                )),
            )}
          </span>
        </div>
      ))}
    </section>
  );
});

/** Labels may repeat (an asterisk on two pages); places do not. */
export function footnoteId(footnote: Footnote): string {
  return `note-${footnote.label}-${String(footnote.start ?? 'missing')}`;
}

import { ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import type { DocumentContent, FindingEntry, Statistic } from '../../../shared/contract.ts';
import { useSentences, useWording } from '../../locale.tsx';
import { useStatistics } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { stateUnderline } from '../../ui/state-glyph.tsx';
import { labelWords } from '../search/hit-place.ts';
import { findingKind } from './finding-groups.ts';
import { FindingSign } from './finding-sign.tsx';
import { useRuleWords } from './finding-words.ts';
import { reportFigure } from './report-figure.ts';
import styles from './finding-details.module.css';

export interface FindingDetailsProps {
  readonly finding: FindingEntry;
  readonly report: DocumentContent | undefined;
  readonly readOnly: boolean;
  readonly onShow: () => void;
  readonly onDismiss: () => void;
  readonly onReopen: () => void;
  readonly reopenIcon: ReactNode;
}

/** One finding with the paragraphs it is about, the figures concerned marked in them. */
export function FindingDetails({
  finding,
  report,
  readOnly,
  onShow,
  onDismiss,
  onReopen,
  reopenIcon,
}: FindingDetailsProps): ReactNode {
  const { text, dateTime, number } = useWording();
  const sentences = useSentences();
  const ruleWords = useRuleWords();
  const statistics = useStatistics().data ?? [];
  const kind = findingKind(finding);
  const concerned = new Set(finding.statisticIds);
  const paragraphs = (report?.paragraphs ?? []).filter((paragraph) =>
    finding.paragraphIds.includes(paragraph.id),
  );
  const written = statistics.filter((one) => concerned.has(one.id)).map((one) => one.text);
  const figure = (value: string): string => reportFigure(value, finding.rule, written, number);
  const hasPlace = finding.paragraphIds.length > 0 || finding.statisticIds.length > 0;
  return (
    <article className={styles.details} aria-label={text('findings.details')}>
      <header className={styles.header}>
        <FindingSign kind={kind} />
        <span className={styles.kind}>{text(`findings.kind.${kind}`)}</span>
        <span className={styles.rule}>{ruleWords(finding.rule)}</span>
      </header>
      <p className={styles.message}>{sentences.finding(finding)}</p>
      {(finding.found !== undefined || finding.expected !== undefined) && (
        <dl className={styles.values}>
          {finding.found !== undefined && (
            <div>
              <dt>{text('findings.found')}</dt>
              <dd>{figure(finding.found)}</dd>
            </div>
          )}
          {finding.expected !== undefined && (
            <div>
              <dt>{text('findings.expected')}</dt>
              <dd>{figure(finding.expected)}</dd>
            </div>
          )}
        </dl>
      )}
      {finding.dismissed !== undefined && (
        <p className={styles.dismissed}>
          <strong>{text('findings.dismissedBecause')}</strong> {finding.dismissed.reason}
          <small>
            {finding.dismissed.by}, {dateTime(finding.dismissed.at)}
          </small>
        </p>
      )}
      <div className={styles.paragraphs}>
        {paragraphs.map((paragraph) => (
          <div key={paragraph.id} className={styles.paragraph}>
            <span className={styles.label}>
              {paragraph.label === undefined ? '' : labelWords(paragraph.label)}
            </span>
            <p>
              <MarkedParagraph
                text={paragraph.text}
                statistics={statistics.filter(
                  (statistic) => statistic.paragraphId === paragraph.id && concerned.has(statistic.id),
                )}
                start={paragraph.start}
                words={concerned.size === 0 ? finding.found : undefined}
              />
            </p>
          </div>
        ))}
      </div>
      <footer className={styles.actions}>
        {hasPlace && (
          <Button
            variant="primary"
            icon={<ArrowRight size={16} aria-hidden="true" />}
            shortcut="Enter"
            onPress={onShow}
          >
            {text('findings.showInReport')}
          </Button>
        )}
        {!readOnly && kind !== 'holds' && kind !== 'dismissed' && (
          <Button shortcut="D" onPress={onDismiss}>
            {text('findings.dismiss')}
          </Button>
        )}
        {!readOnly && kind === 'dismissed' && (
          <Button icon={reopenIcon} onPress={onReopen}>
            {text('findings.reopen')}
          </Button>
        )}
      </footer>
    </article>
  );
}

function MarkedParagraph({
  text,
  statistics,
  start,
  words,
}: {
  readonly text: string;
  readonly statistics: readonly Statistic[];
  readonly start: number;
  /** What the finding is about where that is no statistic: an acronym, the name of a law. */
  readonly words: string | undefined;
}): ReactNode {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const from of words === undefined ? [] : placesOf(text, words)) {
    parts.push(text.slice(at, from), <mark key={from}>{text.slice(from, from + (words ?? '').length)}</mark>);
    at = from + (words ?? '').length;
  }
  for (const statistic of statistics.toSorted((left, right) => left.start - right.start)) {
    const from = offsetInText(text, statistic, start);
    if (from === undefined || from < at) continue;
    const to = from + statistic.text.length;
    parts.push(text.slice(at, from));
    parts.push(
      <mark key={statistic.id} className={stateUnderline(statistic.state)}>
        {text.slice(from, to)}
      </mark>,
    );
    at = to;
  }
  parts.push(text.slice(at));
  return parts;
}

const letterOrDigit = /[\p{L}\p{N}]/u;

/** Where `words` stand in `text` as words of their own. */
function placesOf(text: string, words: string): readonly number[] {
  const places: number[] = [];
  // A lone digit or sign, such as a note's, could be any.
  if (!/\p{L}{2}/u.test(words)) return places;
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length)) {
    const around = [text.charAt(at - 1), text.charAt(at + words.length)];
    if (!around.some((neighbour) => letterOrDigit.test(neighbour))) places.push(at);
  }
  return places;
}

/** Offsets of a statistic count in its paragraph; a document offset is understood too. */
function offsetInText(text: string, statistic: Statistic, start: number): number | undefined {
  return [statistic.start, statistic.start - start].find(
    (offset) => offset >= 0 && text.startsWith(statistic.text, offset),
  );
}

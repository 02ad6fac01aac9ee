import { ArrowRight, BookOpen } from 'lucide-react';
import type { ReactNode } from 'react';
import type { DocumentContent, FindingEntry } from '../../../shared/contract.ts';
import { useSentences, useText, useWording } from '../../locale.tsx';
import { useStatistics } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { labelWords } from '../search/hit-place.ts';
import { findingKind } from './finding-groups.ts';
import { FindingSign } from './finding-sign.tsx';
import { useRuleWords } from './finding-words.ts';
import { MarkedParagraph } from './marked-paragraph.tsx';
import { QuotationCompared } from './quotation-compared.tsx';
import { reportFigure } from './report-figure.ts';
import styles from './finding-details.module.css';

export interface FindingDetailsProps {
  readonly finding: FindingEntry;
  readonly report: DocumentContent | undefined;
  readonly readOnly: boolean;
  readonly onShow: () => void;
  /** To one of the paragraphs that it is about. */
  readonly onShowPlace: (paragraphId: string) => void;
  readonly onOpenSource: () => void;
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
  onShowPlace,
  onOpenSource,
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
      {finding.quotation !== undefined && <QuotationCompared quotation={finding.quotation} />}
      {finding.quotation === undefined && (finding.found !== undefined || finding.expected !== undefined) && (
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
            <PlaceButton label={paragraph.label} onPress={() => onShowPlace(paragraph.id)} />
            <p>
              <MarkedParagraph
                text={paragraph.text}
                statistics={statistics.filter(
                  (statistic) => statistic.paragraphId === paragraph.id && concerned.has(statistic.id),
                )}
                start={paragraph.start}
                words={concerned.size === 0 ? finding.found : undefined}
                stretch={finding.quotation}
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
        {finding.quotation?.source !== undefined && (
          <Button icon={<BookOpen size={16} aria-hidden="true" />} shortcut="O" onPress={onOpenSource}>
            {text('findings.openInSource')}
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

/** The label of a paragraph, which leads to it. */
function PlaceButton({
  label,
  onPress,
}: {
  readonly label: string | undefined;
  readonly onPress: () => void;
}): ReactNode {
  const text = useText();
  const name = label === undefined || !/[\p{L}\p{N}]/u.test(label) ? undefined : labelWords(label);
  return (
    <button
      type="button"
      className={styles.label}
      aria-label={text('findings.goToPlace', { place: name ?? text('findings.thisPlace') })}
      onClick={onPress}
    >
      {name ?? '→'}
    </button>
  );
}

import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import type { FindingEntry } from '../../../shared/contract.ts';
import { useSentences, useText } from '../../locale.tsx';
import { classNames } from '../../ui/class-names.ts';
import { useRuleWords } from '../findings/finding-words.ts';
import styles from './evidence-pane.module.css';

/** What the checks say about a statistic: doubts first, then what they confirm, in one quiet line each. */
export function FindingNotes({ findings }: { readonly findings: readonly FindingEntry[] }): ReactNode {
  const text = useText();
  const sentences = useSentences();
  const nameOf = useRuleWords();
  const live = findings.filter((finding) => finding.dismissed === undefined);
  const doubts = live.filter((finding) => finding.holds !== true);
  const holding = live.filter((finding) => finding.holds === true);
  if (live.length === 0) return undefined;
  return (
    <section className={styles.findings} aria-label={text('evidence.findings')}>
      {doubts.map((finding) => (
        <p key={finding.id} className={classNames(styles.finding, styles[finding.severity])}>
          <strong>{nameOf(finding.rule)}.</strong> {sentences.finding(finding)}
        </p>
      ))}
      {holding.map((finding) => (
        <p key={finding.id} className={styles.holds}>
          <Check size={14} aria-hidden="true" />
          <span>
            <span className="visually-hidden">{text('evidence.holds')} </span>
            {sentences.finding(finding)}
          </span>
        </p>
      ))}
    </section>
  );
}

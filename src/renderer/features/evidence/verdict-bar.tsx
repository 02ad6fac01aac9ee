import { Check } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useWording } from '../../locale.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { classNames } from '../../ui/class-names.ts';
import { useNavigation } from '../../workbench/navigation.tsx';
import { useShortcuts } from '../reading/use-shortcuts.ts';
import { verdicts } from './likely-verdict.ts';
import type { Verdict } from './likely-verdict.ts';
import { useVerdict } from './use-verdict.ts';
import type { VerdictMatter } from './use-verdict.ts';
import { VerdictNote } from './verdict-note.tsx';
import styles from './verdict-bar.module.css';

export interface VerdictBarProps extends VerdictMatter {
  /** What stands above the verdicts: what they are given for as well. */
  readonly children?: ReactNode;
}

/** The decision: five verdicts on the keys 1 to 5, and a note on N. The likely one stands out; nothing is decided by itself. */
export function VerdictBar({ children, ...matter }: VerdictBarProps): ReactNode {
  const { statistic, likely, adjudicates } = matter;
  const { text } = useWording();
  const { place } = useNavigation();
  const [noteOpen, setNoteOpen] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  // Where the keys were before a note was begun.
  const before = useRef<HTMLElement | undefined>(undefined);
  const hadFocus = useRef(false);
  // A field or button that goes away takes the focus with it, without a word to anybody.
  useLayoutEffect(() => {
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (!hadFocus.current || !lost) return;
    hadFocus.current = false;
    goOn(before.current, statistic.id);
    before.current = undefined;
  });

  const focusNote = (): void => {
    const active = document.activeElement;
    if (!noteOpen && active instanceof HTMLElement) before.current = active;
    setNoteOpen(true);
    requestAnimationFrame(() => field.current?.focus());
  };
  const decision = useVerdict(matter, { onWanting: focusNote, onGiven: () => setNoteOpen(false) });
  const { decide, wanted } = decision;
  const closeNote = (): void => {
    setNoteOpen(false);
    decision.forgetWanted();
  };
  const given = adjudicates ? undefined : statistic.own;
  useShortcuts(
    {
      ...Object.fromEntries(
        verdicts.map((verdict, index) => [String(index + 1), () => void decide(verdict)]),
      ),
      n: focusNote,
    },
    place.screen === 'report' || place.screen === 'review',
  );
  const onNoteKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') closeNote();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      decide(wanted?.verdict ?? likely?.verdict ?? given ?? 'verified');
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  // The verdict that leads keeps its place when it is given, so that nothing moves under the hand.
  const lead = given ?? likely?.verdict;
  const order = [...verdicts].sort((a, b) => Number(b === lead) - Number(a === lead));
  return (
    <section
      className={styles.bar}
      aria-label={text('evidence.verdict')}
      onFocus={() => {
        hadFocus.current = true;
      }}
      onBlur={() => {
        hadFocus.current = false;
      }}
    >
      {children}
      {noteOpen ? (
        <VerdictNote
          statisticId={statistic.id}
          decision={decision}
          field={field}
          onKeyDown={onNoteKey}
          onClose={closeNote}
        />
      ) : (
        <div className={styles.over}>
          {given === undefined ? (
            <span>{text(adjudicates ? 'evidence.yourDecision' : 'evidence.yourVerdict')}</span>
          ) : (
            <span className={styles.given}>
              {text(`reading.verdict.${given}`)}
              <button type="button" className={styles.textButton} onClick={decision.withdraw}>
                {text('evidence.withdraw')}
              </button>
            </span>
          )}
          <button type="button" className={styles.textButton} onClick={focusNote}>
            {text('evidence.addNote')} <Kbd>N</Kbd>
          </button>
        </div>
      )}
      {/* A verdict that waits for its reason is given by the button beside the reason. */}
      {wanted === undefined && (
        <div className={styles.verdicts}>
          {order.map((verdict) => {
            const isLikely = verdict === likely?.verdict;
            const isGiven = verdict === given;
            const words =
              verdict === 'discrepancy' && isLikely && decision.suggestedValue !== undefined
                ? text('evidence.discrepancySuggest', { value: decision.suggestedValue })
                : text(`reading.verdict.${verdict}`);
            return (
              <button
                key={verdict}
                type="button"
                className={classNames(
                  styles.verdict,
                  verdict === lead && styles.lead,
                  isLikely && styles[toneOf(verdict)],
                  isGiven && styles.isGiven,
                )}
                aria-pressed={isGiven}
                aria-keyshortcuts={String(verdicts.indexOf(verdict) + 1)}
                onClick={() => decide(verdict)}
              >
                <span className={styles.words}>
                  {isGiven && <Check size={15} aria-hidden="true" />}
                  {words}
                </span>
                <Kbd tone="inherit">{verdicts.indexOf(verdict) + 1}</Kbd>
              </button>
            );
          })}
        </div>
      )}
      {given !== undefined && place.screen === 'report' && (
        <p className={styles.next}>
          <Kbd>J</Kbd> {text('evidence.next')} <Kbd>{text('evidence.spaceKey')}</Kbd>{' '}
          {text('evidence.nextOpen')}
        </p>
      )}
    </section>
  );
}

/** Where the keys go on: where they were before a note was begun, or else at the statistic in the report. */
function goOn(before: HTMLElement | undefined, statisticId: string): void {
  const places = [
    before,
    ...document.querySelectorAll<HTMLElement>(`[data-statistic="${CSS.escape(statisticId)}"]`),
    document.querySelector<HTMLElement>('[data-evidence-start]'),
  ];
  places
    .find((place) => place?.isConnected === true && place !== document.body && place.checkVisibility())
    ?.focus({ preventScroll: true });
}

function toneOf(verdict: Verdict): 'good' | 'bad' | 'plain' {
  switch (verdict) {
    case 'verified':
    case 'rounded':
      return 'good';
    case 'discrepancy':
      return 'bad';
    case 'cannot-verify':
    case 'not-a-statistic':
      return 'plain';
  }
}

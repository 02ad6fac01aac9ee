import { Check } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { CandidateEntry, Statistic } from '../../../shared/contract.ts';
import { useWording } from '../../locale.tsx';
import { Button } from '../../ui/button.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { classNames } from '../../ui/class-names.ts';
import { useAct } from '../../ui/toast.tsx';
import { useNavigation } from '../../workbench/navigation.tsx';
import { useShortcuts } from '../reading/use-shortcuts.ts';
import { verdicts } from './likely-verdict.ts';
import type { LikelyVerdict, Verdict } from './likely-verdict.ts';
import { writeDecimal } from '../../../shared/understood-value.ts';
import styles from './verdict-bar.module.css';

export interface VerdictBarProps {
  readonly statistic: Statistic;
  readonly likely: LikelyVerdict | undefined;
  readonly conflicting: CandidateEntry | undefined;
}

/** The decision: five verdicts on the keys 1 to 5, and a note on N. The likely one stands out; nothing is decided by itself. */
export function VerdictBar({ statistic, likely, conflicting }: VerdictBarProps): ReactNode {
  const { text, language } = useWording();
  const { place } = useNavigation();
  const [note, setNote] = useState('');
  const [noteOpen, setNoteOpen] = useState(false);
  const [wantsNote, setWantsNote] = useState(false);
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
  const suggestion = likely?.suggestion === undefined ? undefined : writeDecimal(likely.suggestion, language);

  // The note is the point of a discrepancy: it is begun with what is known, also where that is found only after the key was
  // pressed. Whatever the person has written, or struck out, is theirs.
  const written = useRef(false);
  const beginning =
    suggestion !== undefined
      ? text('evidence.noteExpected', { value: suggestion })
      : conflicting !== undefined
        ? text('evidence.noteConflicting', {
            source: conflicting.documentTitle,
            value: numberOf(conflicting),
          })
        : '';
  useEffect(() => {
    if (wantsNote && !written.current) setNote((current) => (current === '' ? beginning : current));
  }, [wantsNote, beginning]);

  const closeNote = (): void => {
    setNoteOpen(false);
    setWantsNote(false);
    written.current = false;
  };
  const act = useAct('verdict.set', (_, input) => {
    setNote('');
    closeNote();
    return {
      message: text('evidence.verdictSet', {
        number: statistic.text,
        verdict: text(`reading.verdict.${input.verdict}`),
      }),
      undoable: true,
    };
  });
  const withdraw = useAct('verdict.withdraw', () => ({
    message: text('evidence.verdictWithdrawn', { number: statistic.text }),
    undoable: true,
  }));

  const focusNote = (): void => {
    const active = document.activeElement;
    if (!noteOpen && active instanceof HTMLElement) before.current = active;
    setNoteOpen(true);
    requestAnimationFrame(() => field.current?.focus());
  };
  const decide = (verdict: Verdict): void => {
    if (act.isPending) return;
    const words = note.trim();
    if (verdict === 'discrepancy' && words === '') {
      setWantsNote(true);
      focusNote();
      return;
    }
    act.act({ statisticId: statistic.id, verdict, ...(words === '' ? {} : { note: words }) });
  };
  useShortcuts(
    {
      ...Object.fromEntries(verdicts.map((verdict, index) => [String(index + 1), () => decide(verdict)])),
      n: focusNote,
    },
    place.screen === 'report',
  );
  const onNoteKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') closeNote();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      decide(wantsNote ? 'discrepancy' : (likely?.verdict ?? statistic.verdict ?? 'verified'));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  // The verdict that leads keeps its place when it is given, so that nothing moves under the hand.
  const lead = statistic.verdict ?? likely?.verdict;
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
      {noteOpen ? (
        <div className={styles.noteField}>
          <label className={styles.noteLabel} htmlFor={`note-${statistic.id}`}>
            {wantsNote ? text('evidence.noteNeeded') : text('evidence.note')}
          </label>
          <textarea
            ref={field}
            id={`note-${statistic.id}`}
            className={styles.note}
            rows={3}
            value={note}
            onChange={(event) => {
              written.current = true;
              setNote(event.target.value);
            }}
            onKeyDown={onNoteKey}
          />
          {wantsNote && (
            <div className={styles.noteActions}>
              <Button size="small" variant="quiet" onPress={closeNote}>
                {text('common.cancel')}
              </Button>
              <Button
                size="small"
                variant="primary"
                shortcut="Ctrl ↵"
                isDisabled={note.trim() === ''}
                onPress={() => decide('discrepancy')}
              >
                {text('evidence.recordDiscrepancy')}
              </Button>
            </div>
          )}
        </div>
      ) : (
        <div className={styles.over}>
          {statistic.verdict === undefined ? (
            <span>{text('evidence.yourVerdict')}</span>
          ) : (
            <span className={styles.given}>
              {text(`reading.verdict.${statistic.verdict}`)}
              <button
                type="button"
                className={styles.textButton}
                onClick={() => withdraw.act({ statisticId: statistic.id })}
              >
                {text('evidence.withdraw')}
              </button>
            </span>
          )}
          <button type="button" className={styles.textButton} onClick={focusNote}>
            {text('evidence.addNote')} <Kbd>N</Kbd>
          </button>
        </div>
      )}
      <div className={styles.verdicts}>
        {order.map((verdict) => {
          const isLikely = verdict === likely?.verdict;
          const given = verdict === statistic.verdict;
          const words =
            verdict === 'discrepancy' && isLikely && suggestion !== undefined
              ? text('evidence.discrepancySuggest', { value: suggestion })
              : text(`reading.verdict.${verdict}`);
          return (
            <button
              key={verdict}
              type="button"
              className={classNames(
                styles.verdict,
                verdict === lead && styles.lead,
                isLikely && styles[toneOf(verdict)],
                given && styles.isGiven,
              )}
              aria-pressed={given}
              aria-keyshortcuts={String(verdicts.indexOf(verdict) + 1)}
              onClick={() => decide(verdict)}
            >
              <span className={styles.words}>
                {given && <Check size={15} aria-hidden="true" />}
                {words}
              </span>
              <Kbd tone="inherit">{verdicts.indexOf(verdict) + 1}</Kbd>
            </button>
          );
        })}
      </div>
      {statistic.verdict !== undefined && (
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
    document.querySelector<HTMLElement>(`[data-statistic="${CSS.escape(statisticId)}"]`),
    document.querySelector<HTMLElement>('[data-evidence-start]'),
  ];
  places
    .find((place) => place?.isConnected === true && place !== document.body && place.checkVisibility())
    ?.focus({ preventScroll: true });
}

/** The number as the source writes it. */
function numberOf(candidate: CandidateEntry): string {
  const { quote, start, numberStart, numberEnd } = candidate;
  return quote.slice(numberStart - start, numberEnd - start);
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

import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { CandidateEntry, EvidenceEntry, Statistic } from '../../../shared/contract.ts';
import { useText } from '../../locale.tsx';
import { useCandidates, useCaseSummary, useFindings, useReportEvidence, useVerdicts } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Segments } from '../../ui/segments.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { useNavigation } from '../../workbench/navigation.tsx';
import { useRemembered } from '../../view-memory.tsx';
import type { Paragraph } from '../reading/blocks.ts';
import { useShortcuts } from '../reading/use-shortcuts.ts';
import { useReview } from '../review/review-state.tsx';
import { CandidateCard } from './candidate-card.tsx';
import { EvidenceList } from './evidence-list.tsx';
import { FindingNotes } from './finding-notes.tsx';
import { likelyVerdict } from './likely-verdict.ts';
import { NoCandidates } from './no-candidates.tsx';
import { ReaderNotes, useReading } from './reader-notes.tsx';
import { ReopenedNotice } from './reopened-notice.tsx';
import { RepeatsBox, useRepeats } from './repeats-box.tsx';
import { StatisticHead } from './statistic-head.tsx';
import { useLinkEvidence } from './use-link-evidence.ts';
import { VerdictBar } from './verdict-bar.tsx';
import { VerdictHistory } from './verdict-history.tsx';
import styles from './evidence-pane.module.css';

const none: readonly never[] = [];
// More are shown on demand; the fifth best is rarely the source.
const shownAtFirst = 5;

/** The selected statistic: what it says, what the checks say, where it may come from, what was decided. */
export function StatisticEvidence({
  statistic,
  paragraph,
}: {
  readonly statistic: Statistic;
  readonly paragraph: Paragraph | undefined;
}): ReactNode {
  const text = useText();
  const navigation = useNavigation();
  const { openSource } = navigation;
  const candidates = useCandidates(statistic.id);
  const allEvidence = useReportEvidence().data ?? none;
  const allFindings = useFindings().data ?? none;
  const verdicts = useVerdicts(statistic.id).data ?? none;
  const readOnly = useCaseSummary().data?.access === 'read-only';
  const link = useLinkEvidence();
  const list = useRef<HTMLDivElement>(null);
  // A candidate that is linked leaves the list, and would take the focus with it.
  const linkedFromList = useRef(false);
  useLayoutEffect(() => {
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (!linkedFromList.current || !lost) return;
    linkedFromList.current = false;
    const next = list.current?.querySelector<HTMLElement>('[data-candidate]');
    (next ?? document.querySelector<HTMLElement>('[data-evidence-start]'))?.focus({ preventScroll: true });
  });
  const [showAll, setShowAll] = useState(false);
  const [follows, setFollows] = useRemembered('evidence-follows', true, readFlag);
  const [links, setLinks] = useRemembered('review-links', true, readFlag);
  // In the review the best passage always stands beside the statistic, and what is decided leads on.
  const review = useReview();
  const reading = useReading(statistic);
  const [adjudicates, setAdjudicates] = useState<boolean>();

  const evidence = useMemo(
    () =>
      allEvidence.filter((entry) => entry.target.kind === 'statistic' && entry.target.id === statistic.id),
    [allEvidence, statistic.id],
  );
  const findings = useMemo(
    () => allFindings.filter((finding) => finding.statisticIds.includes(statistic.id)),
    [allFindings, statistic.id],
  );
  // What is linked already is not proposed again.
  const open = useMemo(
    () => candidates.data?.filter((candidate) => !evidence.some((entry) => isSamePlace(entry, candidate))),
    [candidates.data, evidence],
  );
  const shown = showAll ? open : open?.slice(0, shownAtFirst);
  const [activeKey, setActiveKey] = useState<string | undefined>(undefined);
  const activeAt = Math.max(0, shown?.findIndex((candidate) => keyOf(candidate) === activeKey) ?? 0);
  const active = shown?.[activeAt];

  const openCandidate = useCallback(
    (candidate: CandidateEntry, step = false) => {
      openSource(
        {
          documentId: candidate.documentId,
          start: candidate.start,
          end: candidate.end,
          page: candidate.page,
          marks: [{ start: candidate.numberStart, end: candidate.numberEnd }],
        },
        { replace: step },
      );
    },
    [openSource],
  );
  const openEvidence = useCallback(
    (entry: EvidenceEntry, step = false) => {
      const { start, end } = entry.anchor.position;
      openSource({ documentId: entry.documentId, start, end, page: entry.anchor.page }, { replace: step });
    },
    [openSource],
  );

  const { source } = navigation.place;
  const markedSource = source?.start === undefined ? undefined : source.documentId;

  // The best place to look is opened as the reader goes from statistic to statistic; once for each.
  const followed = useRef(false);
  useEffect(() => {
    if (followed.current || (!follows && review === undefined) || open === undefined) return;
    followed.current = true;
    const [linked] = evidence;
    const [best] = open;
    if (linked !== undefined) openEvidence(linked, true);
    else if (best !== undefined) openCandidate(best, true);
    // The last statistic's passage, still marked, would look like this one's.
    else if (markedSource !== undefined) openSource({ documentId: markedSource }, { replace: true });
  }, [follows, review, open, evidence, openCandidate, openEvidence, openSource, markedSource]);

  const accept = (candidate: CandidateEntry | undefined): void => {
    if (candidate === undefined || readOnly || link.isPending) return;
    linkedFromList.current = list.current?.contains(document.activeElement) === true;
    link.act({
      target: { kind: 'statistic', id: statistic.id },
      documentId: candidate.documentId,
      start: candidate.start,
      end: candidate.end,
      stance: candidate.match === 'conflicting' ? 'contradicts' : 'supports',
      match: candidate.match,
      reasons: [...candidate.reasons],
    });
  };
  const moveTo = (index: number): void => {
    const candidate = shown?.[index];
    if (candidate === undefined) return;
    setActiveKey(keyOf(candidate));
    openCandidate(candidate, true);
    const card = list.current?.querySelectorAll<HTMLElement>('[data-candidate]')[index];
    // In the review Enter goes through the candidates: on a card it would only open that one again.
    if (review === undefined) card?.focus();
    else card?.scrollIntoView({ block: 'nearest' });
  };
  const moveOn = (): void => moveTo((activeAt + 1) % Math.max(shown?.length ?? 1, 1));
  const onListKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'ArrowDown') moveTo(activeAt + 1);
    else if (event.key === 'ArrowUp') moveTo(activeAt - 1);
    else if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) {
      if (active !== undefined) openCandidate(active);
    } else return;
    event.preventDefault();
  };
  useShortcuts(
    {
      a: () => accept(active),
      e: moveOn,
      ...(review === undefined ? {} : { Enter: moveOn }),
    },
    navigation.place.screen === 'report' || review !== undefined,
  );

  const likely = likelyVerdict(
    { verdict: statistic.own ?? statistic.verdict },
    candidates.data,
    evidence,
    findings,
  );
  const passage =
    review !== undefined && links && source?.documentId === active?.documentId ? active : undefined;
  const repeats = useRepeats(statistic, review !== undefined && !readOnly, passage);
  const differ = reading?.consensus === 'differ' || reading?.consensus === 'adjudicated';
  const isReader = reading?.own !== undefined;
  const decidesBetween = differ && (adjudicates ?? !isReader);
  return (
    <div
      className={styles.pane}
      data-evidence
      role="presentation"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        document.querySelector<HTMLElement>(`[data-statistic="${CSS.escape(statistic.id)}"]`)?.focus();
      }}
    >
      <div className={styles.scroller} tabIndex={-1} data-evidence-start>
        <StatisticHead statistic={statistic} paragraph={paragraph} />
        {statistic.reopened !== undefined && <ReopenedNotice reopened={statistic.reopened} />}
        {reading !== undefined && <ReaderNotes reading={reading} />}
        <FindingNotes findings={findings} />
        {evidence.length > 0 && <EvidenceList evidence={evidence} onOpen={openEvidence} />}
        <section aria-label={text('evidence.candidates')} className={styles.section}>
          <div className={styles.sectionHead}>
            <h3>{text('evidence.candidates')}</h3>
            <label className={styles.follow}>
              <input
                type="checkbox"
                checked={review === undefined ? follows : links}
                onChange={(event) => (review === undefined ? setFollows : setLinks)(event.target.checked)}
              />
              {text(review === undefined ? 'evidence.follow' : 'evidence.linkWithVerdict')}
            </label>
          </div>
          {candidates.error !== null ? (
            <ErrorNotice error={candidates.error} onRetry={() => void candidates.refetch()} />
          ) : shown === undefined ? (
            <div className={styles.looking} role="status">
              <Spinner size={14} /> {text('evidence.looking')}
            </div>
          ) : shown.length === 0 ? (
            <NoCandidates statistic={statistic} hasEvidence={evidence.length > 0} />
          ) : (
            <div ref={list} className={styles.cards} role="presentation" onKeyDown={onListKey}>
              {shown.map((candidate, index) => (
                <CandidateCard
                  key={keyOf(candidate)}
                  candidate={candidate}
                  isActive={index === activeAt}
                  readOnly={readOnly}
                  onOpen={() => {
                    setActiveKey(keyOf(candidate));
                    openCandidate(candidate);
                  }}
                  onAccept={() => accept(candidate)}
                />
              ))}
            </div>
          )}
          {open !== undefined && !showAll && open.length > shownAtFirst && (
            <Button size="small" variant="quiet" onPress={() => setShowAll(true)}>
              {text('evidence.showMore', { count: open.length - shownAtFirst })}
            </Button>
          )}
        </section>
        <VerdictHistory verdicts={verdicts} />
      </div>
      {readOnly ? (
        <p className={styles.readOnly}>{text('evidence.readOnly')}</p>
      ) : (
        <VerdictBar
          key={decidesBetween ? 'between' : 'own'}
          statistic={statistic}
          candidates={candidates.data}
          evidence={evidence}
          findings={findings}
          likely={likely}
          adjudicates={decidesBetween}
          {...(passage === undefined || decidesBetween ? {} : { passage })}
          {...(decidesBetween ? {} : { also: repeats.chosen })}
          {...(review === undefined ? {} : { onDecided: () => review.goOn(statistic.id) })}
        >
          {differ && (
            <div className={styles.decideAs}>
              <Segments
                label={text('evidence.decideAs')}
                selected={decidesBetween ? 'between' : 'own'}
                onSelect={(id) => setAdjudicates(id === 'between')}
                options={[
                  { id: 'own', label: text('evidence.decideOwn') },
                  { id: 'between', label: text('evidence.decideBetween') },
                ]}
              />
            </div>
          )}
          {!decidesBetween && <RepeatsBox repeats={repeats} />}
        </VerdictBar>
      )}
    </div>
  );
}

function keyOf(candidate: CandidateEntry): string {
  return `${candidate.documentId} ${String(candidate.start)} ${String(candidate.numberStart)} ${candidate.match}`;
}

function isSamePlace(entry: EvidenceEntry, candidate: CandidateEntry): boolean {
  const { start, end } = entry.anchor.position;
  return entry.documentId === candidate.documentId && start === candidate.start && end === candidate.end;
}

function readFlag(stored: unknown): boolean | undefined {
  return typeof stored === 'boolean' ? stored : undefined;
}

import { useMemo } from 'react';
import type { Statistic } from '../../../shared/contract.ts';
import { useWording } from '../../locale.tsx';
import { useSeekingState } from '../../queries.ts';
import type { Wording } from '../../locale.tsx';
import { namedUnits } from '../../../shared/reading-words.ts';
import { understoodValue } from '../../../shared/understood-value.ts';
import type { Understood } from '../../../shared/understood-value.ts';

export interface StatisticWords {
  /** "17,574,000". */
  readonly value: (statistic: Understood) => string | undefined;
  /** "count of inhabitants". */
  readonly kind: (statistic: Understood) => string;
  /** What is known of it beside its value: "count of inhabitants", "2017", "about". */
  readonly details: (statistic: Understood) => readonly string[];
  /** Its verdict, or how it stands without one; a statistic that has not been sought yet is not "open". */
  readonly state: (statistic: Statistic) => string;
  /** What a screen reader says: as printed, as understood, what it is, its state. */
  readonly name: (statistic: Statistic) => string;
}

/** Statistics in the words of the window's language. */
export function useStatisticWords(): StatisticWords {
  const wording = useWording();
  const seeking = useSeekingState();
  return useMemo(() => statisticWords(wording, seeking), [wording, seeking]);
}

/** Nothing is linked to it, no check speaks of it, and what its candidates are is not known. */
export function isUnsought(statistic: Statistic): boolean {
  return statistic.unsought === true && statistic.state !== 'doubt' && statistic.evidenceCount === 0;
}

function statisticWords(
  { text, language }: Wording,
  seeking: ReturnType<typeof useSeekingState>,
): StatisticWords {
  const value: StatisticWords['value'] = (statistic) =>
    understoodValue(statistic, language, (unit, amount) => {
      const known = namedUnits.find((candidate) => candidate === unit);
      return known === undefined ? unit : text(`reading.unit.${known}`, { amount });
    });
  const kind: StatisticWords['kind'] = (statistic) => {
    const word = text(`reading.kind.${statistic.kind}`);
    return statistic.of === undefined ? word : text('reading.kindOf', { kind: word, of: statistic.of });
  };
  const details: StatisticWords['details'] = (statistic) => [
    kind(statistic),
    ...(statistic.period === undefined ? [] : [statistic.period.replace(/(\d)-(\d{4})/u, '$1–$2')]),
    ...(statistic.qualifier === undefined ? [] : [text(`reading.qualifier.${statistic.qualifier}`)]),
  ];
  const state: StatisticWords['state'] = (statistic) => {
    if (statistic.verdict !== undefined) return text(`reading.verdict.${statistic.verdict}`);
    if (!isUnsought(statistic)) return text(`state.${statistic.state}`);
    return text(seeking === 'running' ? 'state.seeking' : 'state.unsought');
  };
  return {
    state,
    value,
    kind,
    details,
    name: (statistic) => {
      const read = value(statistic);
      const parts = [
        statistic.text,
        ...(read === undefined || read === statistic.text ? [] : [text('reading.readAs', { value: read })]),
        ...details(statistic),
        statistic.verdict === undefined ? state(statistic) : text(`state.${statistic.state}`),
      ];
      return parts.join(', ');
    },
  };
}

import { useMemo } from 'react';
import type { Statistic } from '../../../shared/contract.ts';
import { useWording } from '../../locale.tsx';
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
  /** What a screen reader says: as printed, as understood, what it is, its state. */
  readonly name: (statistic: Statistic) => string;
}

/** Statistics in the words of the window's language. */
export function useStatisticWords(): StatisticWords {
  const wording = useWording();
  return useMemo(() => statisticWords(wording), [wording]);
}

function statisticWords({ text, language }: Wording): StatisticWords {
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
  return {
    value,
    kind,
    details,
    name: (statistic) => {
      const read = value(statistic);
      const parts = [
        statistic.text,
        ...(read === undefined || read === statistic.text ? [] : [text('reading.readAs', { value: read })]),
        ...details(statistic),
        text(`state.${statistic.state}`),
      ];
      return parts.join(', ');
    },
  };
}

import { useCallback, useMemo } from 'react';
import type { DocumentContent, FindingEntry } from '../../../shared/contract.ts';
import { useText } from '../../locale.tsx';
import { labelWords } from '../search/hit-place.ts';

const knownRules = [
  'sum',
  'percentage',
  'share',
  'difference',
  'growth',
  'ratio',
  'same-statistic',
  'number-format',
  'legal-format',
  'impossible-value',
  'date',
  'list-count',
  'footnotes',
  'acronym',
  'remainder',
  'quotation',
  'uncited-statistic',
] as const;

/** The name of a rule; one that is not known yet keeps its own. */
export function useRuleWords(): (rule: string) => string {
  const text = useText();
  return useCallback(
    (rule) => {
      const known = knownRules.find((candidate) => candidate === rule);
      return known === undefined ? rule.replaceAll('-', ' ') : text(`findings.rule.${known}`);
    },
    [text],
  );
}

// More places than this are counted, not listed.
const listedPlaces = 3;

/** "§ 12, § 14": the paragraphs a finding is about. */
export function useFindingPlaces(report: DocumentContent | undefined): (finding: FindingEntry) => string {
  const labels = useMemo(
    () => new Map(report?.paragraphs.map((paragraph) => [paragraph.id, paragraph.label]) ?? []),
    [report],
  );
  return useCallback(
    (finding) => {
      const places = finding.paragraphIds
        .map((id) => labels.get(id))
        .filter((label) => label !== undefined)
        // A bullet says nothing about where it stands.
        .filter((label) => /[\p{L}\p{N}]/u.test(label))
        .map(labelWords);
      const more = places.length > listedPlaces ? ` +${String(places.length - listedPlaces)}` : '';
      return places.slice(0, listedPlaces).join(', ') + more;
    },
    [labels],
  );
}

import type { FindingEntry } from '../../../shared/contract.ts';

export type FindingFilter = 'open' | 'holding' | 'dismissed' | 'all';
export type FindingKind = 'error' | 'warning' | 'info' | 'holds' | 'dismissed';

export type FindingRow =
  | { readonly kind: 'rule'; readonly key: string; readonly rule: string; readonly count: number }
  | { readonly kind: 'finding'; readonly key: string; readonly finding: FindingEntry };

const kindOrder: readonly FindingKind[] = ['error', 'warning', 'info', 'holds', 'dismissed'];

/** What a finding amounts to now: dismissed, in order, or something of a severity to look at. */
export function findingKind(finding: FindingEntry): FindingKind {
  if (finding.dismissed !== undefined) return 'dismissed';
  return finding.holds === true ? 'holds' : finding.severity;
}

function passes(finding: FindingEntry, filter: FindingFilter): boolean {
  const kind = findingKind(finding);
  switch (filter) {
    case 'all':
      return true;
    case 'holding':
      return kind === 'holds';
    case 'dismissed':
      return kind === 'dismissed';
    case 'open':
      return kind !== 'holds' && kind !== 'dismissed';
  }
}

export function countFindings(findings: readonly FindingEntry[]): Readonly<Record<FindingFilter, number>> {
  const count = (filter: FindingFilter): number =>
    findings.filter((finding) => passes(finding, filter)).length;
  return {
    open: count('open'),
    holding: count('holding'),
    dismissed: count('dismissed'),
    all: findings.length,
  };
}

/** The rules that have something to show, by the number of their findings. */
export function countByRule(
  findings: readonly FindingEntry[],
  filter: FindingFilter,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const finding of findings) {
    if (passes(finding, filter)) counts.set(finding.rule, (counts.get(finding.rule) ?? 0) + 1);
  }
  return counts;
}

/**
 * Rows for the list: rules with the gravest finding first, and in each rule the gravest first, then as in the report.
 * `rule`: only findings of that one.
 */
export function groupFindings(
  findings: readonly FindingEntry[],
  filter: FindingFilter,
  rule?: string,
): readonly FindingRow[] {
  const gravity = (finding: FindingEntry): number => kindOrder.indexOf(findingKind(finding));
  const byRule = new Map<string, FindingEntry[]>();
  for (const finding of findings) {
    if (!passes(finding, filter) || (rule !== undefined && finding.rule !== rule)) continue;
    const group = byRule.get(finding.rule);
    if (group === undefined) byRule.set(finding.rule, [finding]);
    else group.push(finding);
  }
  return [...byRule]
    .map(([rule, group]) => ({
      rule,
      group: group.toSorted((left, right) => gravity(left) - gravity(right)),
    }))
    .toSorted((left, right) => {
      const [leftFirst] = left.group;
      const [rightFirst] = right.group;
      const byGravity =
        (leftFirst === undefined ? 0 : gravity(leftFirst)) -
        (rightFirst === undefined ? 0 : gravity(rightFirst));
      return byGravity || left.rule.localeCompare(right.rule);
    })
    .flatMap(({ rule, group }): FindingRow[] => [
      { kind: 'rule', key: `rule ${rule}`, rule, count: group.length },
      ...group.map((finding): FindingRow => ({ kind: 'finding', key: `finding ${finding.id}`, finding })),
    ]);
}

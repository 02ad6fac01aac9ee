import type { Finding, SpokenFinding } from '../core/verification/finding.ts';
import type { Surroundings } from './surroundings.ts';

/** How many checks hold, and in a line each those that do not. `labels`: how paragraphs are called, by id. */
export function describeFindings(
  around: Surroundings,
  findings: readonly (Finding | SpokenFinding)[],
  labels: ReadonlyMap<string, string>,
): void {
  const failing = findings.filter((finding) => finding.holds === false);
  const holding = findings.filter((finding) => finding.holds === true);
  around.out(
    around.words.text('analyze.checks', {
      holding: holding.length,
      failing: failing.length,
      notes: findings.length - holding.length - failing.length,
    }),
  );
  for (const finding of failing) {
    const places = finding.paragraphIds.map((id) => labels.get(id) ?? id).join(', ');
    around.out(`  ${finding.severity}  ${finding.rule}  [${places}]  ${around.words.finding(finding)}`);
  }
}

/** A finding that must be settled before a report goes out. */
export function isError(finding: SpokenFinding & { readonly dismissed?: unknown }): boolean {
  return finding.severity === 'error' && finding.holds !== true && finding.dismissed === undefined;
}

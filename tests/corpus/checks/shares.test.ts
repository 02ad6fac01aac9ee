import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findingsOf } from '../../core/verification/document-builder.ts';

/** A claim about shares, or what looks like one; `alarms` and `ticks` are what is said of it, and nothing else is. */
interface Claim {
  readonly language: string;
  readonly text: readonly string[];
  readonly alarms?: readonly string[];
  readonly ticks?: readonly string[];
}

const claims = JSON.parse(readFileSync(join(import.meta.dirname, 'shares.json'), 'utf8')) as Claim[];
const rulesOfShares = new Set(['percentage', 'share', 'ratio', 'impossible-value']);

function told({ language, text }: Claim): { readonly alarms: string[]; readonly ticks: string[] } {
  const findings = findingsOf(text, { language });
  const rules = (holds: boolean): string[] =>
    findings.filter((finding) => (finding.holds === true) === holds).map(({ rule }) => rule);
  return {
    alarms: rules(false).sort(),
    ticks: rules(true)
      .filter((rule) => rulesOfShares.has(rule))
      .sort(),
  };
}

describe('shares of a whole, in four languages', () => {
  test.each(claims)('$language: $text', (claim) => {
    expect(told(claim)).toEqual({
      alarms: [...(claim.alarms ?? [])].sort(),
      ticks: [...(claim.ticks ?? [])].sort(),
    });
  });
});

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Engine } from '../engine/engine.ts';
import { readProfileFile } from '../engine/personal/personal-files.ts';
import { runPreflight } from '../engine/preflight/run-preflight.ts';
import { findReport } from '../engine/store/documents.ts';
import type { FindingEntry, SubmissionProfileFile } from '../shared/contract.ts';
import { preflightWords } from '../shared/preflight-words.ts';
import { CommandRefused, required, type Surroundings } from './surroundings.ts';

/** The profile of this name: the id of one that is known, or a file. */
export async function findProfile(
  around: Surroundings,
  engine: Engine,
  named: string,
): Promise<SubmissionProfileFile> {
  const known = required(around, await engine.request('preflight.profiles', {}));
  const entry = known.find(({ profile }) => profile.id === named);
  if (entry !== undefined) return entry.profile;
  if (!existsSync(named)) {
    throw new CommandRefused(
      around.words.text('check.noProfile', {
        name: named,
        known: known.map(({ profile }) => profile.id).join(', '),
      }),
    );
  }
  return required(around, readProfileFile(resolve(named)));
}

/** Whether the report of the open case meets a profile and what stands in the way, as notes beside the results. */
export function describePreflight(
  around: Surroundings,
  engine: Engine,
  profile: SubmissionProfileFile,
  findings: readonly FindingEntry[],
): void {
  const session = engine.session();
  const report = session === undefined ? undefined : findReport(session.database);
  if (session === undefined || report === undefined) throw new Error('The report went out of the case');
  const words = preflightWords('en');
  const result = runPreflight(session, report, profile);
  around.note(`${profile.name} (${profile.date}): ${words.verdict(result)}`);
  for (const item of result.items) {
    const mark = { met: '✓', failed: '✗', unknown: '?' }[item.outcome];
    around.note(`  ${mark} ${words.rule(item.rule)}: ${words.say(item)}`);
    if (!item.confirmed) around.note(`      ${words.unconfirmed}`);
    for (const obstacle of item.obstacles.filter(({ key }) => key !== item.key)) {
      const { place } = obstacle;
      const finding = place?.kind === 'finding' ? findings.find(({ id }) => id === place.id) : undefined;
      const said = finding === undefined ? words.say(obstacle) : around.words.finding(finding);
      around.note(`      ${place === undefined ? '' : `[${place.id}] `}${said}`);
    }
  }
}

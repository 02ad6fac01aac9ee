import {
  submissionProfile,
  type ProfileEntry,
  type SubmissionProfileFile,
} from '../../shared/contract/preflight-schemas.ts';
import { shippedProfiles } from '../../shared/profiles/shipped-profiles.ts';
import type { PersonalFiles } from '../personal/personal-files.ts';
import type { CaseDatabase } from '../store/database.ts';
import { row, run } from '../store/sql.ts';

/**
 * All profiles that can be checked against: shipped ones, the person's own, and the one that the case is meant for, of
 * which it keeps a copy, so that whoever opens it elsewhere sees the same result.
 */
export function listProfiles(personal: PersonalFiles, database: CaseDatabase | undefined): ProfileEntry[] {
  const own = personal.profiles();
  const chosen = database === undefined ? undefined : chosenProfile(database);
  const known: Omit<ProfileEntry, 'chosen'>[] = [
    ...shippedProfiles.map((profile) => ({ profile, from: 'shipped' as const })),
    ...own.map((profile) => ({ profile, from: 'own' as const })),
  ];
  if (chosen !== undefined && !known.some(({ profile }) => profile.id === chosen.id)) {
    known.push({ profile: chosen, from: 'case' });
  }
  return known.map((entry) => ({ ...entry, chosen: entry.profile.id === chosen?.id }));
}

/** The copy that the case keeps. */
export function chosenProfile(database: CaseDatabase): SubmissionProfileFile | undefined {
  const found = row<{ value: string }>(database, "SELECT value FROM setting WHERE key = 'profile'");
  if (found === undefined) return undefined;
  const parsed = submissionProfile.safeParse(JSON.parse(found.value));
  return parsed.success ? parsed.data : undefined;
}

/** What a report is meant for decides nothing about it: it is a setting of the case, not a step of its history. */
export function keepChosenProfile(database: CaseDatabase, profile: SubmissionProfileFile): void {
  run(
    database,
    `INSERT INTO setting (key, value) VALUES ('profile', :value)
     ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
    { value: JSON.stringify(profile) },
  );
}

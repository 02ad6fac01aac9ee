import { failed, success, type Result } from '../../core/result.ts';
import type { ProfileEntry, SubmissionProfileFile } from '../../shared/contract/preflight-schemas.ts';
import type { Failure } from '../../shared/failure.ts';
import { shippedProfiles } from '../../shared/profiles/shipped-profiles.ts';
import { personalFiles, readProfileFile, writeJson } from '../personal/personal-files.ts';
import { chosenProfile, keepChosenProfile, listProfiles } from '../preflight/profiles.ts';
import { runPreflight } from '../preflight/run-preflight.ts';
import { findReport } from '../store/documents.ts';
import { reading, writing, type AreaHandlers, type EngineContext } from './handlers.ts';

const noProfile = failed({ kind: 'not-found', what: 'profile' } as const);

/** Submission profiles and what they say about the report. Profiles are the person's: they are there without a case too. */
export function preflightRequests(context: EngineContext): AreaHandlers<'preflight'> {
  const personal = personalFiles(context.options.userDataFolder);
  const entries = (): ProfileEntry[] => listProfiles(personal, context.session()?.database);
  const find = (id: string): ProfileEntry | undefined => entries().find(({ profile }) => profile.id === id);

  async function save(profile: SubmissionProfileFile): Promise<Result<ProfileEntry, Failure>> {
    const written = await personal.writeProfile(profile);
    if (!written.ok) return written;
    const session = context.session();
    // The case that is meant for it has the copy of how it is now.
    if (session?.opened.access === 'read-write' && chosenProfile(session.database)?.id === profile.id) {
      keepChosenProfile(session.database, profile);
    }
    context.changed('profiles');
    return success(find(profile.id) ?? { profile, from: 'own', chosen: false });
  }

  return {
    'preflight.profiles': async () => success(entries()),
    'preflight.choose': writing(context, ({ database }, { profileId }) => {
      const entry = find(profileId);
      if (entry === undefined) return noProfile;
      keepChosenProfile(database, entry.profile);
      context.changed('profiles');
      return success({});
    }),
    'preflight.run': reading(context, (session, { profileId }) => {
      const report = findReport(session.database);
      const profile = (profileId === undefined ? entries().find(({ chosen }) => chosen) : find(profileId))
        ?.profile;
      if (profile === undefined) return profileId === undefined ? success({}) : noProfile;
      if (report === undefined) return success({ profile });
      const { ready, items } = runPreflight(session, report, profile);
      return success({
        profile,
        result: {
          ready,
          items: items.map(({ obstacles, ...item }) => ({ ...item, obstacles: [...obstacles] })),
        },
      });
    }),
    'preflight.saveProfile': async ({ profile }) => {
      if (shippedProfiles.some(({ id }) => id === profile.id)) return failed({ kind: 'profile-shipped' });
      return save(profile);
    },
    'preflight.removeProfile': async ({ profileId }) => {
      if (!personal.removeProfile(profileId)) return noProfile;
      context.changed('profiles');
      return success({});
    },
    'preflight.importProfile': async ({ path }) => {
      const read = readProfileFile(path);
      if (!read.ok) return read;
      const taken = new Set(
        entries()
          .filter(({ from }) => from !== 'case')
          .map(({ profile }) => profile.id),
      );
      return save({ ...read.value, id: freeId(read.value.id, taken) });
    },
    'preflight.exportProfile': async ({ profileId, path }) => {
      const entry = find(profileId);
      if (entry === undefined) return noProfile;
      const written = await writeJson(path, entry.profile);
      return written.ok ? success({ path }) : written;
    },
  };
}

/** An import never takes the place of a profile that is there. */
function freeId(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  for (let count = 2; ; count += 1) {
    const free = `${id.slice(0, 70)}-${count}`;
    if (!taken.has(free)) return free;
  }
}

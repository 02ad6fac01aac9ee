import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { failed, success, type Result } from '../../core/result.ts';
import { ownTermsFile, type OwnTerm } from '../../shared/contract/glossary-schemas.ts';
import { submissionProfile, type SubmissionProfileFile } from '../../shared/contract/preflight-schemas.ts';
import type { Failure } from '../../shared/failure.ts';
import { writeAtomically } from '../exports/write-atomically.ts';
import { writeFailure } from '../exports/write-failure.ts';

/** What belongs to a person rather than to a case: words added to the glossary, own submission profiles. */
export interface PersonalFiles {
  readonly terms: () => Result<readonly OwnTerm[], Failure>;
  readonly writeTerms: (terms: readonly OwnTerm[]) => Promise<Result<void, Failure>>;
  /** Files that are no profiles are passed over: the window cannot have written them. */
  readonly profiles: () => SubmissionProfileFile[];
  readonly writeProfile: (profile: SubmissionProfileFile) => Promise<Result<void, Failure>>;
  readonly removeProfile: (id: string) => boolean;
}

/** @param folder In the person's data folder; made when something is first kept. */
export function personalFiles(folder: string): PersonalFiles {
  const termsPath = join(folder, 'glossary.json');
  const profilesFolder = join(folder, 'profiles');

  return {
    terms: () => {
      if (!existsSync(termsPath)) return success([]);
      const read = readJson(termsPath);
      const parsed = ownTermsFile.safeParse(read);
      return parsed.success
        ? success(parsed.data.terms)
        : failed({ kind: 'glossary-damaged', path: termsPath });
    },
    writeTerms: (terms) =>
      write(folder, termsPath, {
        schema: 'corroborate/glossary@1',
        terms,
      }),
    profiles: () => {
      if (!existsSync(profilesFolder)) return [];
      return readdirSync(profilesFolder)
        .filter((name) => name.endsWith('.json'))
        .sort()
        .flatMap((name) => {
          const parsed = submissionProfile.safeParse(readJson(join(profilesFolder, name)));
          return parsed.success && `${parsed.data.id}.json` === name ? [parsed.data] : [];
        });
    },
    // Ids are of letters, digits and hyphens: no path can hide in them.
    writeProfile: (profile) => write(profilesFolder, join(profilesFolder, `${profile.id}.json`), profile),
    removeProfile: (id) => {
      if (!/^[a-z0-9-]+$/.test(id)) return false;
      const path = join(profilesFolder, `${id}.json`);
      if (!existsSync(path)) return false;
      rmSync(path);
      return true;
    },
  };
}

/** A profile out of any file; what is wrong with it is said by the entry where it is wrong. */
export function readProfileFile(path: string): Result<SubmissionProfileFile, Failure> {
  const fileName = basename(path);
  if (!existsSync(path)) return failed({ kind: 'file-missing', fileName });
  const read = readJson(path);
  if (read === undefined) return failed({ kind: 'profile-invalid', fileName, entry: 'none' });
  const parsed = submissionProfile.safeParse(read);
  if (parsed.success) return success(parsed.data);
  const [issue] = parsed.error.issues;
  const unknownKey = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  return failed({
    kind: 'profile-invalid',
    fileName,
    entry: [...(issue?.path ?? []), ...unknownKey].map(String).join('.') || 'schema',
  });
}

/** Files of people are small: whoever chose another one by mistake shall not wait for it. */
const mostBytes = 1_000_000;

function readJson(path: string): unknown {
  try {
    const bytes = readFileSync(path);
    return bytes.length > mostBytes ? undefined : (JSON.parse(bytes.toString('utf8')) as unknown);
  } catch {
    // Not JSON, or not readable: for whoever asks it is the same as not being what it should be.
    return undefined;
  }
}

function write(folder: string, path: string, value: unknown): Promise<Result<void, Failure>> {
  return writeJson(path, value, () => mkdirSync(folder, { recursive: true }));
}

/** Writes a value as JSON that people can read. */
export async function writeJson(
  path: string,
  value: unknown,
  prepare: () => void = () => undefined,
): Promise<Result<void, Failure>> {
  try {
    prepare();
    await writeAtomically(path, Buffer.from(`${JSON.stringify(value, null, 2)}\n`));
    return success(undefined);
  } catch (error) {
    return failed(writeFailure(path, error));
  }
}

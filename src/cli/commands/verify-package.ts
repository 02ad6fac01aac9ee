import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { sameFingerprint, spokenFingerprint } from '../../core/evidence-package/public-key.ts';
import { verifyPackage } from '../../engine/exports/package/read-package.ts';
import { CommandRefused, type ExitCode, type Surroundings } from '../surroundings.ts';
import { verify } from './verify.ts';

/** Checks a case, or an evidence package where a file is given. */
export async function verifyAny(
  around: Surroundings,
  path: string,
  options: { readonly fingerprint?: string },
): Promise<ExitCode> {
  if (statSync(resolve(path), { throwIfNoEntry: false })?.isFile() === true) {
    return verifyPackageFile(around, resolve(path), options.fingerprint);
  }
  if (options.fingerprint !== undefined) {
    throw new CommandRefused(
      around.words.text('error.usage', { detail: around.words.text('verify.fingerprintOfPackage') }),
    );
  }
  return verify(around, path);
}

/** Says of a package that it is whole, or names everything that is not as it was signed. */
async function verifyPackageFile(
  around: Surroundings,
  path: string,
  expected: string | undefined,
): Promise<ExitCode> {
  const { words } = around;
  const checked = await verifyPackage(path);
  if (!checked.ok) throw new CommandRefused(words.text('verify.noPackage', { path }));
  const { problems, manifest, whole, history } = checked.value;
  const fingerprint = manifest?.signer.fingerprint ?? '';
  const isOther = expected !== undefined && !sameFingerprint(expected, fingerprint);
  for (const problem of problems) around.out(words.packageProblem(problem));
  if (isOther) {
    around.out(words.text('verify.packageOtherKey', { fingerprint: spokenFingerprint(fingerprint) }));
  }
  if (problems.length > 0 || isOther) {
    around.note(words.text('verify.packageBad', { problems: problems.length + (isOther ? 1 : 0) }));
    return 2;
  }
  around.out(
    words.text('verify.packageGood', {
      items: whole.size,
      history: history?.length ?? 0,
      fingerprint: spokenFingerprint(fingerprint),
    }),
  );
  return 0;
}

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SubmissionProfileFile } from '../../src/shared/contract/preflight-schemas.ts';
import { preflightWords } from '../../src/shared/preflight-words.ts';
import { profileName, shippedProfiles } from '../../src/shared/profiles/shipped-profiles.ts';
import { temporaryFolder, type TemporaryFolder } from './case-fixture.ts';
import { testEngine, writeFiles, type TestEngine } from './engine-fixture.ts';

let folder: TemporaryFolder;
let engine: TestEngine;
beforeEach(async () => {
  folder = temporaryFolder();
  engine = testEngine(undefined, undefined, undefined, join(folder.path, 'own'));
  await engine.ask('case.create', { folder: `${folder.path}/a`, name: 'Lights', reviewer: 'Ana' });
});
afterEach(async () => {
  await engine.close();
  folder.remove();
});

async function importReport(text: string): Promise<void> {
  await engine.ask('import.start', {
    paths: writeFiles(folder.path, { 'report.txt': text }),
    role: 'report',
  });
  await engine.settled();
}

const own: SubmissionProfileFile = {
  schema: 'corroborate/profile@1',
  id: 'harbour-fund',
  name: 'Harbour Fund',
  date: '2026-11-01',
  source: { title: 'Letter of 1 November' },
  lengths: [{ unit: 'words', most: 5, parts: [], confirmed: true }],
  checks: { statistics: true, footnotes: true, findings: true },
};

describe('the profiles that come with the program', () => {
  test.each(shippedProfiles.map((profile) => [profile.id, profile] as const))(
    '%s says where each of its requirements comes from, or that it is not confirmed',
    (_id, { lengths, numbering, submitters, languages }) => {
      const requirements = [...lengths, numbering, submitters, languages];
      expect(requirements.filter((each) => each?.confirmed === true && each.source === undefined)).toEqual(
        [],
      );
    },
  );

  test('the word limits of the UPR are offered as unconfirmed', () => {
    const limits = shippedProfiles.flatMap(({ id, lengths }) =>
      lengths.map(({ most, unit, parts, confirmed }) => ({ id, most, unit, parts, confirmed })),
    );
    const parts = ['headings', 'tables'];
    expect(limits).toContainEqual({
      id: 'upr-individual',
      most: 2815,
      unit: 'words',
      parts,
      confirmed: false,
    });
    expect(limits).toContainEqual({ id: 'upr-joint', most: 5630, unit: 'words', parts, confirmed: false });
  });

  test('have names in the languages of the window', () => {
    for (const profile of shippedProfiles) {
      expect(new Set(['en', 'es', 'fr'].map((language) => profileName(profile, language))).size).toBe(3);
    }
  });
});

test('a case remembers what it is meant for, with a copy of the profile', async () => {
  expect(await engine.ask('preflight.run', {})).toEqual({});
  await engine.ask('preflight.saveProfile', { profile: own });
  await engine.ask('preflight.choose', { profileId: 'harbour-fund' });
  await engine.ask('preflight.removeProfile', { profileId: 'harbour-fund' });
  const entries = await engine.ask('preflight.profiles', {});
  expect(entries.at(-1)).toEqual({ profile: own, from: 'case', chosen: true });
  expect((await engine.ask('preflight.run', {})).profile).toEqual(own);
});

test('says what stands in the way, and yes when nothing does any more', async () => {
  await engine.ask('preflight.saveProfile', { profile: own });
  await importReport('Keepers were 412 then');
  const before = await engine.ask('preflight.run', { profileId: own.id });
  expect(before.result?.ready).toBe(false);
  expect(before.result?.items.flatMap(({ obstacles }) => obstacles)).toEqual([
    {
      key: 'statistics.open',
      params: { text: '412', state: 'open' },
      place: { kind: 'statistic', id: 's1' },
    },
  ]);
  await engine.ask('verdict.set', {
    statisticId: 's1',
    verdict: 'cannot-verify',
    note: 'The service keeps it.',
  });
  expect((await engine.ask('preflight.run', { profileId: own.id })).result?.ready).toBe(true);
});

test('an edited profile is what the case is checked against from then on', async () => {
  await engine.ask('preflight.saveProfile', { profile: own });
  await engine.ask('preflight.choose', { profileId: own.id });
  await engine.ask('preflight.saveProfile', { profile: { ...own, lengths: [] } });
  expect((await engine.ask('preflight.run', {})).profile?.lengths).toEqual([]);
  await engine.ask('preflight.removeProfile', { profileId: own.id });
  expect((await engine.ask('preflight.run', {})).profile?.lengths).toEqual([]);
});

test('shipped profiles cannot be changed or removed', async () => {
  const [shipped] = shippedProfiles;
  if (shipped === undefined) throw new Error('None');
  expect(await engine.refusal('preflight.saveProfile', { profile: shipped })).toBe('profile-shipped');
  expect(await engine.refusal('preflight.removeProfile', { profileId: shipped.id })).toBe('not-found');
});

test('a profile goes out as a file and comes in again beside the one that is there', async () => {
  await engine.ask('preflight.saveProfile', { profile: own });
  const path = join(folder.path, 'out.json');
  await engine.ask('preflight.exportProfile', { profileId: own.id, path });
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(own);
  const imported = await engine.ask('preflight.importProfile', { path });
  expect(imported.profile).toEqual({ ...own, id: 'harbour-fund-2' });
});

test.each<[string, string, string | undefined]>([
  ['no JSON', 'Dear all, {', 'none'],
  ['another file', '{"name":"corroborate"}', 'schema'],
  [
    'a limit that is no number',
    JSON.stringify({ ...own, lengths: [{ ...own.lengths[0], most: 'many' }] }),
    'lengths.0.most',
  ],
  ['an entry that is not known', JSON.stringify({ ...own, limit: 3 }), 'limit'],
  ['an id that is a path', JSON.stringify({ ...own, id: '../../x' }), 'id'],
  ['a date that is none', JSON.stringify({ ...own, date: '2026-02-31' }), 'date'],
])('refuses %s', async (_name, text, entry) => {
  const [path = ''] = writeFiles(folder.path, { 'bad.json': text });
  const refused = await engine.request('preflight.importProfile', { path });
  expect(refused).toEqual({ ok: false, failure: { kind: 'profile-invalid', fileName: 'bad.json', entry } });
  expect(existsSync(join(folder.path, 'own', 'profiles'))).toBe(false);
});

test('passes over files in its folder that are no profiles', async () => {
  mkdirSync(join(folder.path, 'own', 'profiles'), { recursive: true });
  writeFileSync(join(folder.path, 'own', 'profiles', 'broken.json'), '{');
  writeFileSync(join(folder.path, 'own', 'profiles', 'other-name.json'), JSON.stringify(own));
  expect((await engine.ask('preflight.profiles', {})).map(({ from }) => from)).not.toContain('own');
});

test.each(['en', 'es', 'fr'] as const)('every message of a pre-flight has its words in %s', (language) => {
  const words = preflightWords(language);
  expect(
    words.say({ key: 'length.failed', params: { unit: 'words', most: 2815, counted: 2900, over: 85 } }),
  ).toMatch(/85/);
  expect(words.say({ key: 'languages.failed', params: { language: 'de', allowed: 'en fr' } })).not.toMatch(
    /\bde\b.*\ben\b/,
  );
  expect(words.verdict({ ready: false, items: [{ outcome: 'failed' }, { outcome: 'met' }] })).toMatch(/1/);
});

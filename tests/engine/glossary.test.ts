import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  conceptOf,
  conceptOfAcronym,
  extendGlossary,
  formsOf,
} from '../../src/core/verification/context/glossary.ts';
import { temporaryFolder, type TemporaryFolder } from './case-fixture.ts';
import { testEngine, writeFiles } from './engine-fixture.ts';

afterEach(() => extendGlossary([]));

describe('words that a person adds', () => {
  test('mean the same in all languages of their line', () => {
    extendGlossary([['beacon beacons', 'baliza balizas', 'balise', 'baliza']]);
    expect(conceptOf('beacon', 'en')).toBeDefined();
    expect(conceptOf('balizas', 'es')).toBe(conceptOf('beacon', 'en'));
    expect(conceptOf('balise', 'fr')).toBe(conceptOf('beacon', 'en'));
  });

  test('join a word that is known already', () => {
    extendGlossary([['child youngling', 'pibe', '', '']]);
    expect(conceptOf('youngling', 'en')).toBe('#child');
    expect(conceptOf('pibe', 'es')).toBe('#child');
    expect(formsOf('#child', 'es')).toContain('pibe');
    expect(formsOf('#child', 'es')).toContain('ninos');
  });

  test('may be acronyms', () => {
    extendGlossary([['child', 'NNA', '', '']]);
    expect(conceptOfAcronym('nna', 'es')).toBe('#child');
    expect(conceptOfAcronym('nna', 'en')).toBeUndefined();
  });

  test('leave what is known as it is, and are gone when others take their place', () => {
    extendGlossary([['woman', 'hombre', '', '']]);
    expect(conceptOf('hombre', 'es')).toBe('#man');
    extendGlossary([['beacon', 'baliza', '', '']]);
    extendGlossary([]);
    expect(conceptOf('beacon', 'en')).toBeUndefined();
  });
});

describe('kept for the person', () => {
  let folder: TemporaryFolder;
  beforeEach(() => {
    folder = temporaryFolder();
  });
  afterEach(() => folder.remove());

  test('they are in use at once and after a new start, and candidates are sought anew', async () => {
    const own = join(folder.path, 'own');
    const engine = testEngine(undefined, undefined, undefined, own);
    await engine.ask('case.create', { folder: `${folder.path}/a`, name: 'Lights', reviewer: 'Ana' });
    const paths = writeFiles(folder.path, { 'report.txt': 'There were 412 beacons' });
    await engine.ask('import.start', { paths, role: 'report' });
    await engine.settled();
    const generation = (): unknown =>
      engine.session()?.database.prepare('SELECT generation FROM proposal').pluck().get();
    const before = generation();
    await engine.ask('glossary.write', {
      terms: [
        { en: 'beacons', es: 'balizas', fr: '', pt: '' },
        { en: ' ', es: '', fr: '', pt: '' },
      ],
    });
    await engine.settled();
    expect(generation()).not.toBe(before);
    expect(conceptOf('balizas', 'es')).toBe(conceptOf('beacons', 'en'));
    expect(
      (JSON.parse(readFileSync(join(own, 'glossary.json'), 'utf8')) as { terms: unknown[] }).terms,
    ).toHaveLength(1);
    await engine.close();

    extendGlossary([]);
    const later = testEngine(undefined, undefined, undefined, own);
    expect(conceptOf('balizas', 'es')).toBeDefined();
    expect((await later.ask('glossary.read', {})).terms).toEqual([
      { en: 'beacons', es: 'balizas', fr: '', pt: '' },
    ]);
    await later.close();
  });

  test('a damaged file is said to be one, and the program works without it', async () => {
    mkdirSync(join(folder.path, 'own'));
    writeFileSync(join(folder.path, 'own', 'glossary.json'), '{"terms": 3}');
    const engine = testEngine(undefined, undefined, undefined, join(folder.path, 'own'));
    expect(await engine.refusal('glossary.read', {})).toBe('glossary-damaged');
    await engine.close();
  });
});

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cacheFolder, fallback, fallbackFolder } from '../../scripts/runtime/fallback-electron.ts';
import { findUser } from '../../scripts/runtime/identity.ts';
import { inProject } from '../../scripts/runtime/project.ts';
import { missingLibraries } from '../../scripts/runtime/system-libraries.ts';
import { addTallies, playwrightTally, tallyLine, vitestTally } from '../../scripts/test-tally.ts';

describe('system libraries', () => {
  test('reads what is missing from ldd, each name once', () => {
    const output = [
      '\tlinux-vdso.so.1 (0x00007ffd8a9f2000)',
      '\tlibnss3.so => not found',
      '\tlibgtk-3.so.0 => not found',
      '\tlibnss3.so => not found',
      '\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f0e6a400000)',
    ].join('\n');
    expect(missingLibraries(output)).toEqual(['libnss3.so', 'libgtk-3.so.0']);
  });
});

describe('the pinned copy of Electron', () => {
  test('is kept where the person who runs it may write', () => {
    expect(cacheFolder({ XDG_CACHE_HOME: '/home/r/.cache' })).toBe('/home/r/.cache/corroborate');
  });
  test('has version and pin in its folder name', () => {
    expect(fallbackFolder()).toMatch(new RegExp(`electron-${fallback.electronVersion}-[0-9a-f]{16}$`));
  });
  test('is never among the packages that the program ships with', () => {
    expect(readFileSync(inProject('package.json'), 'utf8')).not.toContain('milton');
  });
});

describe('the user that the window runs as for root', () => {
  const passwd =
    'root:x:0:0:root:/root:/bin/bash\nnobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin\n';
  test('is found by name', () => {
    expect(findUser('nobody', passwd)).toEqual({ userId: 65534, groupId: 65534 });
  });
  test('may be missing', () => {
    expect(findUser('somebody', passwd)).toBeUndefined();
  });
});

describe('the closing line of npm test', () => {
  test('sums what the runners report', () => {
    const unit = vitestTally({ numPassedTests: 10, numFailedTests: 1, numPendingTests: 2 }, 1);
    const window = playwrightTally({ stats: { expected: 3, unexpected: 0, flaky: 1, skipped: 0 } }, 0);
    expect(tallyLine(addTallies([unit, window]))).toBe('14 passed, 1 failed, 2 skipped');
  });
  test('has only two numbers when nothing was skipped', () => {
    expect(tallyLine({ passed: 5, failed: 0, skipped: 0 })).toBe('5 passed, 0 failed');
  });
  test('counts a runner that died without a result as a failure', () => {
    expect(vitestTally(undefined, 1).failed).toBe(1);
    expect(playwrightTally({ stats: { expected: 3 } }, 1).failed).toBe(1);
  });
});

describe('installing', () => {
  const lockfile: { packages: Record<string, { gypfile?: boolean; resolved?: string }> } = JSON.parse(
    readFileSync(inProject('package-lock.json'), 'utf8'),
  );
  // Older npm would compile better-sqlite3, which ships what it needs; this field keeps it from trying.
  test('never compiles the database', () => {
    expect(lockfile.packages['node_modules/better-sqlite3']?.gypfile).toBe(false);
  });
  test('the lockfile says what is fetched, not from where', () => {
    expect(Object.values(lockfile.packages).filter((entry) => entry.resolved !== undefined)).toEqual([]);
  });
  test('every script of package.json exists', () => {
    const manifest: { scripts: Record<string, string> } = JSON.parse(
      readFileSync(inProject('package.json'), 'utf8'),
    );
    const missing = Object.values(manifest.scripts)
      .map((script) => /^node (\S+)/.exec(script)?.[1])
      .filter((path): path is string => path !== undefined && !existsSync(inProject(path)));
    expect(missing).toEqual([]);
  });
});

describe('npm start without a display', () => {
  test.skipIf(process.platform !== 'linux')(
    'says so in one sentence, points to the command line, exits 2',
    () => {
      const environment = { ...process.env };
      delete environment['DISPLAY'];
      delete environment['WAYLAND_DISPLAY'];
      const { status, stderr } = spawnSync(process.execPath, [inProject('scripts', 'start.ts')], {
        env: environment,
        encoding: 'utf8',
      });
      expect(status).toBe(2);
      expect(stderr.trim().split('\n')).toHaveLength(1);
      expect(stderr).toContain('npm run cli');
    },
  );
});

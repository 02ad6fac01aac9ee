import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { createParserClient } from '../../src/parser/client.ts';
import { forkSpawner } from '../../src/parser/fork-spawner.ts';

const fixtures = fileURLToPath(new URL('../../../shared/fixtures/', import.meta.url));
const client = createParserClient(
  forkSpawner(fileURLToPath(new URL('../../src/parser/index.ts', import.meta.url))),
);
afterAll(() => client.close());

function files(folder: string): string[] {
  return readdirSync(join(fixtures, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:docx|pdf)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Documents of the fixtures that cannot be opened, by why. */
const refusals: Readonly<Record<string, RegExp>> = {
  encrypted: /password/,
  // Broken on purpose by the fuzzers of the projects they come from, or cut off.
  damaged: /clusterfuzz|^crash-|truncated|ExternalEntity/,
  'partly-damaged': /damaged/,
  // Pictures only.
  'no-text': /image/,
};

describe.skipIf(!existsSync(fixtures))('every fixture is read or refused with a reason', () => {
  test.each(['docx', 'pdf', 'un-upr'])('%s', async (folder) => {
    const results = await Promise.all(
      files(folder).map(async (path) => {
        const fileName = basename(path);
        return { fileName, result: await client.parse({ path, fileName, role: 'auto' }) };
      }),
    );
    expect(results.length).toBeGreaterThan(2);
    for (const { fileName, result } of results) {
      if (result.ok || result.failure.kind === 'file-empty') continue;
      expect(
        refusals[result.failure.kind]?.test(fileName),
        `${fileName}: ${JSON.stringify(result.failure)}`,
      ).toBe(true);
    }
  });
});

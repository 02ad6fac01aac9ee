import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { wordDetail } from '../../src/shared/failure-details.ts';

const sources = join(import.meta.dirname, '../../src');

/** Every remark that is written out in the code: `detail: 'it is a folder'`, "`${name} is missing`". */
function writtenOut(): string[] {
  return ['parser', 'engine'].flatMap((runtime) =>
    readdirSync(join(sources, runtime), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
      .flatMap((entry) => {
        const code = readFileSync(join(entry.parentPath, entry.name), 'utf8');
        return [...code.matchAll(/\bdetail: (?:'([^']+)'|`([^`]+)`)/g)].map(
          (match) => match[1] ?? match[2]?.replaceAll(/\$\{(?:[^{}]|\{[^}]*\})*\}/g, 'X') ?? '',
        );
      }),
  );
}

describe.each(['es', 'fr'] as const)('the remarks of failures in %s', (language) => {
  test('are worded where the program writes them itself', () => {
    // A query's remark chooses between two sentences; figures and the reports of libraries have no words of ours.
    const ours = writtenOut().filter((detail) => /[a-z] [a-z]/.test(detail));
    expect(ours.length).toBeGreaterThan(5);
    expect(ours.filter((detail) => wordDetail(language, detail) === detail)).toEqual([]);
  });

  test('stay as they are where a library or the system speaks', () => {
    expect(wordDetail(language, 'EACCES: permission denied')).toBe('EACCES: permission denied');
  });
});

test('a remark keeps the names in it', () => {
  expect(wordDetail('es', 'word/document.xml is missing')).toBe('falta word/document.xml');
  expect(wordDetail('fr', 'it does not begin like a PDF file')).toBe(
    'il ne commence pas comme un fichier PDF',
  );
  expect(wordDetail('en', 'it is a folder')).toBe('it is a folder');
});

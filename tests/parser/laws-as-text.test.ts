import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { defaultLimits } from '../../src/parser/client.ts';
import { parseFile } from '../../src/parser/parse-file.ts';
import { elementsOf, parseXml, textOf, type XmlElement } from '../../src/parser/xml.ts';
import type { ParseOutcome } from '../../src/shared/parser-protocol.ts';

const laws = resolve(import.meta.dirname, '../../../shared/fixtures/chile-upr/laws');
const files = existsSync(laws) ? readdirSync(laws).filter((name) => name.endsWith('.xml')) : [];
const folder = mkdtempSync(join(tmpdir(), 'laws-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The law as its text alone, as people copy it: no marks of what is an article. */
function plainText(root: XmlElement): string {
  const lines: string[] = [];
  const read = (element: XmlElement): void => {
    for (const child of elementsOf(element)) {
      if (['contexto', 'titulo_seccion', 'metadatos'].includes(child.name)) continue;
      if (elementsOf(child).length > 0) {
        read(child);
        continue;
      }
      const number = child.name === 'inciso' ? (child.attributes['numero'] ?? '') : '';
      const separator = number === '' || /^\s*[.°º)]/.test(textOf(child)) ? '' : ' ';
      lines.push(`${number}${separator}${textOf(child)}`, '');
    }
  };
  read(root);
  return lines.join('\n');
}

async function outcomeOf(path: string, fileName: string): Promise<ParseOutcome> {
  const result = await parseFile(
    { id: 1, path, fileName, role: 'auto', limits: defaultLimits },
    () => undefined,
  );
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

const articlesOf = (outcome: ParseOutcome): Map<string, string> =>
  new Map(
    outcome.document.paragraphs
      .filter((paragraph) => paragraph.kind === 'article')
      .map((paragraph) => [paragraph.provision ?? '', paragraph.text]),
  );

describe.skipIf(files.length === 0)('a Chilean law as plain text has the articles of its XML', () => {
  test.each(files)('%s', async (name) => {
    const truth = articlesOf(await outcomeOf(join(laws, name), name));
    const path = join(folder, `${name}.txt`);
    writeFileSync(path, plainText(parseXml(readFileSync(join(laws, name)))));
    const outcome = await outcomeOf(path, `${name}.txt`);
    const found = articlesOf(outcome);
    expect(outcome.role).toBe('law');
    expect([...found.keys()]).toEqual([...truth.keys()]);
    const bare = (text: string | undefined): string =>
      (text ?? '').replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
    const same = [...truth].filter(([number, text]) => bare(found.get(number)) === bare(text)).length;
    // 1271 of 1277 in 2026-11; the others end with the title of what follows.
    expect(same / truth.size).toBeGreaterThan(0.97);
  });
});

import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { defaultLimits, type ParserClient } from '../../src/parser/client.ts';
import { parseFile } from '../../src/parser/parse-file.ts';
import { temporaryFolder, type TemporaryFolder } from './case-fixture.ts';
import { testEngine, writeFiles, type TestEngine } from './engine-fixture.ts';

let temporary: TemporaryFolder;
let engine: TestEngine;

beforeEach(async () => {
  temporary = temporaryFolder();
  engine = testEngine(parserInProcess());
  await engine.ask('case.create', {
    folder: join(temporary.path, 'a.corroborate'),
    name: 'Ferries',
    reviewer: 'Ana',
  });
});
afterEach(async () => {
  await engine.close();
  temporary.remove();
});

function parserInProcess(): ParserClient {
  return {
    parse: (job) =>
      parseFile(
        { id: 1, path: job.path, fileName: job.fileName, role: job.role, limits: defaultLimits },
        () => undefined,
      ),
    draw: () => Promise.resolve({ ok: true, value: [] }),
    close: () => Promise.resolve(),
  };
}

const accidents: readonly (readonly [year: number, count: number])[] = [
  [2011, 10],
  [2012, 1],
  [2013, 4],
  [2014, 7],
  [2015, 3],
  [2016, 11],
];

const report = `# Safety at sea

1. There were ${accidents.map(([year, count]) => `${count} ferry accidents in ${year}`).join(', ')}.
`;

const reportWithSubjectOnce = `# Safety at sea

1. The number of ferry accidents was ${accidents.map(([year, count]) => `${count} in ${year}`).join(', ')}.
`;

/** Tables of other things with the same years and numbers: many more than are looked at for one number. */
function otherTables(): string {
  const subjects = ['Libraries opened', 'Schools closed', 'Bridges repaired', 'Orchards planted'];
  return [...Array.from({ length: 160 }).keys()]
    .map((index) => {
      const rows = accidents.map(([year], at) => `| ${year} | ${accidents[(at + index) % 6]?.[1] ?? 0} |`);
      const caption = `Table ${index + 20}. ${subjects[index % 4] ?? ''} in district ${'abcdefghij'[index % 10] ?? ''}`;
      return `${caption}\n\n| Year | Number |\n| --- | --- |\n${rows.join('\n')}\n`;
    })
    .join('\n');
}

const sources: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'HTML, with a caption': {
    'yearbook.html': `<html lang="en"><body><h1>Yearbook</h1><p>Figures of the coast guard.</p><table>
<caption>Table 3. Ferry accidents by year</caption><tr><th>Year</th><th>Number</th></tr>
${accidents.map(([year, count]) => `<tr><td>${year}</td><td>${count}</td></tr>`).join('\n')}
</table><p>End of the figures.</p></body></html>`,
  },
  'Markdown, with a heading over it': {
    'yearbook.md': `# Yearbook

Figures of the coast guard.

## Ferry accidents by year

| Year | Number |
| --- | --- |
${accidents.map(([year, count]) => `| ${year} | ${count} |`).join('\n')}

## Other things

The end of the figures.
`,
  },
};

async function importSources(files: Readonly<Record<string, string>>): Promise<void> {
  // One after the other: what was imported first stands first in the number index.
  for (const each of [{ 'others.md': `# Municipal yearbook\n\n${otherTables()}` }, files]) {
    await engine.ask('import.start', { paths: writeFiles(temporary.path, each), role: 'source' });
    await engine.settled();
  }
}

describe.each(Object.entries(sources))('a table whose rows carry no words, in %s', (_, files) => {
  test.each([
    ['that repeats its subject', report],
    ['that names its subject once', reportWithSubjectOnce],
  ])('has the row of every small number of a series %s', async (__, text) => {
    await engine.ask('import.start', {
      paths: writeFiles(temporary.path, { 'report.md': text }),
      role: 'report',
    });
    await engine.settled();
    await importSources(files);
    const statistics = await engine.ask('report.statistics', {});
    const documents = await engine.ask('document.list', {});
    const found: unknown[] = [];
    for (const { id, value } of statistics) {
      const [best] = await engine.ask('statistic.candidates', { statisticId: id });
      const document = documents.find((each) => each.id === best?.documentId);
      found.push([Number(value), best?.match, document?.fileName, best?.quote.replace(/^.*— /, '')]);
    }
    expect(found).toEqual(
      accidents.map(([year, count]) => [
        count,
        'exact',
        Object.keys(files)[0],
        `Year: ${year} | Number: ${count}`,
      ]),
    );
  });

  test('is searched by its words and a number together', async () => {
    await importSources(files);
    const { groups, total } = await engine.ask('search.query', { query: 'accidents 2016 11', limit: 20 });
    expect(groups.flatMap((group) => group.hits.map((hit) => hit.snippet))).toEqual(['2016 | 11']);
    expect(groups[0]?.hits[0]?.marks.map(({ start, end }) => '2016 | 11'.slice(start, end))).toEqual([
      '2016',
      '11',
    ]);
    expect(total).toBe(1);
  });

  test('is found once by a word that all its rows share', async () => {
    await importSources(files);
    const { total } = await engine.ask('search.query', { query: 'ferry', limit: 20 });
    expect(total).toBe(1);
  });
});

test('of many tables about the same, the row of the right year is found', async () => {
  const table = (place: string, first: number): string => {
    const rows = accidents.map((_, at) => `<tr><td>${first + at}</td><td>4</td></tr>`).join('\n');
    return `<table><caption>Ferry accidents in ${place}</caption><tr><th>Year</th><th>Number</th></tr>${rows}</table>`;
  };
  const places = Array.from({ length: 120 }, (_, index) =>
    table(`harbour ${'abcdefghij'[index % 10]}`, 1990),
  );
  const files = {
    'report.md': '# Safety at sea\n\n1. There were 4 ferry accidents in 2016.\n',
    'harbours.html': `<html lang="en"><body><h1>Harbours</h1>${places.join('<p>Next.</p>')}</body></html>`,
    'latest.html': `<html lang="en"><body><h1>Harbours</h1>${table('harbour k', 2014)}</body></html>`,
  };
  for (const [name, text] of Object.entries(files)) {
    const role = name === 'report.md' ? 'report' : 'source';
    await engine.ask('import.start', { paths: writeFiles(temporary.path, { [name]: text }), role });
    await engine.settled();
  }
  const [statistic] = await engine.ask('report.statistics', {});
  const [best] = await engine.ask('statistic.candidates', { statisticId: statistic?.id ?? '' });
  expect(best?.quote).toBe('Ferry accidents in harbour k — Year: 2016 | Number: 4');
});

import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { createCase } from '../src/engine/case/open-case.ts';
import { createEngine } from '../src/engine/engine.ts';
import { perform } from '../src/engine/history/journal.ts';
import { transaction } from '../src/engine/store/sql.ts';
import { writeDocument } from '../src/engine/store/write-document.ts';
import { makeTextMaker } from './made-text.ts';

const at = '2026-11-23T12:00:00.000Z';

/** Makes a case of so many short sources, straight into its database. */
function makeLibrary(folder: string, documents: number): void {
  const made = createCase({ folder, name: 'A large library', reviewer: 'Bench', createdAt: at });
  if (!made.ok) throw new Error(made.failure.kind);
  const { database } = made.value;
  const maker = makeTextMaker(20_261_124, 0.8);
  for (let from = 0; from < documents; from += 500) {
    transaction(database, () => {
      for (let index = from; index < Math.min(from + 500, documents); index += 1) {
        const id = `d${index}`;
        const texts = [maker.sentence(), maker.sentence()];
        const title = `${maker.title()} ${index}`;
        writeDocument(database, {
          id,
          sha256: id.padEnd(64, '0'),
          bytes: 1,
          role: 'source',
          fileName: `${id}.txt`,
          path: `library/${index % 100}/${id}.txt`,
          importedAt: at,
          outcome: {
            document: {
              format: 'txt',
              title,
              language: 'en',
              metadata: { date: String(1990 + (index % 35)) },
              text: texts.join('\n'),
              words: 30,
              headings: [],
              paragraphs: texts.map((text, position) => ({
                id: `p${position + 1}`,
                kind: 'plain',
                text,
                start: position * ((texts[0]?.length ?? 0) + 1),
                end: position * ((texts[0]?.length ?? 0) + 1) + text.length,
              })),
              tables: [],
              footnoteMarkers: [],
              footnotes: [],
              layout: [],
              pages: [],
              warnings: [],
            },
            quantities: [],
            role: 'source',
            legalReferences: [],
            findings: [],
          },
        });
        perform(
          database,
          {
            action: 'document.import',
            subject: id,
            changes: [{ slot: 'document-presence', documentId: id, before: false, after: true }],
            step: 'bench',
          },
          { by: 'Bench', at },
        );
      }
    });
  }
  made.value.close();
}

async function timed(name: string, action: () => Promise<unknown>): Promise<void> {
  const from = performance.now();
  await action();
  console.log(`${name}: ${(performance.now() - from).toFixed(0)} ms`);
}

// node bench/library.ts FOLDER [documents]: how long a large library keeps its engine busy. FOLDER is made unless it is there.
const [folder, count = '100000'] = process.argv.slice(2);
if (folder === undefined) throw new Error('Which folder?');
if (!existsSync(folder)) makeLibrary(folder, Number(count));
let lastId = 0;
const engine = createEngine({
  parser: {
    parse: () => Promise.reject(new Error('Nothing is parsed here')),
    draw: () => Promise.reject(new Error('Nothing is drawn here')),
    close: () => Promise.resolve(),
  },
  now: () => new Date(),
  newId: () => `new${(lastId += 1)}`,
  generator: 'Bench',
  userDataFolder: tmpdir(),
});
const question = { query: '', sort: { column: 'title', descending: false }, offset: 0, limit: 300 } as const;
await timed('open the case', () => engine.request('case.open', { folder }));
await timed('first list, by title', () => engine.request('library.list', question));
await timed('the same further down', () => engine.request('library.list', { ...question, offset: 50_000 }));
await timed('by date', () =>
  engine.request('library.list', { ...question, sort: { column: 'date', descending: true } }),
);
await timed('filter, first letters', () => engine.request('library.list', { ...question, query: 'wat' }));
await timed('filter, a letter more', () => engine.request('library.list', { ...question, query: 'wate' }));
await timed('a tag for one', () => engine.request('document.describe', { documentId: 'd7', tags: ['seen'] }));
await timed('list after a change', () => engine.request('library.list', question));
await timed('search, first', () => engine.request('search.query', { query: 'water schools', limit: 200 }));
await timed('search', () => engine.request('search.query', { query: 'water services', limit: 200 }));
await timed('search by source', () =>
  engine.request('search.query', { query: 'water source:report', limit: 200 }),
);
await timed('case summary', () => engine.request('case.summary', {}));
await engine.close();

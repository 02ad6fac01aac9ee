import { readFileSync } from 'node:fs';
import type { Engine } from '../../engine/engine.ts';
import { errorMessage } from '../../engine/case/open-case.ts';
import type { Output, SearchGroup, SearchHit } from '../../shared/contract.ts';
import {
  CommandRefused,
  printJson,
  findCase,
  required,
  withEngine,
  type ExitCode,
  type Surroundings,
} from '../surroundings.ts';

interface SearchOptions {
  readonly limit: number;
  readonly json?: boolean;
  readonly queries?: string;
}

interface Answer {
  readonly query: string;
  readonly hits: readonly {
    readonly document: string;
    readonly label: string | null;
    readonly page: number | null;
    readonly snippet: string;
    readonly score: number;
  }[];
  readonly ms: number;
}

/** Searches everything in a case: one query, or one for each line of a file. */
export async function search(
  around: Surroundings,
  caseFolder: string,
  query: string | undefined,
  options: SearchOptions,
): Promise<ExitCode> {
  const queries = options.queries === undefined ? [query ?? ''] : readQueries(around, options.queries);
  return withEngine(around, async (engine) => {
    required(around, await engine.request('case.open', { folder: findCase(caseFolder) }));
    const answers: Answer[] = [];
    for (const each of queries) {
      const found = await ask(around, engine, each, options);
      if (found === undefined) continue;
      if (options.json === true) answers.push(toAnswer(each, found));
      else describe(around, each, found, queries.length > 1);
    }
    if (options.json === true) printJson(around, answers);
    return 0;
  });
}

/** In a batch a query that cannot be asked is told and has no hits; alone it ends the command. */
async function ask(
  around: Surroundings,
  engine: Engine,
  query: string,
  options: SearchOptions,
): Promise<Output<'search.query'> | undefined> {
  const found = await engine.request('search.query', { query, limit: options.limit });
  if (found.ok || options.queries === undefined) return required(around, found);
  around.note(around.words.failure(found.failure));
  return {
    groups: [],
    total: 0,
    capped: false,
    relaxed: false,
    facets: [],
    notices: [],
    notes: [],
    ms: 0,
  };
}

function readQueries(around: Surroundings, path: string): string[] {
  try {
    return readFileSync(path, 'utf8')
      .split(/\r?\n/)
      .filter((line) => line.trim() !== '');
  } catch (error) {
    throw new CommandRefused(around.words.text('error.fileArgument', { path, detail: errorMessage(error) }), {
      cause: error,
    });
  }
}

/** Hits of all documents, best first. */
function bestFirst(found: Output<'search.query'>): { group: SearchGroup; hit: SearchHit }[] {
  return found.groups
    .flatMap((group) => group.hits.map((hit) => ({ group, hit })))
    .sort((a, b) => b.hit.score - a.hit.score);
}

function toAnswer(query: string, found: Output<'search.query'>): Answer {
  return {
    query,
    hits: bestFirst(found).map(({ group, hit }) => ({
      document: group.path,
      label: hit.label ?? null,
      page: hit.page ?? null,
      snippet: hit.snippet,
      score: hit.score,
    })),
    ms: found.ms,
  };
}

function describe(
  around: Surroundings,
  query: string,
  found: Output<'search.query'>,
  isBatch: boolean,
): void {
  if (isBatch) around.out(`# ${query}`);
  for (const { group, hit } of bestFirst(found)) {
    const place = [hit.label, hit.page === undefined ? undefined : `p. ${hit.page}`].filter(
      (part) => part !== undefined,
    );
    around.out([group.path, ...place].join(', '));
    around.out(`    ${marked(hit)}`);
  }
  around.out(
    found.total === 0
      ? around.words.text('search.none')
      : around.words.text('search.total', { total: found.total, documents: found.groups.length }),
  );
}

/** The snippet with its hits in square brackets. */
function marked(hit: SearchHit): string {
  let text = '';
  let at = 0;
  for (const mark of hit.marks) {
    text += `${hit.snippet.slice(at, mark.start)}[${hit.snippet.slice(mark.start, mark.end)}]`;
    at = mark.end;
  }
  return text + hit.snippet.slice(at);
}

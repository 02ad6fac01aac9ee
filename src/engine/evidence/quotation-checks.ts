import { createHash } from 'node:crypto';
import { paragraphName } from '../../core/verification/checks/check-context.ts';
import type { Finding } from '../../core/verification/finding.ts';
import { namesSource } from '../../core/verification/footnote-fit.ts';
import { findQuotations, type Quotation } from '../../core/verification/quotations/find-quotations.ts';
import { quotationFinding } from '../../core/verification/quotations/quotation-finding.ts';
import type { CaseDatabase } from '../store/database.ts';
import { documentIndex } from '../store/document-index.ts';
import { findReport, type StoredDocument } from '../store/documents.ts';
import { readStructure } from '../store/read-document.ts';
import { column, row, run, transaction } from '../store/sql.ts';
import { writeQuotationFindings } from '../store/quotation-findings.ts';
import { quotationSearch, quotedDocument } from './find-quoted.ts';
import { quotedSources } from './quoted-sources.ts';

/** Looks for the quotations of the report in the sources, whenever these or what is linked has changed. */
export interface QuotationChecks {
  /** Looks anew in the background, a little at a time between requests, unless nothing has changed. */
  refresh(): void;
  /** Resolves when nothing is being looked for any more. */
  settled(): Promise<void>;
  stop(): void;
}

export interface QuotationSurroundings {
  readonly database: CaseDatabase;
  /** A reader sees what was found last. */
  readonly canWrite: boolean;
  /** Findings of another version are out of date. */
  readonly generator: string;
  readonly onChanged: () => void;
  readonly onBug: (error: unknown) => void;
}

/** How long requests may have to wait behind quotations. */
const sliceMs = 40;

export function createQuotationChecks(around: QuotationSurroundings): QuotationChecks {
  const { database } = around;
  let work: Generator<undefined, void> | undefined;
  let workingOn: string | undefined;
  let scheduled: NodeJS.Immediate | undefined;
  let waiters: (() => void)[] = [];

  function settle(): void {
    const settled = waiters;
    waiters = [];
    for (const resolve of settled) resolve();
  }

  function schedule(): void {
    scheduled ??= setImmediate(() => {
      scheduled = undefined;
      try {
        const until = performance.now() + sliceMs;
        while (work !== undefined && performance.now() < until) {
          if (work.next().done === true) work = undefined;
        }
      } catch (error) {
        work = undefined;
        around.onBug(error);
      }
      if (work === undefined) settle();
      else schedule();
    });
  }

  return {
    refresh() {
      const report = findReport(database);
      if (!around.canWrite || report === undefined) return;
      const state = currentState(database, report, around.generator);
      if (state === (work === undefined ? keptState(database) : workingOn)) return;
      workingOn = state;
      work = look(database, report, state, around.onChanged);
      schedule();
    },
    settled() {
      return work === undefined ? Promise.resolve() : new Promise((resolve) => waiters.push(resolve));
    },
    stop() {
      work = undefined;
      if (scheduled !== undefined) clearImmediate(scheduled);
      scheduled = undefined;
      settle();
    },
  };
}

function* look(
  database: CaseDatabase,
  report: StoredDocument,
  state: string,
  onChanged: () => void,
): Generator<undefined, void> {
  const documents = documentIndex(database).documents.filter(({ role }) => role !== 'report');
  const structure = readStructure(database, report);
  const quotations = findQuotations(structure.paragraphs);
  const found: Finding[] = [];
  if (documents.length > 0 && quotations.length > 0) {
    const paragraphById = new Map(structure.paragraphs.map((paragraph) => [paragraph.id, paragraph]));
    // Others have their turn while it is read what a hundred thousand sources are called.
    for (const [index, document] of documents.entries()) {
      namesSource('', document);
      if (index % 1000 === 999) yield;
    }
    const sourcesOf = quotedSources(database, report, structure, documents);
    const search = quotationSearch(database);
    for (const quotation of quotations) {
      const text = paragraphById.get(quotation.paragraphId)?.text ?? '';
      const place = paragraphName({ document: structure, paragraphById }, quotation.paragraphId);
      const numbers = sourcesOf(quotation, text);
      const finding = judge(
        quotation,
        documents,
        numbers,
        {
          place,
          language: report.language,
          before: text.slice(Math.max(0, quotation.start - 60), quotation.start),
        },
        search,
      );
      if (finding !== undefined) found.push(finding);
      yield;
    }
  }
  transaction(database, () => {
    writeQuotationFindings(database, report.number, found);
    run(
      database,
      `INSERT INTO setting (key, value) VALUES ('quotations', :state)
       ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
      { state },
    );
  });
  onChanged();
}

function judge(
  quotation: Quotation,
  documents: readonly StoredDocument[],
  linked: ReadonlySet<number>,
  around: Pick<Parameters<typeof quotationFinding>[0], 'place' | 'language' | 'before'>,
  search: ReturnType<typeof quotationSearch>,
): Finding | undefined {
  const own = documents.filter(({ number }) => linked.has(number));
  const inLinked = own.length === 0 ? undefined : search.nearest(quotation.text, own);
  const isFound = inLinked !== undefined && inLinked.match.outcome !== 'words';
  const others = isFound ? [] : documents.filter(({ number }) => !linked.has(number));
  return quotationFinding({
    ...around,
    quotation,
    linked: own.map(quotedDocument),
    inLinked,
    elsewhere: others.length === 0 ? undefined : search.nearest(quotation.text, others),
  });
}

/** What the findings follow from: the documents, what is linked, and the version of the program. */
function currentState(database: CaseDatabase, report: StoredDocument, generator: string): string {
  const generation = row<{ value: string }>(database, "SELECT value FROM setting WHERE key = 'generation'");
  const links = column<string>(
    database,
    `SELECT target || ' ' || document FROM evidence WHERE report = :report ORDER BY 1`,
    { report: report.number },
  );
  const linked = createHash('sha256').update(links.join('\n')).digest('hex').slice(0, 12);
  return `${generation?.value ?? '0'} ${report.id} ${linked} ${generator}`;
}

function keptState(database: CaseDatabase): string | undefined {
  return row<{ value: string }>(database, "SELECT value FROM setting WHERE key = 'quotations'")?.value;
}

import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join, resolve } from 'node:path';
import { toAnalysis, toCheck, type CheckedAnalysis } from '../../core/report/analysis.ts';
import { caseExtension, withCaseExtension } from '../../engine/case/case-folder.ts';
import type { Engine } from '../../engine/engine.ts';
import { readFindings } from '../../engine/evidence/findings.ts';
import { exporters } from '../../engine/exports/export-formats.ts';
import { findReport, listDocuments } from '../../engine/store/documents.ts';
import { readQuantities } from '../../engine/store/quantities.ts';
import { readLegalReferences, readStructuredDocument } from '../../engine/store/read-document.ts';
import type { ExportFormat, FindingEntry, VersionEntry } from '../../shared/contract.ts';
import { sentencesIn } from '../../shared/sentences.ts';
import { describeFindings, isError } from '../describe-findings.ts';
import { describePreflight, findProfile } from '../describe-preflight.ts';
import { describeImport, importFiles } from '../import-files.ts';
import {
  CommandRefused,
  currentPerson,
  printJson,
  required,
  withEngine,
  type ExitCode,
  type Surroundings,
} from '../surroundings.ts';

interface CheckOptions {
  readonly sources: string;
  readonly case?: string;
  readonly out?: string;
  readonly json?: boolean;
  readonly acceptDamaged?: boolean;
  /** A submission profile: its id or a file. */
  readonly profile?: string;
}

/** The main job in one go: import a report and its sources, propose evidence, run the checks, write the exports. */
export async function check(around: Surroundings, report: string, options: CheckOptions): Promise<ExitCode> {
  if (!existsSync(options.sources)) {
    throw new CommandRefused(around.words.text('error.folderArgument', { path: options.sources }));
  }
  const place = await prepareCase(around, report, options);
  try {
    return await withEngine(around, (engine) => checkIn(around, engine, place.folder, report, options));
  } finally {
    if (place.isTemporary) rmSync(join(place.folder, '..'), { recursive: true, force: true });
  }
}

/** The case goes where it is wanted, else beside the exports, else into a folder that is removed afterwards. */
async function prepareCase(
  around: Surroundings,
  report: string,
  options: CheckOptions,
): Promise<{ readonly folder: string; readonly isTemporary: boolean }> {
  const name = basename(report, extname(report)) + caseExtension;
  if (options.out !== undefined) {
    try {
      await mkdir(resolve(options.out), { recursive: true });
    } catch {
      throw new CommandRefused(
        around.words.failure({
          kind: 'folder-not-writable',
          folder: options.out,
          detail: 'it cannot be made',
        }),
      );
    }
  }
  if (options.case !== undefined) {
    return { folder: withCaseExtension(resolve(options.case)), isTemporary: false };
  }
  if (options.out !== undefined) return { folder: resolve(options.out, name), isTemporary: false };
  return { folder: join(mkdtempSync(join(tmpdir(), 'corroborate-check-')), name), isTemporary: true };
}

async function checkIn(
  around: Surroundings,
  engine: Engine,
  folder: string,
  report: string,
  options: CheckOptions,
): Promise<ExitCode> {
  const opened = existsSync(folder)
    ? await engine.request('case.open', { folder, reviewer: currentPerson() })
    : await engine.request('case.create', {
        folder,
        name: basename(folder, caseExtension),
        reviewer: currentPerson(),
      });
  required(around, opened);
  // Before the long work: a name that is not known is said at once.
  const profile =
    options.profile === undefined ? undefined : await findProfile(around, engine, options.profile);
  await importReport(around, engine, report);
  await rereadOutdated(around, engine);
  for (const file of await importFiles(around, engine, {
    paths: [resolve(options.sources)],
    role: sourceRole(options.sources),
  })) {
    around.note(describeImport(around, file));
  }
  around.note(around.words.text('proposals.working'));
  await engine.settled();

  const { analysis, findings } = readChecked(engine);
  if (options.out !== undefined) await writeExports(around, engine, options.out);
  if (options.json === true) printJson(around, analysis);
  else describe(around, analysis, findings);
  if (profile !== undefined) describePreflight(around, engine, profile, findings);
  return findings.some(isError) ? 1 : 0;
}

/** Below a folder everything is a source or a law; "auto" for a single file would make it the report of an empty case. */
function sourceRole(sources: string): 'auto' | 'source' {
  return statSync(sources).isDirectory() ? 'auto' : 'source';
}

/** What an earlier version of the program read into this case is read again, with all that was said of it kept. */
async function rereadOutdated(around: Surroundings, engine: Engine): Promise<void> {
  const documents = required(around, await engine.request('document.list', {}));
  for (const documentId of required(around, await engine.request('version.outdated', {}))) {
    const path = documents.find(({ id }) => id === documentId)?.path ?? '';
    const read = required(around, await engine.request('version.reread', { documentId }));
    if (read.version === undefined) continue;
    around.note(around.words.text('check.reread', { path, ...countCarried(read.version) }));
  }
}

function countCarried(version: VersionEntry | undefined): { kept: number; reopened: number; lost: number } {
  const count = (...statuses: readonly string[]): number =>
    (version?.items ?? []).filter(({ status }) => statuses.includes(status)).length;
  return {
    kept: count('kept', 'reworded', 'fulfilled'),
    reopened: count('reopened', 'to-confirm'),
    lost: count('lost'),
  };
}

/** A report that the case already holds in another part is made its report. */
async function importReport(around: Surroundings, engine: Engine, report: string): Promise<void> {
  const [file] = await importFiles(around, engine, { paths: [resolve(report)], role: 'report' });
  if (file === undefined) throw new Error('A chosen file was not imported');
  if (file.state === 'duplicate' && file.documentId !== undefined) {
    if (file.role !== 'report') {
      required(
        around,
        await engine.request('document.describe', { documentId: file.documentId, role: 'report' }),
      );
    }
    return;
  }
  if (file.failure !== undefined) throw new CommandRefused(around.words.failure(file.failure));
  around.note(describeImport(around, file));
  const versions = required(around, await engine.request('version.list', {}));
  const draft = versions.find(({ documentId, kind }) => documentId === file.documentId && kind === 'draft');
  if (draft === undefined) return;
  around.note(
    around.words.text('check.draft', {
      path: draft.fileName,
      older: draft.olderFileName,
      ...countCarried(draft),
    }),
  );
}

function readChecked(engine: Engine): {
  readonly analysis: CheckedAnalysis;
  readonly findings: readonly FindingEntry[];
} {
  const session = engine.session();
  const report = session === undefined ? undefined : findReport(session.database);
  if (session === undefined || report === undefined) throw new Error('The report went out of the case');
  const { database, proposals } = session;
  const quantities = readQuantities(database, report.number);
  const findings = readFindings(database, report.number);
  const statistics = new Map(quantities.map((quantity) => [quantity.id, quantity]));
  const paths = new Map(listDocuments(database).map((document) => [document.id, document.path]));
  const analysis = toCheck(
    toAnalysis(
      readStructuredDocument(database, report),
      quantities,
      readLegalReferences(database, report.number),
      findings,
      report.sha256,
    ),
    (id) => {
      const statistic = statistics.get(id);
      return statistic === undefined ? [] : proposals.candidatesOf(statistic, report);
    },
    (id) => paths.get(id) ?? id,
    sentencesIn('en').reasons,
  );
  return { analysis, findings };
}

/** What scripts expect to find in --out; the other formats are written by `export`. */
const written: readonly ExportFormat[] = [
  'verification-html',
  'verification-xlsx',
  'citations-csv',
  'citations-csl-json',
  'citations-bibtex',
];

async function writeExports(around: Surroundings, engine: Engine, folder: string): Promise<void> {
  for (const format of written) {
    const path = resolve(folder, exporters[format].fileName);
    required(around, await engine.request('export.write', { format, path }));
    around.note(around.words.text('check.written', { path }));
  }
}

function describe(around: Surroundings, analysis: CheckedAnalysis, findings: readonly FindingEntry[]): void {
  const count = (status: string): number => analysis.evidence.filter((each) => each.status === status).length;
  around.out(
    around.words.text('check.summary', {
      statistics: analysis.statistics.length,
      supported: count('supported'),
      conflicting: count('conflicting'),
      candidate: count('candidate'),
      missing: count('missing'),
    }),
  );
  describeFindings(
    around,
    findings,
    new Map(analysis.paragraphs.map((paragraph) => [paragraph.id, paragraph.label ?? paragraph.id])),
  );
}

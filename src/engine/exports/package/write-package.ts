import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { chainBeginning } from '../../../core/evidence-package/history-chain.ts';
import {
  packageQuotes,
  packageSources,
  packageVerdicts,
  type ShownAt,
} from '../../../core/evidence-package/package-content.ts';
import type { Withheld } from '../../../core/evidence-package/package-manifest.ts';
import { verifierPage } from '../../../core/evidence-package/verifier-page.ts';
import type { ReportSource } from '../../../core/report/report.ts';
import type { ReportWords } from '../../../core/report/report-words.ts';
import { failed, success, type Result } from '../../../core/result.ts';
import type { ParserClient } from '../../../parser/client.ts';
import type { EvidenceEntry, ExportFormat } from '../../../shared/contract.ts';
import type { Failure } from '../../../shared/failure.ts';
import type { StoredDocument } from '../../store/documents.ts';
import { exporters } from '../export-formats.ts';
import type { Disclosure } from '../disclosure.ts';
import { citedPlaces } from './cited-places.ts';
import { extractFile, stretchAround } from './extract-text.ts';
import { PackageWriter } from './package-writer.ts';
import type { SigningKey } from './signing-key.ts';
import { verifierScript } from './verifier-script.ts';
import { ZipFile } from './zip-file.ts';

/** Everything that a package is made of, read out of the case at one moment. */
export interface PackageRequest {
  readonly path: string;
  readonly disclosure: Disclosure;
  readonly words: ReportWords;
  /** What README.txt says. */
  readonly readme: string;
  readonly key: SigningKey;
  readonly evidence: readonly EvidenceEntry[];
  /** By id. */
  readonly documents: ReadonlyMap<string, StoredDocument>;
  readonly originalPath: (sha256: string) => string;
  readonly textOf: (document: StoredDocument) => string;
  readonly pageText: (document: StoredDocument, page: number) => string;
  /** Whether the whole file may be handed over. */
  readonly mayBeWhole: (document: StoredDocument) => boolean;
  readonly parser: ParserClient;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}

/** ZIP without its extension for long archives ends here. */
const limitBytes = 4_000_000_000;

const reportFormats: readonly ExportFormat[] = [
  'verification-html',
  'verification-docx',
  'verification-xlsx',
  'verification-json',
];

/** What stops the writing of a package: nobody's fault, and worded. */
class Stopped extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.kind);
    this.failure = failure;
  }
}

/**
 * Writes an evidence package whole or not at all. Page pictures come one source at a time and whole files piece by piece,
 * so that memory does not grow with the case.
 */
export async function writePackage(
  request: PackageRequest,
): Promise<Result<{ readonly bytes: number; readonly items: number }, Failure>> {
  const { path } = request;
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  const zip = await ZipFile.create(draft);
  let closed = false;
  try {
    const making = new PackageMaking(request, zip);
    const bytes = await making.run();
    closed = true;
    await rename(draft, path);
    return success({ bytes, items: making.done });
  } catch (error) {
    if (!closed) await zip.abandon();
    await rm(draft, { force: true });
    if (error instanceof Stopped) return failed(error.failure);
    throw error;
  }
}

class PackageMaking {
  done = 0;
  readonly #request: PackageRequest;
  readonly #writer: PackageWriter;
  readonly #shownAt = new Map<string, { items: string[]; withheld?: string }>();
  readonly #wholeItems = new Map<number, string>();
  readonly #withheld: Withheld[];
  #total = 0;

  constructor(request: PackageRequest, zip: ZipFile) {
    this.#request = request;
    this.#writer = new PackageWriter(zip);
    this.#withheld = [...request.disclosure.withheld];
  }

  async run(): Promise<number> {
    const { disclosure, words, readme, key } = this.#request;
    const { report, history } = disclosure;
    const cited = this.#cited();
    const whole = report.sources.flatMap((source) => {
      const document = this.#documentOf(source);
      return document !== undefined && this.#request.mayBeWhole(document) ? [{ source, document }] : [];
    });
    const wholeBytes = whole.reduce((sum, { document }) => sum + document.bytes, 0);
    if (wholeBytes > limitBytes)
      throw new Stopped({ kind: 'package-too-large', bytes: wholeBytes, limitBytes });
    this.#total =
      reportFormats.length +
      whole.length +
      cited.reduce((sum, { places }) => sum + places.pages.length + places.extracts.length, 0) +
      6;

    await this.#writer.addText({ path: 'README.txt', kind: 'readme' }, readme);
    this.#step();
    await this.#verifier();
    for (const format of reportFormats) {
      const bytes = await exporters[format].write(report, words);
      await this.#writer.add(
        { path: `report/${exporters[format].fileName}`, kind: 'report' },
        [bytes],
        format === 'verification-html' || format === 'verification-json' ? 'packed' : 'as-is',
      );
      this.#step();
    }
    for (const { source, document, places } of cited) {
      await this.#pages(source, document, places);
      for (const [index, entry] of places.extracts.entries())
        await this.#extract(source, document, entry, index);
    }
    for (const { source, document } of whole) await this.#whole(source, document);

    await this.#writer.addJson({ path: 'verdicts.json', kind: 'verdicts' }, packageVerdicts(report));
    this.#step();
    const shownAt: ReadonlyMap<string, ShownAt> = this.#shownAt;
    await this.#writer.addJson({ path: 'quotes.json', kind: 'quotes' }, packageQuotes(report, shownAt));
    this.#step();
    await this.#writer.addJson(
      { path: 'sources.json', kind: 'sources' },
      packageSources(report, this.#wholeItems),
    );
    this.#step();
    await this.#writer.addJson(
      { path: 'history.json', kind: 'history' },
      history.map((entry) => ({ ...entry })),
    );
    this.#step();
    return this.#writer.finish(
      {
        createdAt: report.generatedAt,
        generator: report.generator,
        language: words.language,
        caseName: report.caseName,
        reviewer: report.reviewer,
        report: { title: report.file.title, sha256: report.file.sha256 },
        history: {
          entries: history.length,
          head: history.at(-1)?.hash ?? chainBeginning,
          chain: disclosure.chain,
        },
        withheld: this.#withheld,
      },
      key,
    );
  }

  #cited(): readonly {
    readonly source: ReportSource;
    readonly document: StoredDocument;
    readonly places: ReturnType<typeof citedPlaces>;
  }[] {
    const { disclosure, evidence } = this.#request;
    return disclosure.report.sources.flatMap((source) => {
      const document = this.#documentOf(source);
      const reason = disclosure.sourceWithheld(source.number);
      if (reason !== undefined) {
        // Said once for the source, and with each of its quotations.
        for (const entry of evidence) {
          if (entry.documentId === source.id) this.#shown(entry.id).withheld = reason;
        }
        return [];
      }
      return document === undefined ? [] : [{ source, document, places: citedPlaces(document, evidence) }];
    });
  }

  async #verifier(): Promise<void> {
    const hash = (text: string): string => createHash('sha256').update(text, 'utf8').digest('base64');
    const page = verifierPage(await verifierScript(), this.#request.words.language, hash);
    await this.#writer.addText({ path: 'verify.html', kind: 'verifier' }, page);
    this.#step();
  }

  async #pages(
    source: ReportSource,
    document: StoredDocument,
    { pages, evidenceOfPage }: ReturnType<typeof citedPlaces>,
  ): Promise<void> {
    const { disclosure, parser, signal, originalPath, pageText } = this.#request;
    const shown = pages.filter(({ page }) => {
      const reason =
        disclosure.textWithheld(pageText(document, page)) ??
        (evidenceOfPage.get(page) ?? [])
          .map((id) => disclosure.quoteWithheld(id))
          .find((found) => found !== undefined);
      if (reason === undefined) return true;
      this.#withheld.push({ what: 'page', reason, source: source.number, page });
      for (const id of evidenceOfPage.get(page) ?? []) this.#shown(id).withheld = reason;
      this.#step();
      return false;
    });
    if (shown.length === 0) return;
    const drawn = await parser.draw(
      { path: originalPath(document.sha256), fileName: document.fileName, pages: shown },
      { signal },
    );
    if (!drawn.ok) throw new Stopped(drawn.failure);
    for (const { page, png } of drawn.value) {
      const ids = evidenceOfPage.get(page) ?? [];
      if (png === undefined) {
        this.#withheld.push({ what: 'page', reason: 'not-drawable', source: source.number, page });
        for (const id of ids) this.#shown(id).withheld ??= 'not-drawable';
      } else {
        const path = `pages/source-${padded(source.number, 3)}-page-${padded(page, 4)}.png`;
        await this.#writer.add({ path, kind: 'page', source: source.number, page }, [png]);
        for (const id of ids) this.#shown(id).items.push(path);
      }
      this.#step();
    }
  }

  async #extract(
    source: ReportSource,
    document: StoredDocument,
    entry: EvidenceEntry,
    index: number,
  ): Promise<void> {
    const { disclosure, textOf, words } = this.#request;
    const reason = disclosure.quoteWithheld(entry.id);
    if (reason === undefined) {
      const stretch = stretchAround(textOf(document), entry.anchor.position);
      const place = { label: entry.label, page: entry.anchor.page };
      const path = `extracts/source-${padded(source.number, 3)}-extract-${padded(index + 1, 3)}.txt`;
      await this.#writer.addText(
        { path, kind: 'extract', source: source.number },
        disclosure.covered(extractFile(source, place, stretch, words)),
      );
      this.#shown(entry.id).items.push(path);
    } else {
      this.#withheld.push({ what: 'extract', reason, source: source.number });
      this.#shown(entry.id).withheld = reason;
    }
    this.#step();
  }

  async #whole(source: ReportSource, document: StoredDocument): Promise<void> {
    const { disclosure, originalPath, textOf } = this.#request;
    const reason = disclosure.sourceWithheld(source.number) ?? disclosure.textWithheld(textOf(document));
    if (reason === undefined) {
      const path = `sources/source-${padded(source.number, 3)}-${safeName(source.fileName)}`;
      const sha256 = await this.#writer.add(
        { path, kind: 'source', source: source.number },
        createReadStream(originalPath(document.sha256), { highWaterMark: 1024 * 1024 }),
      );
      // What the case keeps is not what was imported: it is not handed over as if it were.
      if (sha256 !== document.sha256) throw new Stopped({ kind: 'original-missing' });
      this.#wholeItems.set(source.number, path);
    } else if (disclosure.sourceWithheld(source.number) === undefined) {
      this.#withheld.push({ what: 'source', reason, source: source.number });
    }
    this.#step();
  }

  #documentOf(source: ReportSource): StoredDocument | undefined {
    return this.#request.documents.get(source.id);
  }

  #shown(evidenceId: string): { items: string[]; withheld?: string } {
    const known = this.#shownAt.get(evidenceId) ?? { items: [] };
    this.#shownAt.set(evidenceId, known);
    return known;
  }

  #step(): void {
    this.done += 1;
    this.#request.onProgress(this.done, this.#total);
    if (this.#request.signal.aborted) {
      throw new Stopped({ kind: 'cancelled', fileName: basename(this.#request.path) });
    }
  }
}

function padded(number: number, digits: number): string {
  return String(number).padStart(digits, '0');
}

/** A name that every file system takes, short, its ending kept. */
function safeName(fileName: string): string {
  const ending = extname(fileName)
    .replaceAll(/[^.A-Za-z0-9]/g, '')
    .slice(0, 12);
  const stem = basename(fileName, extname(fileName))
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N}._-]+/gu, '-')
    .replaceAll(/^[-.]+|[-.]+$/g, '')
    .slice(0, 60)
    .toWellFormed();
  return `${stem === '' ? 'file' : stem}${ending}`;
}

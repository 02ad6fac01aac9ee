import { failed, success, type Result } from '../../../core/result.ts';
import { spokenFingerprint } from '../../../core/evidence-package/public-key.ts';
import { usualHandling } from '../../../core/protection/protection-settings.ts';
import type { Failure } from '../../../shared/failure.ts';
import type { Language } from '../../../shared/languages.ts';
import { reportWords } from '../../../shared/report-words.ts';
import { originalPath } from '../../case/case-folder.ts';
import { hiddenFrom } from '../../evidence/hidden-from.ts';
import { readEvidence } from '../../evidence/linked-evidence.ts';
import type { EngineOptions } from '../../options.ts';
import type { CaseSession } from '../../session.ts';
import { findReport, listDocuments } from '../../store/documents.ts';
import { readQuantities } from '../../store/quantities.ts';
import { readPageText, readText } from '../../store/read-document.ts';
import { readSourceHandling } from '../../store/source-handling.ts';
import type { Disclosure } from '../disclosure.ts';
import { provideSigningKey } from './signing-key.ts';
import type { PackageRequest } from './write-package.ts';

/** Gathers what a package of a case is made of. The key is made where there is none yet. */
export function packageRequest(
  session: CaseSession,
  options: EngineOptions,
  disclosure: Disclosure,
  choice: Pick<PackageRequest, 'path' | 'signal' | 'onProgress'> & { readonly language: Language },
): Result<PackageRequest, Failure> {
  const { database, opened } = session;
  const report = findReport(database);
  if (report === undefined) return failed({ kind: 'no-report' });
  // The history holds everybody's verdicts.
  const isHidden = hiddenFrom(database, report.number, session.reviewer);
  if (readQuantities(database, report.number).some(({ id }) => isHidden(id))) {
    return failed({ kind: 'package-while-blind' });
  }
  const words = reportWords(choice.language);
  const key = provideSigningKey(options.userDataFolder);
  const handling = readSourceHandling(database);
  return success({
    path: choice.path,
    signal: choice.signal,
    onProgress: choice.onProgress,
    disclosure,
    words,
    readme: words.packageReadme({
      title: disclosure.report.file.title,
      date: words.dateTime(disclosure.report.generatedAt),
      generator: disclosure.report.generator,
      fingerprint: spokenFingerprint(key.fingerprint),
    }),
    key,
    evidence: readEvidence(database, report.number),
    documents: new Map(listDocuments(database).map((document) => [document.id, document])),
    originalPath: (sha256) => originalPath(opened.folder, sha256),
    textOf: (document) => readText(database, document.number),
    pageText: (document, page) => readPageText(database, document.number, page),
    mayBeWhole: (document) => (handling.get(document.id) ?? usualHandling).whole,
    parser: options.parser,
  });
}

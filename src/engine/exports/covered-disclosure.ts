import { createHash } from 'node:crypto';
import type { ChainEntry } from '../../core/evidence-package/history-chain.ts';
import type { Withheld, WithheldReason } from '../../core/evidence-package/package-manifest.ts';
import { coverHistory } from '../../core/protection/cover-history.ts';
import { coverReport, restsOn, smallCountsOf } from '../../core/protection/cover-report.ts';
import { createTextCover } from '../../core/protection/text-cover.ts';
import type { Report, ReportSource } from '../../core/report/report.ts';
import type { ReportWords } from '../../core/report/report-words.ts';
import { readEvidence } from '../evidence/linked-evidence.ts';
import type { CaseSession } from '../session.ts';
import { findReport, listDocuments } from '../store/documents.ts';
import { readText } from '../store/read-document.ts';
import { readProtection, readSourceHandling } from '../store/source-handling.ts';
import type { Disclosure } from './disclosure.ts';

/** Shorter stretches of a source are words like any other: "in 2018". */
const shortestQuote = 12;

/** What an export may tell where persons are to be protected, as the case's settings say. */
export function coveredDisclosure(
  session: CaseSession,
  report: Report,
  history: readonly ChainEntry[],
  words: ReportWords,
): Disclosure {
  const { database } = session;
  const { fewerThan } = readProtection(database);
  const handling = readSourceHandling(database);
  const documents = new Map(listDocuments(database).map((document) => [document.id, document]));
  const stored = findReport(database);
  const evidence = stored === undefined ? [] : readEvidence(database, stored.number);
  const isBound = (id: string): boolean => handling.get(id)?.consentBound === true;
  const bound = report.sources.filter(({ id }) => isBound(id));
  const open = new Set(report.sources.filter(({ id }) => !isBound(id)).flatMap(namesOf));
  const cited = new Set([...evidence.map(({ documentId }) => documentId), stored?.id]);

  const text = createTextCover({
    consentTexts: [
      // A publisher that others share names no source.
      ...bound.flatMap(namesOf).filter((name) => !open.has(name)),
      ...evidence
        .filter(({ documentId }) => isBound(documentId))
        .flatMap(({ anchor: { quote } }) => [quote.exact, quote.prefix, quote.suffix])
        .filter((quote) => quote.trim().length >= shortestQuote),
    ],
    identifierTexts: [
      JSON.stringify(report),
      ...[...documents.values()]
        .filter(({ id }) => cited.has(id))
        .map((document) => readText(database, document.number)),
    ],
    fewerThan,
    marks: words.marks,
  });
  const cover = {
    consentSources: new Set(bound.map(({ number }) => number)),
    fewerThan,
    text,
    marks: words.marks,
  };
  const few = smallCountsOf(report, fewerThan);
  const ids = new Map<string, 'consent' | 'small-count'>();
  for (const { statistics } of report.sections) {
    for (const statistic of statistics) {
      if (restsOn(statistic, cover.consentSources)) ids.set(statistic.id, 'consent');
    }
  }
  for (const id of few) ids.set(id, 'small-count');
  for (const { id, statisticIds } of report.findings) {
    if (statisticIds.some((statistic) => few.has(statistic))) ids.set(id, 'small-count');
  }
  for (const [id, { consentBound }] of handling) if (consentBound) ids.set(id, 'consent');

  const shown = coverReport(report, cover);
  const chain = coverHistory(history, ids, cover, (content) =>
    createHash('sha256').update(content).digest('hex'),
  );
  const withheldQuotes = new Map<string, WithheldReason>();
  for (const { id, target, documentId } of evidence) {
    if (isBound(documentId)) withheldQuotes.set(id, 'consent');
    else if (target.kind === 'statistic' && few.has(target.id)) withheldQuotes.set(id, 'small-count');
  }
  return {
    report: shown,
    history: chain.entries,
    chain: chain.chain,
    sourceWithheld: (number) => (cover.consentSources.has(number) ? 'consent' : undefined),
    quoteWithheld: (id) => withheldQuotes.get(id),
    textWithheld: (content) => text.find(content)[0]?.reason,
    covered: text.cover,
    withheld: [
      ...bound.map(({ number }): Withheld => ({ what: 'source', reason: 'consent', source: number })),
      ...(few.size === 0
        ? []
        : [{ what: 'count', reason: 'small-count', places: few.size } satisfies Withheld]),
      ...[...text.places].map(([reason, places]): Withheld => ({ what: 'text', reason, places })),
    ],
  };
}

/** By what a source can be told. */
function namesOf(source: ReportSource): string[] {
  return [
    source.title,
    source.path,
    source.fileName,
    source.fileName.replace(/\.[^.]*$/, ''),
    ...source.authors,
    ...(source.publisher === undefined ? [] : [source.publisher]),
    ...(source.url === undefined ? [] : [source.url]),
    ...(source.instrument === undefined ? [] : [source.instrument]),
    source.sha256,
  ];
}

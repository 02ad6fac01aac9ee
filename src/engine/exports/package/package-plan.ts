import { usualHandling } from '../../../core/protection/protection-settings.ts';
import type { Output } from '../../../shared/contract.ts';
import { readEvidence } from '../../evidence/linked-evidence.ts';
import type { CaseSession } from '../../session.ts';
import { findReport, listDocuments } from '../../store/documents.ts';
import { readSourceHandling } from '../../store/source-handling.ts';
import type { Disclosure } from '../disclosure.ts';
import { citedPlaces } from './cited-places.ts';

/** What a package of the case would hold, for looking at before it is written. */
export function packagePlan(session: CaseSession, disclosure: Disclosure): Output<'export.packagePlan'> {
  const { database } = session;
  const report = findReport(database);
  const evidence = report === undefined ? [] : readEvidence(database, report.number);
  const handling = readSourceHandling(database);
  const numbers = new Map(disclosure.report.sources.map(({ id, number }) => [id, number]));
  const told = listDocuments(database).filter((document) => {
    const number = numbers.get(document.id);
    return number !== undefined && disclosure.sourceWithheld(number) === undefined;
  });
  const places = told.map((document) => citedPlaces(document, evidence));
  const statistics = disclosure.report.sections.flatMap((section) => section.statistics);
  return {
    statistics: statistics.length,
    verdicts: statistics.filter(({ verdict }) => verdict !== undefined).length,
    quotes: evidence.length,
    pages: places.reduce((sum, { pages }) => sum + pages.length, 0),
    extracts: places.reduce((sum, { extracts }) => sum + extracts.length, 0),
    historyEntries: disclosure.history.length,
    whole: told
      .filter(({ id }) => (handling.get(id) ?? usualHandling).whole)
      .map(({ title, bytes }) => ({ title, bytes })),
  };
}

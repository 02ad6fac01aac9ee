import { failed, success } from '../../core/result.ts';
import { usualHandling } from '../../core/protection/protection-settings.ts';
import { buildReportValue } from '../exports/build-report-value.ts';
import { protectionFlags } from '../exports/protection-flags.ts';
import { perform } from '../history/journal.ts';
import { findDocument } from '../store/documents.ts';
import { readProtection, readSourceHandling } from '../store/source-handling.ts';
import { reading, writing, type AreaHandlers, type EngineContext } from './handlers.ts';

/** What may leave the case: said per source, and for counts of persons as a whole. */
export function protectionRequests(context: EngineContext): AreaHandlers<'protection'> {
  return {
    'protection.read': reading(context, ({ database }) =>
      success({
        fewerThan: readProtection(database).fewerThan,
        sources: [...readSourceHandling(database)].map(([documentId, handling]) => ({
          documentId,
          ...handling,
        })),
      }),
    ),
    'protection.flags': reading(context, (session) => {
      const { now, generator } = context.options;
      const report = buildReportValue(session, { generatedAt: now().toISOString(), generator });
      return report.ok ? success(protectionFlags(session, report.value)) : report;
    }),
    'protection.setFewerThan': writing(context, (session, { fewerThan }) => {
      const before = readProtection(session.database);
      if (before.fewerThan !== fewerThan) {
        perform(
          session.database,
          {
            action: 'protection.set',
            subject: String(fewerThan),
            changes: [{ slot: 'protection', before, after: { fewerThan } }],
          },
          session.author(),
        );
        context.changed('protection', 'history');
      }
      return success({});
    }),
    'protection.setSource': writing(context, (session, { documentId, whole, consentBound }) => {
      const { database } = session;
      const document = findDocument(database, documentId);
      if (document === undefined) return failed({ kind: 'not-found', what: 'document' });
      const before = readSourceHandling(database).get(documentId) ?? usualHandling;
      if (before.whole !== whole || before.consentBound !== consentBound) {
        perform(
          database,
          {
            action: 'source.handling',
            subject: document.fileName,
            changes: [{ slot: 'source-handling', documentId, before, after: { whole, consentBound } }],
          },
          session.author(),
        );
        context.changed('protection', 'history');
      }
      return success({});
    }),
  };
}

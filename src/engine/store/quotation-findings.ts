import { createHash } from 'node:crypto';
import type { Finding } from '../../core/verification/finding.ts';
import { spoken } from '../../shared/sentences.ts';
import { quotationRecord, type QuotationRecord } from '../../shared/stored-quotation.ts';
import type { CaseDatabase } from './database.ts';
import { rows, run } from './sql.ts';

/** Puts what was found of the report's quotations in place of what was found before. */
export function writeQuotationFindings(
  database: CaseDatabase,
  report: number,
  findings: readonly Finding[],
): void {
  run(database, 'DELETE FROM quotation_finding WHERE report = :report', { report });
  const seen = new Map<string, number>();
  findings.forEach((finding, position) => {
    const base = quotationId(finding);
    const repeats = seen.get(base) ?? 0;
    seen.set(base, repeats + 1);
    run(
      database,
      `INSERT INTO quotation_finding (report, id, position, record) VALUES (:report, :id, :position, :record)`,
      {
        report,
        id: repeats === 0 ? base : `${base}-${repeats + 1}`,
        position,
        record: JSON.stringify(spoken(finding)),
      },
    );
  });
}

/** The findings about quotations, in the order of the report. */
export function readQuotationFindings(
  database: CaseDatabase,
  report: number,
): (QuotationRecord & { readonly id: string })[] {
  return rows<{ id: string; record: string }>(
    database,
    'SELECT id, record FROM quotation_finding WHERE report = :report ORDER BY position',
    { report },
  ).map(({ id, record }) => ({ ...quotationRecord.parse(JSON.parse(record)), id }));
}

/** The same quotation in the same paragraph keeps its id whatever is found of it, and so what was decided about it. */
export function quotationId({
  rule,
  paragraphIds,
  wording,
}: Pick<Finding, 'rule' | 'paragraphIds' | 'wording'>): string {
  const quote = 'quote' in wording.params ? wording.params.quote : '';
  return createHash('sha256')
    .update(JSON.stringify([rule, paragraphIds, quote]))
    .digest('hex')
    .slice(0, 12);
}

import { resolve } from 'node:path';
import type { Report } from '../../core/report/report.ts';
import { failed, success, type Result } from '../../core/result.ts';
import type { Failure } from '../../shared/failure.ts';
import { reportWords } from '../../shared/report-words.ts';
import { errorCode } from '../case/open-case.ts';
import { buildReportValue } from '../exports/build-report-value.ts';
import { exporters } from '../exports/export-formats.ts';
import { writeFailure } from '../exports/write-failure.ts';
import { writeAtomically } from '../exports/write-atomically.ts';
import type { CaseSession } from '../session.ts';
import { reading, type AreaHandlers, type EngineContext } from './handlers.ts';

/** Reading a case is enough to export it. */
export function exportRequests(context: EngineContext): AreaHandlers<'export'> {
  const { generator, now } = context.options;

  function report(session: CaseSession): Result<Report, Failure> {
    return buildReportValue(session, { generatedAt: now().toISOString(), generator });
  }

  return {
    'export.preview': reading(context, (session, { format, language }) => {
      const built = report(session);
      return built.ok
        ? success(exporters[format].preview(built.value, reportWords(language ?? 'en')))
        : built;
    }),
    'export.write': reading(context, async (session, input) => {
      const built = report(session);
      if (!built.ok) return built;
      const bytes = await exporters[input.format].write(built.value, reportWords(input.language ?? 'en'));
      const path = resolve(input.path);
      try {
        await writeAtomically(path, bytes);
      } catch (error) {
        if (errorCode(error) === undefined) throw error;
        return failed(writeFailure(path, error));
      }
      return success({ path, bytes: bytes.length });
    }),
  };
}

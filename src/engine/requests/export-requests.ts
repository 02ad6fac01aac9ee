import { basename, resolve } from 'node:path';
import { failed, success, type Result } from '../../core/result.ts';
import type { Failure } from '../../shared/failure.ts';
import type { Language } from '../../shared/languages.ts';
import { reportWords } from '../../shared/report-words.ts';
import { errorCode } from '../case/open-case.ts';
import { buildReportValue } from '../exports/build-report-value.ts';
import { coveredDisclosure } from '../exports/covered-disclosure.ts';
import { openDisclosure, type Disclosure } from '../exports/disclosure.ts';
import { exporters } from '../exports/export-formats.ts';
import { packagePlan } from '../exports/package/package-plan.ts';
import { packageRequest } from '../exports/package/package-request.ts';
import { readSigningKey } from '../exports/package/signing-key.ts';
import { writePackage } from '../exports/package/write-package.ts';
import { writeFailure } from '../exports/write-failure.ts';
import { writeAtomically } from '../exports/write-atomically.ts';
import { readChain } from '../history/journal.ts';
import type { CaseSession } from '../session.ts';
import { throttled } from '../throttled.ts';
import { reading, type AreaHandlers, type EngineContext } from './handlers.ts';

/** A package in the making. */
interface Making {
  readonly controller: AbortController;
  done: number;
  total: number;
}

const progressIntervalMs = 150;

/** Reading a case is enough to export it. */
export function exportRequests(context: EngineContext): AreaHandlers<'export'> {
  const { generator, now, userDataFolder } = context.options;
  let making: Making | undefined;
  const tellProgress = throttled(() => context.changed('export'), progressIntervalMs);

  function disclosure(
    session: CaseSession,
    { covered, language }: { readonly covered?: boolean; readonly language?: Language },
  ): Result<Disclosure, Failure> {
    const report = buildReportValue(session, { generatedAt: now().toISOString(), generator });
    if (!report.ok) return report;
    const history = readChain(session.database);
    return success(
      covered === true
        ? coveredDisclosure(session, report.value, history, reportWords(language ?? 'en'))
        : openDisclosure(report.value, history),
    );
  }

  return {
    'export.preview': reading(context, (session, { format, language, covered }) => {
      const told = disclosure(session, { covered, language });
      return told.ok
        ? success(exporters[format].preview(told.value.report, reportWords(language ?? 'en')))
        : told;
    }),
    'export.write': reading(context, async (session, input) => {
      const told = disclosure(session, input);
      if (!told.ok) return told;
      const words = reportWords(input.language ?? 'en');
      const bytes = await exporters[input.format].write(told.value.report, words);
      const path = resolve(input.path);
      try {
        await writeAtomically(path, bytes);
      } catch (error) {
        if (errorCode(error) === undefined) throw error;
        return failed(writeFailure(path, error));
      }
      return success({ path, bytes: bytes.length });
    }),
    'export.packagePlan': reading(context, (session, input) => {
      const told = disclosure(session, input);
      return told.ok ? success(packagePlan(session, told.value)) : told;
    }),
    'export.package': reading(context, async (session, input) => {
      // One at a time: who asks for another no longer wants the first.
      making?.controller.abort();
      const mine: Making = { controller: new AbortController(), done: 0, total: 0 };
      making = mine;
      const path = resolve(input.path);
      try {
        const told = disclosure(session, input);
        if (!told.ok) return told;
        const request = packageRequest(session, context.options, told.value, {
          path,
          language: input.language ?? 'en',
          signal: mine.controller.signal,
          onProgress: (done, total) => {
            Object.assign(mine, { done, total });
            if (context.session() !== session) mine.controller.abort();
            tellProgress();
          },
        });
        if (!request.ok) return request;
        const written = await writePackage(request.value);
        if (!written.ok) return written;
        return success({ path, ...written.value, fingerprint: request.value.key.fingerprint });
      } catch (error) {
        // Its case was closed meanwhile, and with it the database.
        if (context.session() !== session) return failed({ kind: 'cancelled', fileName: basename(path) });
        if (errorCode(error) === undefined) throw error;
        return failed(writeFailure(path, error));
      } finally {
        if (making === mine) making = undefined;
        context.changed('export');
      }
    }),
    'export.packageProgress': () =>
      success(making === undefined ? {} : { progress: { done: making.done, total: making.total } }),
    'export.cancelPackage': () => {
      making?.controller.abort();
      return success({});
    },
    'export.signer': () => {
      const key = readSigningKey(userDataFolder);
      return success(
        key === undefined ? {} : { signer: { fingerprint: key.fingerprint, publicKeyPem: key.publicKeyPem } },
      );
    },
  };
}

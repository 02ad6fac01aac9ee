import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { exportPreviewUrl } from '../shared/app-urls.ts';
import type { CaseSummary } from '../shared/contract.ts';
import type { Failure } from '../shared/failure.ts';
import { failed, success } from '../shared/result.ts';
import type { Result } from '../shared/result.ts';
import type { EngineSupervisor } from './engine-supervisor.ts';
import { caseFolderName } from './file-dialogs.ts';
import type { FileDialogs } from './file-dialogs.ts';
import type { AppHandlers } from './gateway.ts';
import type { Preferences, PreferencesFile } from './preferences.ts';
import type { Wording } from './wording.ts';
import { writeWhole } from './write-whole.ts';

export interface AppRequestOptions {
  readonly version: string;
  readonly platform: string;
  readonly preferences: PreferencesFile;
  readonly dialogs: FileDialogs;
  readonly engine: Pick<EngineSupervisor<unknown>, 'request'>;
  readonly locale: () => string;
  readonly reviewer: () => string;
  readonly word: () => Wording;
  readonly casesFolder: () => string;
  /** The documents of the sample case. */
  readonly samplesFolder: string;
  readonly revealFile: (path: string) => void;
  /** A page of ours on paper, as the bytes of a PDF. */
  readonly printPage: (url: string) => Promise<Uint8Array>;
  /** Preferences that show outside the page (theme, language of the menu) have changed. */
  readonly onPreferencesChanged: () => void;
}

/** What main answers itself: preferences, recent cases, native dialogs, the sample case. */
export function createAppRequests(options: AppRequestOptions): AppHandlers {
  const { preferences, dialogs, engine } = options;

  async function openSampleCase(): Promise<Result<CaseSummary, Failure>> {
    const folder = join(options.casesFolder(), caseFolderName(options.word()('case.sampleName')));
    if (existsSync(folder)) return engine.request('case.open', { folder, reviewer: options.reviewer() });
    mkdirSync(options.casesFolder(), { recursive: true });
    return engine.request('case.createSample', {
      folder,
      samples: options.samplesFolder,
      name: options.word()('case.sampleName'),
      reviewer: options.reviewer(),
    });
  }

  return {
    async 'app.state'() {
      const { theme, recentCases, view } = preferences.current;
      return success({
        version: options.version,
        platform: options.platform,
        theme,
        locale: options.locale(),
        chosenLocale: preferences.current.locale,
        reviewer: options.reviewer(),
        recentCases: recentCases.map((recent) => ({ ...recent, exists: existsSync(recent.folder) })),
        view,
        casesFolder: options.casesFolder(),
      });
    },
    async 'app.remember'(input) {
      const changes: Partial<Preferences> = {};
      if (input.theme !== undefined) changes.theme = input.theme;
      if (input.locale !== undefined) changes.locale = input.locale === '' ? undefined : input.locale;
      if (input.reviewer !== undefined) changes.reviewer = input.reviewer;
      if (input.view !== undefined) changes.view = { ...preferences.current.view, ...input.view };
      preferences.change(changes);
      if (input.theme !== undefined || input.locale !== undefined || input.reviewer !== undefined) {
        options.onPreferencesChanged();
      }
      return success({});
    },
    async 'app.forgetRecentCase'({ folder }) {
      preferences.forgetCase(folder);
      return success({});
    },
    'app.openSampleCase': () => openSampleCase(),
    'app.chooseImportFiles': async () => success({ paths: await dialogs.chooseImportFiles() }),
    'app.chooseImportFolder': async () => success({ paths: await dialogs.chooseImportFolder() }),
    'app.chooseFolderToWatch': async () => success({ path: await dialogs.chooseFolderToWatch() }),
    'app.chooseCaseToOpen': async () => success({ folder: await dialogs.chooseCaseToOpen() }),
    'app.chooseNewCaseFolder': async ({ name }) =>
      success({ folder: await dialogs.chooseNewCaseFolder(name) }),
    'app.chooseExportPath': async ({ format }) => success({ path: await dialogs.chooseExportPath(format) }),
    'app.chooseProfileFile': async () => success({ path: await dialogs.chooseProfileFile() }),
    'app.chooseProfilePath': async ({ name }) => success({ path: await dialogs.chooseProfilePath(name) }),
    async 'app.printPdf'({ path, language, covered = false }) {
      // Whatever stands in the way of the report is said in its own words, not in those of an empty page.
      const report = await engine.request('export.preview', {
        format: 'verification-html',
        language,
        covered,
      });
      if (!report.ok) return report;
      const bytes = await options.printPage(
        exportPreviewUrl({ format: 'verification-html', language: language ?? 'en', covered }),
      );
      const written = writeWhole(path, bytes);
      return written === undefined ? success({ path, bytes: bytes.length }) : failed(written);
    },
    async 'app.revealFile'({ path }) {
      if (!existsSync(path)) return failed({ kind: 'not-found', what: 'file' } as const);
      options.revealFile(path);
      return success({});
    },
  };
}

import { dialog } from 'electron';
import type { BrowserWindow, OpenDialogOptions, SaveDialogOptions } from 'electron';
import { basename, dirname, extname, join } from 'node:path';
import type { ExportChoice } from '../shared/contract.ts';
import type { Wording } from './wording.ts';

export interface FileDialogs {
  readonly chooseImportFiles: () => Promise<string[]>;
  readonly chooseImportFolder: () => Promise<string[]>;
  readonly chooseFolderToWatch: () => Promise<string | undefined>;
  readonly chooseCaseToOpen: () => Promise<string | undefined>;
  readonly chooseNewCaseFolder: (name: string) => Promise<string | undefined>;
  readonly chooseProfileFile: () => Promise<string | undefined>;
  readonly chooseProfilePath: (name: string) => Promise<string | undefined>;
  readonly chooseExportPath: (format: ExportChoice) => Promise<string | undefined>;
}

export interface FileDialogOptions {
  readonly window: () => BrowserWindow | undefined;
  readonly word: () => Wording;
  /** Where cases are kept unless a person says otherwise. */
  readonly casesFolder: () => string;
  /** The folder of the open case: exports are offered beside it. */
  readonly openCaseFolder: () => string | undefined;
}

const documentExtensions = [
  'epub',
  'eml',
  'mht',
  'mhtml',
  'akn',
  'png',
  'jpg',
  'jpeg',
  'tif',
  'tiff',
  'pdf',
  'docx',
  'odt',
  'rtf',
  'xlsx',
  'xlsm',
  'xls',
  'ods',
  'csv',
  'tsv',
  'pptx',
  'html',
  'htm',
  'md',
  'markdown',
  'txt',
  'xml',
];
const exportExtensions: Readonly<Record<ExportChoice, string>> = {
  'verification-pdf': 'pdf',
  'evidence-package': 'zip',
  'verification-docx': 'docx',
  'verification-json': 'json',
  'verification-html': 'html',
  'verification-xlsx': 'xlsx',
  'suggested-edits-csv': 'csv',
  'citations-csv': 'csv',
  'citations-csl-json': 'json',
  'citations-bibtex': 'bib',
};

const caseExtension = '.corroborate';

/** A name as the person gave it, as a folder name that every file system takes. */
export function caseFolderName(name: string): string {
  const safe = name
    .replaceAll(/[<>:"/\\|?*\p{Cc}]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  return `${safe === '' ? 'case' : safe.slice(0, 100).trim()}${caseExtension}`;
}

/** A case may be chosen by its folder or by the database inside it. */
export function caseFolderFromChoice(path: string): string {
  return extname(path) === '.sqlite' && extname(dirname(path)) === caseExtension ? dirname(path) : path;
}

export function createFileDialogs(options: FileDialogOptions): FileDialogs {
  async function open(dialogOptions: OpenDialogOptions): Promise<string[]> {
    const window = options.window();
    const answer =
      window === undefined
        ? await dialog.showOpenDialog(dialogOptions)
        : await dialog.showOpenDialog(window, dialogOptions);
    return answer.canceled ? [] : answer.filePaths;
  }
  async function save(dialogOptions: SaveDialogOptions): Promise<string | undefined> {
    const window = options.window();
    const answer =
      window === undefined
        ? await dialog.showSaveDialog(dialogOptions)
        : await dialog.showSaveDialog(window, dialogOptions);
    return answer.canceled || answer.filePath === '' ? undefined : answer.filePath;
  }

  return {
    chooseImportFiles: () =>
      open({
        title: options.word()('dialog.importFiles'),
        buttonLabel: options.word()('dialog.import'),
        properties: ['openFile', 'multiSelections'],
        filters: [
          { name: options.word()('dialog.documents'), extensions: documentExtensions },
          { name: options.word()('dialog.allFiles'), extensions: ['*'] },
        ],
      }),
    chooseImportFolder: () =>
      open({
        title: options.word()('dialog.importFolder'),
        buttonLabel: options.word()('dialog.import'),
        properties: ['openDirectory', 'multiSelections'],
      }),
    async chooseFolderToWatch() {
      const [chosen] = await open({
        title: options.word()('dialog.watchFolder'),
        buttonLabel: options.word()('dialog.watch'),
        properties: ['openDirectory'],
      });
      return chosen;
    },
    async chooseCaseToOpen() {
      const [chosen] = await open({
        title: options.word()('dialog.openCase'),
        buttonLabel: options.word()('dialog.open'),
        defaultPath: options.casesFolder(),
        properties: ['openDirectory'],
      });
      return chosen === undefined ? undefined : caseFolderFromChoice(chosen);
    },
    async chooseProfileFile() {
      const [chosen] = await open({
        title: options.word()('dialog.importProfile'),
        buttonLabel: options.word()('dialog.open'),
        properties: ['openFile'],
        filters: [
          { name: options.word()('dialog.profiles'), extensions: ['json'] },
          { name: options.word()('dialog.allFiles'), extensions: ['*'] },
        ],
      });
      return chosen;
    },
    chooseProfilePath(name) {
      const fileName = `${caseFolderName(name).slice(0, -caseExtension.length)}.json`;
      return save({
        title: options.word()('dialog.exportProfile'),
        buttonLabel: options.word()('dialog.save'),
        defaultPath: join(options.casesFolder(), fileName),
        filters: [{ name: options.word()('dialog.profiles'), extensions: ['json'] }],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      });
    },
    async chooseNewCaseFolder(name) {
      const chosen = await save({
        title: options.word()('dialog.newCase'),
        buttonLabel: options.word()('dialog.create'),
        defaultPath: join(options.casesFolder(), caseFolderName(name)),
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      });
      if (chosen === undefined) return undefined;
      return extname(chosen) === caseExtension ? chosen : `${chosen}${caseExtension}`;
    },
    chooseExportPath(format) {
      const folder = options.openCaseFolder();
      const caseName = folder === undefined ? '' : `${basename(folder, caseExtension)}-`;
      const fileName = `${caseName}${options.word()(`export.fileName.${format}`)}.${exportExtensions[format]}`;
      return save({
        title: options.word()('dialog.export'),
        buttonLabel: options.word()('dialog.save'),
        defaultPath: join(folder === undefined ? options.casesFolder() : dirname(folder), fileName),
        filters: [{ name: format, extensions: [exportExtensions[format]] }],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      });
    },
  };
}

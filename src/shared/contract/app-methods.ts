import { z } from 'zod';
import { caseSummary } from './case-schemas.ts';
import { exportChoice, exportLanguage, nothing } from './vocabulary.ts';

/** What main answers: the state of the program and its dialogs. */
export const appMethods = {
  'app.state': {
    input: nothing,
    output: z.object({
      version: z.string(),
      platform: z.string(),
      theme: z.enum(['system', 'light', 'dark']),
      locale: z.string(),
      /** Absent as long as the system's language is followed. */
      chosenLocale: z.string().optional(),
      reviewer: z.string(),
      recentCases: z.array(
        z.object({ folder: z.string(), name: z.string(), openedAt: z.string(), exists: z.boolean() }),
      ),
      /** Anything the window wants remembered: pane sizes, last screen. */
      view: z.record(z.string(), z.json()),
      casesFolder: z.string(),
    }),
  },
  'app.remember': {
    input: z.object({
      theme: z.enum(['system', 'light', 'dark']).optional(),
      /** Empty: as the system. */
      locale: z.string().optional(),
      reviewer: z.string().optional(),
      view: z.record(z.string(), z.json()).optional(),
    }),
    output: nothing,
  },
  'app.forgetRecentCase': { input: z.object({ folder: z.string() }), output: nothing },
  /** Opens the sample case, making it first when it is not there. */
  'app.openSampleCase': { input: nothing, output: caseSummary },
  'app.chooseImportFiles': { input: nothing, output: z.object({ paths: z.array(z.string()) }) },
  'app.chooseImportFolder': { input: nothing, output: z.object({ paths: z.array(z.string()) }) },
  'app.chooseFolderToWatch': { input: nothing, output: z.object({ path: z.string().optional() }) },
  'app.chooseCaseToOpen': { input: nothing, output: z.object({ folder: z.string().optional() }) },
  'app.chooseNewCaseFolder': {
    input: z.object({ name: z.string() }),
    output: z.object({ folder: z.string().optional() }),
  },
  'app.chooseProfileFile': { input: nothing, output: z.object({ path: z.string().optional() }) },
  'app.chooseProfilePath': {
    input: z.object({ name: z.string() }),
    output: z.object({ path: z.string().optional() }),
  },
  'app.chooseExportPath': {
    input: z.object({ format: exportChoice }),
    output: z.object({ path: z.string().optional() }),
  },
  /** The verification report as a PDF: the engine's HTML, printed. */
  'app.printPdf': {
    input: z.object({ path: z.string(), language: exportLanguage, covered: z.boolean().optional() }),
    output: z.object({ path: z.string(), bytes: z.number() }),
  },
  'app.revealFile': { input: z.object({ path: z.string() }), output: nothing },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

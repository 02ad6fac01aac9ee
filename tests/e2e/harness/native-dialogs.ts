import type { ElectronApplication } from '@playwright/test';

/** Answers native file dialogs in the person's stead: they are the system's, and no test can reach into them. */
export async function answerOpenDialogs(
  application: ElectronApplication,
  paths: readonly string[],
): Promise<void> {
  await application.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: filePaths.length === 0, filePaths });
    },
    [...paths],
  );
}

export async function answerSaveDialogs(application: ElectronApplication, path: string): Promise<void> {
  await application.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
}

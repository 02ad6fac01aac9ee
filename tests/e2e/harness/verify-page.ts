import { pathToFileURL } from 'node:url';
import type { ElectronApplication, Page } from '@playwright/test';

/** A page as a browser opens it from a folder: no bridge, no preload, a session of its own, no network. */
export async function openFileInBrowser(
  application: ElectronApplication,
  path: string,
  size = { width: 1100, height: 800 },
): Promise<Page> {
  const opening = application.waitForEvent('window');
  await application.evaluate(
    ({ BrowserWindow, session }, { url, size }) => {
      const own = session.fromPartition(`browser-${String(Date.now())}`);
      own.webRequest.onBeforeRequest((details, answer) => {
        // The page itself, and what it makes of a package's bytes.
        answer({ cancel: details.url !== url && !details.url.startsWith('blob:') });
      });
      const window = new BrowserWindow({
        ...size,
        useContentSize: true,
        webPreferences: { session: own, sandbox: true, contextIsolation: true },
      });
      void window.loadURL(url);
    },
    { url: pathToFileURL(path).href, size },
  );
  const page = await opening;
  await page.waitForLoadState('load');
  return page;
}

/** Drops a file on the page as from a file manager. */
export async function dropFile(page: Page, name: string, bytes: Buffer): Promise<void> {
  const transfer = await page.evaluateHandle(
    ({ name, base64 }) => {
      const data = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([data], name, { type: 'application/zip' }));
      return transfer;
    },
    { name, base64: bytes.toString('base64') },
  );
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
}

// The least that a window can be: what start-up is compared with.
import { app, BrowserWindow } from 'electron';

app.setPath('userData', process.env.CORROBORATE_USER_DATA);
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1440, height: 900 });
  return window.loadFile(`${import.meta.dirname}/index.html`);
});

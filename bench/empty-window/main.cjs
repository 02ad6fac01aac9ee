// The least that a window can be: what start-up is compared with.
const { app, BrowserWindow } = require('electron');
const { join } = require('node:path');

app.setPath('userData', process.env.CORROBORATE_USER_DATA);
app.whenReady().then(() => {
  new BrowserWindow({ width: 1440, height: 900 }).loadFile(join(__dirname, 'index.html'));
});

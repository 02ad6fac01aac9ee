import { app } from 'electron';
import type { Session, WebContents, WebFrameMain } from 'electron';

/**
 * The rules that hold for everything shown in a window, one function each. The promise behind them: nothing that a
 * document contains can run, reach the network, or leave its place.
 */

/** Chromium looks up no name, whoever asks: the last line behind `blockNetwork`. Before the app is ready. */
export function switchOffNameLookups(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  app.commandLine.appendSwitch('disable-domain-reliability');
}

/** Whether a page of ours may load this. `devtools:` is Chromium's own inspector, `blob:` and `data:` never leave the page. */
export function isLocalRequest(url: string): boolean {
  return /^(?:app|devtools|blob|data):/.test(url);
}

/** Cancels every request that is not for the app's own protocol. */
export function blockNetwork(session: Session): void {
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isLocalRequest(details.url) }));
  // Spell checking would fetch dictionaries.
  session.setSpellCheckerEnabled(false);
}

/** Camera, location, notifications, devices, …: all refused without asking. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
}

export function denyDownloads(session: Session): void {
  session.on('will-download', (event) => event.preventDefault());
}

/** A window stays on the page that it was opened with; a frame may show an export and nothing else. */
export function denyNavigation(contents: WebContents): void {
  contents.on('will-frame-navigate', (event) => {
    const allowed = event.isMainFrame
      ? event.url === contents.getURL()
      : event.url.startsWith('app://preview/');
    if (!allowed) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
}

export function denyNewWindows(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

export function denyWebviews(contents: WebContents): void {
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

/** WebRTC would reach the network past the session's filter. */
export function denyPeerConnections(contents: WebContents): void {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

/** Requests are answered for the main frame of the one window, showing our page, and for nobody else. */
export function isTrustedSender(frame: WebFrameMain | null, contents: WebContents | undefined): boolean {
  return (
    frame !== null &&
    contents !== undefined &&
    !contents.isDestroyed() &&
    frame === contents.mainFrame &&
    frame.url.startsWith('app://corroborate/')
  );
}

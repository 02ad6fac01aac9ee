import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Bridge, MenuCommand } from '../shared/bridge.ts';
import type { ChangedEvent } from '../shared/contract.ts';
import { changedChannel, menuCommandChannel, requestChannel } from '../shared/channels.ts';

/** Subscribes to pushed values without handing Electron's event object to the page. */
function subscribe<T>(channel: string, listener: (value: T) => void): () => void {
  const forward = (_event: Electron.IpcRendererEvent, value: T): void => listener(value);
  ipcRenderer.on(channel, forward);
  return () => void ipcRenderer.removeListener(channel, forward);
}

const bridge: Bridge = {
  request: (method, input) => ipcRenderer.invoke(requestChannel, method, input),
  onChanged: (listener) => subscribe<ChangedEvent>(changedChannel, listener),
  onMenuCommand: (listener) => subscribe<MenuCommand>(menuCommandChannel, listener),
  pathForFile: (file) => (file instanceof File ? webUtils.getPathForFile(file) : ''),
};

contextBridge.exposeInMainWorld('corroborate', bridge);

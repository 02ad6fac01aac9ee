import type { Display } from './display.ts';
import { hasDisplay, startVirtualDisplay } from './display.ts';
import { provideElectron } from './electron.ts';
import type { ElectronRuntime } from './electron.ts';
import { chooseIdentity } from './identity.ts';
import type { Identity } from './identity.ts';
import { provideSystemLibraries } from './system-libraries.ts';

/** Everything a test or a measurement needs to open windows; a virtual display only where there is none. */
export interface WindowEnvironment {
  readonly electron: ElectronRuntime;
  readonly identity: Identity;
  readonly display: Display | undefined;
}

export async function provideWindowEnvironment(announce: (line: string) => void): Promise<WindowEnvironment> {
  const electron = await provideElectron(announce);
  await provideSystemLibraries(electron.executable, announce);
  const identity = chooseIdentity(electron.executable);
  const display = hasDisplay() ? undefined : await startVirtualDisplay(announce);
  return { electron, identity, display };
}

/** Says in one line what the windows of a run are made with. */
export function describeWindowEnvironment({ electron, identity, display }: WindowEnvironment): string {
  const sandbox =
    identity.kind === 'root-without-sandbox'
      ? `without Chromium's sandbox (root, and ${identity.reason})`
      : `with Chromium's sandbox${identity.kind === 'other' ? ' (root runs it as nobody)' : ''}`;
  const where = display === undefined ? 'on the display here' : 'on a virtual display';
  return `Electron ${electron.version} (${electron.origin}), ${sandbox}, ${where}.`;
}

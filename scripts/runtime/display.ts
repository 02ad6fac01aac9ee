import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { isInstalled } from './command.ts';
import { SetUpProblem } from './set-up-problem.ts';
import { installPackages } from './system-libraries.ts';

export interface Display {
  /** What a program needs in its environment to use it. */
  readonly environment: Readonly<Record<string, string>>;
  readonly close: () => void;
}

export function hasDisplay(environment: NodeJS.ProcessEnv = process.env): boolean {
  return (
    process.platform !== 'linux' || Boolean(environment['DISPLAY']) || Boolean(environment['WAYLAND_DISPLAY'])
  );
}

const startTimeoutMs = 20_000;

/** Starts a virtual display that only the bearer of a fresh key can use; the X server picks a free number. */
export async function startVirtualDisplay(announce: (line: string) => void): Promise<Display> {
  if (!isInstalled('Xvfb')) await installPackages([['xvfb']], 'The tests need a virtual display', announce);
  const folder = mkdtempSync(join(tmpdir(), 'corroborate-display-'));
  chmodSync(folder, 0o755);
  const keyFile = join(folder, 'key');
  writeFileSync(keyFile, authorityEntry(randomBytes(16)));
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp', '-auth', keyFile],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  );
  const close = (): void => {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', close);
  // The fourth stream was asked for as a pipe that the server writes to.
  const number = await firstLine(server.stdio[3] as Readable, startTimeoutMs);
  if (number === undefined) {
    close();
    throw new SetUpProblem('The virtual display (Xvfb) did not start: try running Xvfb by hand to see why.');
  }
  // The window may run as another user than the one who runs the tests.
  chmodSync(keyFile, 0o644);
  return { environment: { DISPLAY: `:${number}`, XAUTHORITY: keyFile }, close };
}

/** One entry of an X authority file that fits any host and display: family 65535, then length-prefixed fields. */
function authorityEntry(key: Buffer): Buffer {
  const field = (content: Buffer): Buffer => {
    const length = Buffer.alloc(2);
    length.writeUInt16BE(content.length);
    return Buffer.concat([length, content]);
  };
  const nothing = Buffer.alloc(0);
  return Buffer.concat([
    Buffer.from([0xff, 0xff]),
    field(nothing),
    field(nothing),
    field(Buffer.from('MIT-MAGIC-COOKIE-1')),
    field(key),
  ]);
}

function firstLine(stream: Readable, timeoutMs: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    let text = '';
    const timer = setTimeout(() => resolve(undefined), timeoutMs);
    const finish = (line: string | undefined): void => {
      clearTimeout(timer);
      resolve(line);
    };
    stream.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (text.includes('\n')) finish(text.trim());
    });
    stream.on('close', () => finish(undefined));
  });
}

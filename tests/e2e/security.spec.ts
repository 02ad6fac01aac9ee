import { readFileSync } from 'node:fs';
import type { WindowEnvironment } from '../../scripts/runtime/window-environment.ts';
import { expect, test } from './harness/test.ts';

test('the page can reach nothing outside and run nothing inline', async ({ openWindow }) => {
  const { page, complaints } = await openWindow();
  await page.waitForSelector('#root > *');
  const outcome = await page.evaluate(async () => {
    const results: Record<string, string> = {};
    const violated = new Set<string>();
    document.addEventListener('securitypolicyviolation', (event) => violated.add(event.effectiveDirective));
    const attempt = async (name: string, action: () => Promise<unknown>): Promise<void> => {
      results[name] = await action().then(
        () => 'succeeded',
        () => 'refused',
      );
    };
    await attempt('fetch', () => fetch('https://example.org/'));
    await attempt('fetch of this machine', () => fetch('http://127.0.0.1:1/'));
    await attempt('file', () => fetch('file:///etc/passwd'));
    await attempt('picture', async () => {
      const picture = new Image();
      picture.src = 'https://example.org/pixel.png';
      await picture.decode();
    });
    await attempt('socket', () => {
      return new Promise((resolve, reject) => {
        const socket = new WebSocket('wss://example.org/');
        socket.addEventListener('open', resolve);
        socket.addEventListener('error', reject);
      });
    });
    await attempt('inline script', async () => {
      const script = document.createElement('script');
      script.textContent = 'globalThis.ranInline = true';
      document.head.append(script);
      if (!('ranInline' in globalThis)) throw new Error('It did not run.');
    });
    await attempt('remote script', () => {
      return new Promise((resolve, reject) => {
        const script = document.createElement('script');
        script.addEventListener('load', resolve);
        script.addEventListener('error', reject);
        script.src = 'https://example.org/script.js';
        document.head.append(script);
      });
    });
    await attempt('frame', () => {
      return new Promise((resolve, reject) => {
        document.addEventListener('securitypolicyviolation', (event) => {
          if (event.effectiveDirective === 'frame-src') reject(new Error(event.blockedURI));
        });
        const frame = document.createElement('iframe');
        frame.addEventListener('load', () => setTimeout(resolve, 500));
        frame.src = 'https://example.org/';
        document.body.append(frame);
      });
    });
    await attempt('new window', async () => {
      if (window.open('https://example.org/') === null) throw new Error('No window.');
    });
    await attempt(
      'location',
      () => new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
    );
    await attempt('camera', () => navigator.mediaDevices.getUserMedia({ video: true }));
    await attempt('notification', async () => {
      if ((await Notification.requestPermission()) !== 'granted') throw new Error('Refused.');
    });
    results['node'] = typeof Reflect.get(globalThis, 'require') + typeof Reflect.get(globalThis, 'process');
    results['policy'] = [...violated].sort().join(' ');
    return results;
  });
  expect(outcome).toEqual({
    fetch: 'refused',
    'fetch of this machine': 'refused',
    file: 'refused',
    picture: 'refused',
    socket: 'refused',
    'inline script': 'refused',
    'remote script': 'refused',
    frame: 'refused',
    'new window': 'refused',
    location: 'refused',
    camera: 'refused',
    notification: 'refused',
    node: 'undefinedundefined',
    // Refused by the policy of the page itself, before the session is asked.
    policy: 'connect-src frame-src img-src script-src-elem',
  });
  // Each refusal by the policy is reported on the console: expected here, and only here.
  (complaints as string[]).length = 0;
});

test('the session itself cancels what a policy would let through', async ({ openWindow }) => {
  const { page, application } = await openWindow();
  await page.waitForSelector('#root > *');
  const fetched = await application.evaluate(async ({ net }) =>
    net.fetch('https://example.org/').then(
      () => 'succeeded',
      (error: Error) => error.message,
    ),
  );
  expect(fetched).toContain('ERR_BLOCKED_BY_CLIENT');
});

test('the window stays on its page, whatever a script asks for', async ({ openWindow }) => {
  const { page, application } = await openWindow();
  await page.waitForSelector('#root > *');
  // Listeners are called in the order in which they were added: this one sees what the program's own has decided.
  const isPrevented = application.evaluate(
    ({ BrowserWindow }) =>
      new Promise<boolean>((resolve) => {
        BrowserWindow.getAllWindows()[0]?.webContents.once('will-frame-navigate', (event) => {
          resolve(event.defaultPrevented);
        });
      }),
  );
  // Both go to the program over one connection, in this order.
  await application.evaluate(() => undefined);
  await page.evaluate(() => void (window.location.href = 'https://example.org/'));
  expect(await isPrevented).toBe(true);
  expect(page.url()).toBe('app://corroborate/index.html');
});

test('a request that is not in the contract is refused, and so is input that does not fit', async ({
  openWindow,
}) => {
  const { page } = await openWindow();
  await page.waitForSelector('#root > *');
  const ask = (method: string, input: unknown): Promise<unknown> =>
    page.evaluate(([name, value]) => window.corroborate.request(name as never, value as never), [
      method,
      input,
    ] as const);
  expect(await ask('file.read', { path: '/etc/passwd' })).toMatchObject({
    ok: false,
    failure: { kind: 'invalid-request' },
  });
  expect(await ask('search.query', { query: 1 })).toMatchObject({
    ok: false,
    failure: { kind: 'invalid-request' },
  });
  expect(await ask('__proto__', {})).toMatchObject({ ok: false, failure: { kind: 'invalid-request' } });
});

test('files are served only from the open case and only by their hash', async ({ openWindow }) => {
  const { page, complaints } = await openWindow();
  await page.waitForSelector('#root > *');
  const status = (url: string): Promise<number> =>
    page.evaluate(async (address) => (await fetch(address)).status, url);
  expect(await status(`app://case-file/${'0'.repeat(64)}`)).toBe(404);
  expect(await status('app://case-file/../../etc/passwd')).toBe(404);
  expect(await status('app://corroborate/..%2f..%2fpackage.json')).toBe(404);
  (complaints as string[]).length = 0;
});

test('the window has its sandbox wherever the system allows it', async ({ openWindow }) => {
  test.skip(process.platform !== 'linux', 'only Linux tells of a process whether it is confined');
  const environment: WindowEnvironment = JSON.parse(process.env['CORROBORATE_WINDOW_ENVIRONMENT'] ?? '{}');
  test.skip(
    environment.identity.kind === 'root-without-sandbox',
    'root, and user namespaces are not allowed',
  );
  const { application } = await openWindow();
  const { args, windows } = await application.evaluate(({ app }) => ({
    args: process.argv,
    windows: app
      .getAppMetrics()
      .filter((metric) => metric.type === 'Tab')
      .map((metric) => metric.pid),
  }));
  expect(args).not.toContain('--no-sandbox');
  const [window] = windows;
  const seccomp = /^Seccomp:\s*(\d)/m.exec(readFileSync(`/proc/${window}/status`, 'utf8'))?.[1];
  // 2: the process is confined by a filter of system calls.
  expect(seccomp).toBe('2');
});

import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { Readable } from 'node:stream';
import { randomBytes } from 'node:crypto';
import { protocol } from 'electron';
import type { Session } from 'electron';
import { caseFilePolicy, previewPolicy, windowPolicy, workerPolicy } from './content-security-policy.ts';

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  // What pdf.js reads for files that do not carry their fonts, character maps or colour profiles.
  '.pfb': 'application/octet-stream',
  '.bcmap': 'application/octet-stream',
  '.icc': 'application/octet-stream',
};

export interface AppProtocolOptions {
  /** The built window: index.html and its assets. */
  readonly rendererFolder: string;
  /** Where the original files of the open case lie; undefined while no case is open. */
  readonly caseFilePath: (sha256: string) => string | undefined;
  /** An export as text; undefined when it cannot be made. */
  readonly preview: (asked: {
    readonly language: string;
    readonly format: string;
    readonly covered: boolean;
  }) => Promise<{ mediaType: string; text: string } | undefined>;
}

/** Has to run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, corsEnabled: true },
    },
  ]);
}

/** Serves `app://corroborate/…` (the window), `app://case-file/…` (original files) and `app://preview/…` (exports). */
export function serveApp(session: Session, options: AppProtocolOptions): void {
  session.protocol.handle('app', async (request) => {
    const url = new URL(request.url);
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
    switch (url.hostname) {
      case 'corroborate':
        return serveWindowFile(options.rendererFolder, decodeURIComponent(url.pathname));
      case 'case-file':
        return serveCaseFile(options.caseFilePath(url.pathname.slice(1)), request.headers.get('range'));
      case 'preview': {
        const [language = '', format = ''] = url.pathname.slice(1).split('/');
        const covered = url.searchParams.get('covered') === '1';
        return servePreview(await options.preview({ language, format, covered }));
      }
      default:
        return refuse(404);
    }
  });
}

/** A file inside the built window's folder; anything that points elsewhere does not exist. */
export function resolveWindowFile(rendererFolder: string, pathname: string): string | undefined {
  if (pathname.includes('\0')) return undefined;
  const path = normalize(join(rendererFolder, pathname === '/' ? 'index.html' : pathname));
  return path.startsWith(rendererFolder + sep) ? path : undefined;
}

async function serveWindowFile(rendererFolder: string, pathname: string): Promise<Response> {
  const path = resolveWindowFile(rendererFolder, pathname);
  const mediaType = path === undefined ? undefined : mediaTypes[extname(path)];
  if (path === undefined || mediaType === undefined) return refuse(404);
  let content: Buffer;
  try {
    content = await readFile(path);
  } catch {
    return refuse(404);
  }
  const headers = new Headers({ 'content-type': mediaType, 'x-content-type-options': 'nosniff' });
  if (extname(path) !== '.html') {
    headers.set('content-security-policy', workerPolicy);
    return new Response(new Uint8Array(content), { headers });
  }
  const nonce = randomBytes(16).toString('base64');
  headers.set('content-security-policy', windowPolicy(nonce));
  return new Response(content.toString('utf8').replaceAll('__CSP_NONCE__', nonce), { headers });
}

/** Bytes `first`–`last`, both included, of a file of `size` bytes; undefined when the header asks for the impossible. */
export function parseRange(header: string, size: number): { first: number; last: number } | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header.trim());
  if (match === null || (match[1] === '' && match[2] === '')) return undefined;
  const suffixLength = match[1] === '' ? Number(match[2]) : undefined;
  const first = suffixLength === undefined ? Number(match[1]) : Math.max(0, size - suffixLength);
  const last =
    suffixLength !== undefined || match[2] === '' ? size - 1 : Math.min(Number(match[2]), size - 1);
  return first <= last ? { first, last } : undefined;
}

async function serveCaseFile(path: string | undefined, rangeHeader: string | null): Promise<Response> {
  if (path === undefined) return refuse(404);
  let size: number;
  try {
    size = (await stat(path)).size;
  } catch {
    return refuse(404);
  }
  const headers = new Headers({
    'content-type': 'application/octet-stream',
    'x-content-type-options': 'nosniff',
    'content-security-policy': caseFilePolicy,
    'access-control-allow-origin': 'app://corroborate',
    'access-control-expose-headers': 'accept-ranges, content-length, content-range',
    'accept-ranges': 'bytes',
    'cache-control': 'no-store',
  });
  const range = rangeHeader === null ? { first: 0, last: size - 1 } : parseRange(rangeHeader, size);
  if (range === undefined) {
    return new Response(undefined, { status: 416, headers: { 'content-range': `bytes */${size}` } });
  }
  headers.set('content-length', String(range.last - range.first + 1));
  if (rangeHeader !== null) headers.set('content-range', `bytes ${range.first}-${range.last}/${size}`);
  if (size === 0) return new Response(undefined, { headers });
  const stream = createReadStream(path, { start: range.first, end: range.last });
  const body = Readable.toWeb(stream) as ReadableStream<Uint8Array>;
  return new Response(body, { status: rangeHeader === null ? 200 : 206, headers });
}

function servePreview(preview: { mediaType: string; text: string } | undefined): Response {
  if (preview === undefined) return refuse(404);
  const type = preview.mediaType.startsWith('text/html') ? 'text/html' : 'text/plain';
  return new Response(preview.text, {
    headers: {
      'content-type': `${type}; charset=utf-8`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': previewPolicy,
      'cache-control': 'no-store',
    },
  });
}

function refuse(status: 404 | 405): Response {
  return new Response(undefined, { status });
}

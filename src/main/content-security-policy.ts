/**
 * What the window's page may load: itself, the bytes of the open case, its own workers. Nothing remote, no inline
 * script, no eval of text (WebAssembly decodes pictures in PDFs). `nonce` is for the few style elements that interface
 * libraries insert.
 */
export function windowPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "img-src 'self' data: blob:",
    "connect-src 'self' app://case-file",
    "worker-src 'self' blob:",
    'frame-src app://preview',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Workers go by the policy that their own script came with. */
export const workerPolicy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self' app://case-file";

/** An export shown in a frame: its own inline styles and pictures, no script, an origin of its own. */
export const previewPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'; sandbox";

/** Original files are bytes to be fetched; should one ever be opened as a page, nothing in it runs. */
export const caseFilePolicy = "default-src 'none'; sandbox";

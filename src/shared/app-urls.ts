import type { ExportFormat } from './contract.ts';
import type { Language } from './languages.ts';

/** Where the window's own page lives. */
export const windowUrl = 'app://corroborate/index.html';

/** The original bytes of a file of the open case; only ever fetched, never navigated to. */
export function caseFileUrl(sha256: string): string {
  return `app://case-file/${sha256}`;
}

/**
 * An export as it would be written, for a sandboxed `<iframe>`: it has its own content security policy, which allows
 * its inline styles and nothing else. (`srcdoc` would inherit the window's policy and lose them.)
 */
export function exportPreviewUrl(preview: {
  readonly format: ExportFormat;
  readonly language: Language;
  /** What protects persons is covered. */
  readonly covered: boolean;
  /** Another one makes the frame ask again. */
  readonly revision?: number;
}): string {
  const { format, language, covered, revision = 0 } = preview;
  return `app://preview/${language}/${format}?covered=${covered ? '1' : '0'}&revision=${revision}`;
}

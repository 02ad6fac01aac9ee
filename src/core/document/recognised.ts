import type { RecognisedPage } from './parsed.ts';

/** Below this certainty a page is to be compared with its picture before anything on it is used. */
export const poorCertainty = 75;

/**
 * The pages of a document that were recognised on their pictures, from what was noted while it was read. Takes warnings
 * as they are stored, of any shape.
 */
export function recognisedPages(
  warnings: readonly { readonly kind: string; readonly [key: string]: unknown }[],
): RecognisedPage[] {
  return warnings.flatMap((warning) => {
    if (warning.kind !== 'recognised' || !Array.isArray(warning['pages'])) return [];
    return warning['pages'].filter(isRecognisedPage);
  });
}

function isRecognisedPage(value: unknown): value is RecognisedPage {
  return (
    typeof value === 'object' &&
    value !== null &&
    'page' in value &&
    typeof value.page === 'number' &&
    'certainty' in value &&
    typeof value.certainty === 'number' &&
    'doubtful' in value &&
    Array.isArray(value.doubtful)
  );
}

import { failed, type Result } from '../core/result.ts';
import type { Failure } from '../shared/failure.ts';

/**
 * Stops the reading of a file from deep inside a format reader. `orRefusal` at the reader's edge turns it into the
 * failure it carries; it never leaves the parser.
 */
export class Refusal extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.kind);
    this.failure = failure;
  }
}

/** Runs a reader's body and turns a `Refusal` thrown inside it into a failed result. Bugs pass through. */
export async function orRefusal<Value>(
  body: () => Promise<Result<Value, Failure>>,
): Promise<Result<Value, Failure>> {
  try {
    return await body();
  } catch (error) {
    if (error instanceof Refusal) return failed(error.failure);
    throw error;
  }
}

/** What a library says about a file, shortened for a sentence. */
export function errorDetail(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n', 1)[0]?.slice(0, 200) ?? '';
}

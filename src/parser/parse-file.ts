import type { Result } from '../core/result.ts';
import type { Failure } from '../shared/failure.ts';
import type { ParseOutcome, ParseRequest } from '../shared/parser-protocol.ts';

/** Reads one file and everything core finds in it. Runs in the parser process; in tests also in-process. */
export async function parseFile(
  request: ParseRequest,
  onProgress: (done: number, total: number) => void,
): Promise<Result<ParseOutcome, Failure>> {
  void onProgress;
  return { ok: false, failure: { kind: 'format-unknown', fileName: request.fileName } };
}

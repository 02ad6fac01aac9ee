import type { ParsedDocument } from '../../core/document/parsed.ts';
import type { Result } from '../../core/result.ts';
import type { Failure } from '../../shared/failure.ts';
import type { ParseLimits, ParseRequest } from '../../shared/parser-protocol.ts';

/** Reads the bytes of one format. Never throws on content: what cannot be read is a failure. */
export type FormatReader = (
  bytes: Uint8Array,
  fileName: string,
  limits: ParseLimits & Pick<ParseRequest, 'acceptDamaged' | 'alone'>,
  onProgress: (done: number, total: number) => void,
) => Promise<Result<ParsedDocument, Failure>>;

import type { ChangedEvent, Input, Method, Output } from '../shared/contract.ts';
import type { Failure } from '../shared/failure.ts';

/** An expected failure on its way to whoever words it; thrown so that queries and mutations carry it as their error. */
export class RequestFailure extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.kind);
    this.name = 'RequestFailure';
    this.failure = failure;
  }
}

/** What went wrong, whatever was thrown: a bug shows as an internal failure with its message. */
export function failureOf(error: unknown): Failure {
  if (error instanceof RequestFailure) return error.failure;
  return { kind: 'internal', detail: error instanceof Error ? error.message : String(error) };
}

/** Asks main or the engine. Rejects with a RequestFailure. */
export async function request<M extends Method>(method: M, input: Input<M>): Promise<Output<M>> {
  const result = await window.corroborate.request(method, input);
  if (!result.ok) throw new RequestFailure(result.failure);
  return result.value;
}

/** Calls back for every «changed» event; returns how to stop. */
export function onChanged(listener: (event: ChangedEvent) => void): () => void {
  return window.corroborate.onChanged(listener);
}

import { contract } from '../shared/contract.ts';
import type { AppMethod, EngineMethod, Input, Method, Output } from '../shared/contract.ts';
import type { Failure } from '../shared/failure.ts';
import type { Result } from '../shared/result.ts';

export type AppHandlers = {
  readonly [M in AppMethod]: (input: Input<M>) => Promise<Result<Output<M>, Failure>>;
};

export interface GatewayOptions {
  readonly app: AppHandlers;
  readonly engine: <M extends EngineMethod>(
    method: M,
    input: Input<M>,
  ) => Promise<Result<Output<M>, Failure>>;
  /** A bug in a handler: it is logged, and the window hears that something went wrong inside. */
  readonly onBug: (error: unknown) => void;
}

type Answer = Result<unknown, Failure>;

function isMethod(method: unknown): method is Method {
  return typeof method === 'string' && Object.hasOwn(contract, method);
}

/** Answers what the window asks: the method has to be in the contract and the input has to fit, whoever sent it. */
export function createGateway(options: GatewayOptions): (method: unknown, input: unknown) => Promise<Answer> {
  return async (method, input) => {
    if (!isMethod(method)) return invalid(String(method), 'There is no such request.');
    const parsed = contract[method].input.safeParse(input);
    if (!parsed.success) return invalid(method, parsed.error.issues.map(describeIssue).join('; '));
    try {
      if (isAppMethod(method)) {
        // Validated just above against the schema of this very method.
        const handler = options.app[method] as (value: unknown) => Promise<Answer>;
        return await handler(parsed.data);
      }
      return await options.engine(method, parsed.data as Input<typeof method>);
    } catch (error) {
      options.onBug(error);
      const detail = error instanceof Error ? error.message : String(error);
      return { ok: false, failure: { kind: 'internal', detail } };
    }
  };
}

function isAppMethod(method: Method): method is AppMethod {
  return method.startsWith('app.');
}

function describeIssue(issue: { path: PropertyKey[]; message: string }): string {
  return issue.path.length === 0 ? issue.message : `${issue.path.join('.')}: ${issue.message}`;
}

function invalid(method: string, detail: string): Answer {
  return { ok: false, failure: { kind: 'invalid-request', method, detail } };
}

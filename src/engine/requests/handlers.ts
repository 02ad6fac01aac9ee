import { failed, type Result } from '../../core/result.ts';
import type { ChangedArea, EngineMethod, Input, Output } from '../../shared/contract.ts';
import type { Failure } from '../../shared/failure.ts';
import type { EngineOptions } from '../options.ts';
import type { CaseSession } from '../session.ts';

export type Reply<M extends EngineMethod> = Result<Output<M>, Failure>;

export type Handler<M extends EngineMethod> = (input: Input<M>) => Reply<M> | Promise<Reply<M>>;

export type Handlers<M extends EngineMethod = EngineMethod> = { readonly [Name in M]: Handler<Name> };

/** Methods of one area: "case.open" and "case.close" of "case". */
export type AreaHandlers<Area extends string> = Handlers<Extract<EngineMethod, `${Area}.${string}`>>;

/** What handlers share: the open case, and whom to tell about changes. */
export interface EngineContext {
  readonly options: EngineOptions;
  readonly session: () => CaseSession | undefined;
  /** Opens a case in place of the one that is open. */
  readonly enter: (session: CaseSession) => void;
  readonly leave: () => Promise<void>;
  readonly changed: (...areas: ChangedArea[]) => void;
}

/** A handler that needs an open case. */
export function reading<M extends EngineMethod>(
  context: EngineContext,
  body: (session: CaseSession, input: Input<M>) => Reply<M> | Promise<Reply<M>>,
): Handler<M> {
  return (input) => {
    const session = context.session();
    return session === undefined ? failed({ kind: 'no-case-open' }) : body(session, input);
  };
}

/** A handler that changes the case: refused where this process may only read it. */
export function writing<M extends EngineMethod>(
  context: EngineContext,
  body: (session: CaseSession, input: Input<M>) => Reply<M> | Promise<Reply<M>>,
): Handler<M> {
  return reading(context, (session, input) =>
    session.opened.access === 'read-only'
      ? failed({ kind: 'case-read-only', folder: session.opened.folder.root })
      : body(session, input),
  );
}

import type { Result } from '../core/result.ts';
import type { ChangedEvent, Input, Method, Output } from './contract.ts';
import type { Failure } from './failure.ts';

/** What the application menu can ask of the window. Undo and redo come here too: the window knows whether a text field has the focus. */
export type MenuCommand =
  | 'case.new'
  | 'case.open'
  | 'case.sample'
  | 'case.close'
  | 'import.files'
  | 'import.folder'
  | 'app.settings'
  | 'edit.undo'
  | 'edit.redo'
  | 'edit.find'
  | 'go.palette'
  | 'go.report'
  | 'go.sources'
  | 'go.review'
  | 'go.findings'
  | 'go.overview'
  | 'go.export'
  | 'go.versions'
  | 'report.reread'
  | 'go.back'
  | 'go.forward'
  | 'search.next'
  | 'search.previous'
  | 'help.shortcuts';

/** A DOM `File`, named here so that this folder needs no DOM. */
export interface DroppedFile {
  readonly name: string;
  readonly size: number;
}

/** What the preload script puts on `window.corroborate`. Functions that return nothing here return how to stop listening. */
export interface Bridge {
  readonly request: <M extends Method>(method: M, input: Input<M>) => Promise<Result<Output<M>, Failure>>;
  readonly onChanged: (listener: (event: ChangedEvent) => void) => () => void;
  readonly onMenuCommand: (listener: (command: MenuCommand) => void) => () => void;
  /** The path of a dropped file or folder; empty when it has none. */
  readonly pathForFile: (file: DroppedFile) => string;
}

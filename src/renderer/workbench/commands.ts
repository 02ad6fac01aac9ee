import { createContext, useContext } from 'react';
import type { MenuCommand } from '../../shared/bridge.ts';
import type { Input } from '../../shared/contract.ts';

export type ImportRole = Input<'import.start'>['role'];

export interface Commands {
  readonly run: (command: MenuCommand) => void;
  /** Starts an import; without an open case it first asks for one. */
  readonly importPaths: (paths: readonly string[], role?: ImportRole) => void;
  readonly openCaseFolder: (folder: string) => void;
  /** Something is being opened or made. */
  readonly busy: boolean;
}

export const CommandsContext = createContext<Commands | undefined>(undefined);

/** What can be done from anywhere. */
export function useCommands(): Commands {
  const commands = useContext(CommandsContext);
  if (commands === undefined) throw new Error('useCommands needs a CommandsProvider around it');
  return commands;
}

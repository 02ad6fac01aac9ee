import { useSyncExternalStore } from 'react';
import type { Stretch } from './pieces.ts';

/** What was last selected in the source pane; it stays when the reader goes on to the report to say what it proves. */
export interface KeptSelection extends Stretch {
  readonly documentId: string;
  readonly text: string;
}

let kept: KeptSelection | undefined;
const listeners = new Set<() => void>();

export function keepSelection(selection: KeptSelection | undefined): void {
  if (kept === selection) return;
  kept = selection;
  for (const listener of listeners) listener();
}

export function keptSelection(): KeptSelection | undefined {
  return kept;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useKeptSelection(): KeptSelection | undefined {
  return useSyncExternalStore(subscribe, keptSelection);
}

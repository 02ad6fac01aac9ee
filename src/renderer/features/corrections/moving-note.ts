import { useSyncExternalStore } from 'react';

/** A footnote marker that is being put elsewhere: the next text selected in the report is its new place. */
export interface MovingNote {
  /** Among the document's markers. */
  readonly position: number;
  readonly label: string;
}

let moving: MovingNote | undefined;
const listeners = new Set<() => void>();

export function moveNote(note: MovingNote | undefined): void {
  moving = note;
  for (const listener of listeners) listener();
}

function current(): MovingNote | undefined {
  return moving;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useMovingNote(): MovingNote | undefined {
  return useSyncExternalStore(subscribe, current);
}

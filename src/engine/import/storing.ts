import { rmSync } from 'node:fs';
import { originalPath } from '../case/case-folder.ts';
import { failureOfFileSystem, type OpenCase } from '../case/open-case.ts';
import { inSlices } from '../store/in-slices.ts';
import { isFileKnown, listIncomplete, removeIncompleteByRows } from '../store/remove-incomplete.ts';

/** Writes documents one at a time: the passages of each get consecutive ids. */
export interface Storing {
  /** Runs `work` when everything before it has ended. */
  inTurn<Value>(work: () => Promise<Value>): Promise<Value>;
  /** Takes out, when its turn comes, what was written of documents that did not come into the case. */
  tidy(): void;
  settled(): Promise<void>;
  /** What is left to be removed is left to whoever opens the case next. */
  stop(): void;
}

export function createStoring({ database, folder }: OpenCase, onBug: (error: unknown) => void): Storing {
  let last: Promise<unknown> = Promise.resolve();
  let isStopped = false;

  function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const turn = last.then(work);
    last = turn.catch(() => undefined); // Whoever asked for it hears of its failure.
    return turn;
  }

  async function removeIncomplete(): Promise<void> {
    for (const document of listIncomplete(database)) {
      const isRemoved = await inSlices(database, removeIncompleteByRows(database, document), {
        withoutForeignKeys: true,
        shouldStop: () => isStopped,
      });
      if (isRemoved && !isFileKnown(database, document.sha256)) {
        rmSync(originalPath(folder, document.sha256), { force: true });
      }
    }
  }

  return {
    inTurn,
    tidy() {
      inTurn(removeIncomplete).catch((error: unknown) => {
        // On a full disk nothing can be removed from the database either: it is left to the next opening.
        if (failureOfFileSystem(error, folder.root) === undefined) onBug(error);
      });
    },
    async settled() {
      await last;
    },
    stop() {
      isStopped = true;
    },
  };
}

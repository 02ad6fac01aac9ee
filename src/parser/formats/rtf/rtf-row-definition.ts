import type { CellDefinition } from './rtf-tables.ts';

/** More cells than any table has side by side. */
const mostCells = 500;

/** The definition of a row, which goes on to hold for the next ones until another begins. */
export class RtfRowDefinition {
  #cells: CellDefinition[] = [];
  #merge = noMerge();
  #isHeader = false;

  get cells(): readonly CellDefinition[] {
    return this.#cells;
  }

  get isHeader(): boolean {
    return this.#isHeader;
  }

  /** Takes a word of the definition; false for other words. */
  take(word: string, value: number | undefined): boolean {
    switch (word) {
      case 'trowd':
        this.#cells = [];
        this.#isHeader = false;
        this.#merge = noMerge();
        return true;
      case 'trhdr':
        this.#isHeader = true;
        return true;
      case 'clvmgf':
        this.#merge.opensDown = true;
        return true;
      case 'clvmrg':
        this.#merge.continuesDown = true;
        return true;
      case 'clmrg':
        this.#merge.continuesAcross = true;
        return true;
      case 'cellx':
        if (this.#cells.length < mostCells) this.#cells.push({ edge: value ?? 0, ...this.#merge });
        this.#merge = noMerge();
        return true;
      default:
        return false;
    }
  }
}

function noMerge(): { opensDown: boolean; continuesDown: boolean; continuesAcross: boolean } {
  return { opensDown: false, continuesDown: false, continuesAcross: false };
}

/** How many people read each statistic, and whether they see each other's verdicts. Names are roles: there are no accounts. */
export interface ReadingMode {
  /** With two, a verdict is in force when two readers agree or a third decision has been taken between them. */
  readonly readers: 1 | 2;
  /** Nobody sees what another reader decided and linked before they have given their own verdict. */
  readonly blind: boolean;
  /** Those who have chosen so for themselves where the case does not ask for it. */
  readonly blindReaders: readonly string[];
}

/** Whether a reader of this name reads blind in a case of this mode. */
export function readsBlind(mode: ReadingMode, reader: string): boolean {
  return mode.readers === 2 && (mode.blind || mode.blindReaders.includes(reader));
}

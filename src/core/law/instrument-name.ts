/** A writing of an instrument's name, folded, and the name that all its writings share. */
export type NamedInstrument = readonly [string, string];

/** Several writings of one instrument. */
export function phrases(writings: readonly string[], name: string): NamedInstrument[] {
  return writings.map((writing) => [writing, name] as const);
}

/** `base` with those properties of `changes` that are there. */
export function assignDefined<Base extends object>(base: Base, changes: Partial<Base>): Base {
  const defined = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  return { ...base, ...defined };
}

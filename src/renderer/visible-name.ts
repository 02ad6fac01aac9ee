/**
 * A name with the characters made visible that turn the writing direction: they can make "exe.fdp" look like "pdf.exe" and
 * reach beyond the name. Written as the code points they are: "‹U+202E›".
 */
export function visibleName(name: string): string {
  return name.replaceAll(
    /[\u202A-\u202E\u2066-\u2069]/gu,
    (character) => `‹U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}›`,
  );
}

/** The same for everything that is put into a message. */
export function visibleValues<Values extends Readonly<Record<string, unknown>>>(
  values: Values,
): { readonly [Key in keyof Values]: Values[Key] | string } {
  const visible: { [Key in keyof Values]: Values[Key] | string } = { ...values };
  for (const key in visible) {
    const value = visible[key];
    if (typeof value === 'string') visible[key] = visibleName(value);
  }
  return visible;
}

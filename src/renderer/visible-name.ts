// Bidirectional controls and marks: they can make "exe.fdp" look like "pdf.exe" and reach beyond the name.
const turning = '\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069';
// Controls, and what takes no room: two names that differ only in these look the same.
const unseen = '\\u007F-\\u009F\\u00AD\\u200B\\u2028\\u2029\\u2060\\uFEFF';
const inNames = new RegExp(`[\\u0000-\\u001F${unseen}${turning}]`, 'gu');
// What people write may have line breaks, and a joiner or soft hyphen from where it was copied.
const inText = /[\u202A-\u202E\u2066-\u2069]/gu;

/**
 * A name with the characters made visible that cannot be seen or that turn the writing direction. Written as the code
 * points they are: "‹U+202E›".
 */
export function visibleName(name: string): string {
  return name.replaceAll(inNames, codePoint);
}

/** What is put into a message, with the characters made visible that would turn the direction of the words around it. */
export function visibleValues<Values extends Readonly<Record<string, unknown>>>(
  values: Values,
): { readonly [Key in keyof Values]: Values[Key] | string } {
  const visible: { [Key in keyof Values]: Values[Key] | string } = { ...values };
  for (const key in visible) {
    const value = visible[key];
    if (typeof value === 'string') visible[key] = value.replaceAll(inText, codePoint);
  }
  return visible;
}

function codePoint(character: string): string {
  return `‹U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}›`;
}

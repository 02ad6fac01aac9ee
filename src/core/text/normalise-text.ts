const LIGATURES: ReadonlyMap<string, string> = new Map([
  ['\uFB00', 'ff'],
  ['\uFB01', 'fi'],
  ['\uFB02', 'fl'],
  ['\uFB03', 'ffi'],
  ['\uFB04', 'ffl'],
  ['\uFB05', 'st'],
  ['\uFB06', 'st'],
]);

/**
 * One line of text as the core reads it: composed characters (NFC), ligatures spelled out, invisible characters gone,
 * every kind of space a plain space and runs of spaces one, nothing at the ends. A no-break space between two digits or
 * before a per cent sign stays, because there it groups the digits of one number ("1\u00A0011\u00A0646", "11,7\u00A0%").
 * A soft hyphen stays only at the end of the line, where it says that a word goes on.
 */
export function normaliseText(raw: string): string {
  return normaliseWithin(raw).trim();
}

/** Like `normaliseText`, keeping one space at either end where there was any. */
export function normaliseWithin(raw: string): string {
  if (PLAIN.test(raw)) return raw.includes('  ') ? raw.replace(/ {2,}/g, ' ') : raw;
  return (
    raw
      .normalize('NFC')
      .replace(/[\uFB00-\uFB06]/g, (ligature) => LIGATURES.get(ligature) ?? ligature)
      // Zero-width characters and direction marks; word joiner; byte order mark; other control characters but tabs.
      .replace(/[\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g, '')
      .replace(/\u00AD(?!\s*$)/g, '')
      // eslint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000E-\u001F\u007F\u0080-\u009F]/g, '')
      .replace(/(?<=\d)[\u00A0\u202F\u2009](?=[\d%‰])/g, '\u00A0')
      .replace(/(?:(?!\u00A0)\s)+|\u00A0(?![\d%‰])|(?<!\d)\u00A0/g, ' ')
      .replace(/ {2,}/g, ' ')
  );
}

/**
 * Printable ASCII, composed Latin letters, dashes, quotation marks, points and currencies: nothing to normalise but runs
 * of spaces.
 */
const PLAIN = /^[\u0020-\u007E\u00A1-\u00AC\u00AE-\u02FF\u2010-\u2027\u2030-\u205E\u20A0-\u20BF]*$/;

/**
 * Glyphs that open list items. The private-use ones are what Symbol and Wingdings bullets become when converters copy
 * their codes (U+F0B7 is the usual round bullet, U+F0A7 the square, U+F0D8 the arrow, U+F0FC the tick).
 */
const BULLET =
  '[\u2022\u2023\u2043\u204C\u204D\u2219\u25A0-\u25AB\u25B6\u25B8\u25BA\u25C6\u25C7\u25CB\u25CF\u25D8\u25E6\u25FC-\u25FE\u2714\u2713\u2756\u2794\u27A2\u27A4\u2B9A\u00B7\uE000-\uF8FF]';

const LONE_BULLET = new RegExp(`^(?:${BULLET}|[-–—o])$`, 'u');
const LEADING_BULLET = new RegExp(`^(${BULLET})\\s*(\\S.*)$`, 'su');
/** A dash or asterisk needs a space behind it: "- ensure" and "* ensure", but not "-5" and "*note". */
const LEADING_DASH = /^([-–—*])\s+(\S.*)$/su;

/** Whether a line is nothing but a bullet, its text standing on the next. */
export function isLoneBullet(text: string): boolean {
  return text.length <= 2 && LONE_BULLET.test(text);
}

/** Splits a leading bullet from the text behind it; absent when there is none. */
export function splitBullet(text: string): { readonly label: string; readonly rest: string } | undefined {
  const match = LEADING_BULLET.exec(text) ?? LEADING_DASH.exec(text);
  if (match === null) return undefined;
  const [, glyph, rest] = match;
  if (glyph === undefined || rest === undefined) return undefined;
  return { label: glyph, rest };
}

/** Whether a label is a bullet and not a number or letter. */
export function isBulletLabel(label: string): boolean {
  return (label.length <= 2 && /^[^\p{L}\p{N}]+$/u.test(label)) || label === 'o';
}

/** A bullet as people know it: private-use glyphs have no printed form of their own. */
export function printedBullet(label: string): string {
  return /^[\uE000-\uF8FF]$/.test(label) ? '•' : label;
}

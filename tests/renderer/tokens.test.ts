import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('../../src/renderer/styles/tokens.css', import.meta.url), 'utf8');

type Theme = 'light' | 'dark';
const tokens = new Map<string, Readonly<Record<Theme, string>>>();
for (const [, name = '', light = '', dark = ''] of css.matchAll(
  /--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/gu,
)) {
  tokens.set(name, { light, dark });
}

function colour(name: string, theme: Theme): string {
  const token = tokens.get(name);
  if (token === undefined) throw new Error(`tokens.css has no opaque colour --${name}`);
  return token[theme];
}

// WCAG 2.2, relative luminance and contrast ratio.
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

const surfaces = ['desk', 'chrome', 'pane', 'paper', 'raised', 'hover', 'accent-soft'];
const states = ['verified', 'candidate', 'doubt', 'open', 'dismissed'];

describe.each<Theme>(['light', 'dark'])('in the %s theme', (theme) => {
  test.each(['ink', 'ink-soft', 'muted', 'accent', 'accent-strong', 'warning'])(
    '%s can be read on every surface',
    (ink) => {
      for (const surface of surfaces) {
        expect(contrast(colour(ink, theme), colour(surface, theme)), `on ${surface}`).toBeGreaterThanOrEqual(
          4.5,
        );
      }
    },
  );

  test.each(states)('the colour of %s can be read on paper, panes and its own tint', (state) => {
    for (const surface of ['chrome', 'pane', 'paper', `state-${state}-soft`]) {
      expect(
        contrast(colour(`state-${state}`, theme), colour(surface, theme)),
        `on ${surface}`,
      ).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('text on the accent and under the highlighter can be read', () => {
    expect(contrast(colour('on-accent', theme), colour('accent', theme))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colour('on-accent', theme), colour('accent-strong', theme))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colour('mark-ink', theme), colour('mark', theme))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colour('mark-ink', theme), colour('mark-strong', theme))).toBeGreaterThanOrEqual(4.5);
  });

  test('the chosen segment stands out from the others, and all can be read', () => {
    const [bed, chosen] = [colour('segments', theme), colour('segment-chosen', theme)];
    expect(contrast(colour('segment-chosen-ink', theme), chosen)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colour('ink-soft', theme), bed)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colour('muted', theme), bed)).toBeGreaterThanOrEqual(4.5);
    for (const beside of [bed, chosen]) {
      expect(contrast(colour('segment-chosen-line', theme), beside)).toBeGreaterThanOrEqual(2.9);
    }
  });

  test('the bounds of controls and the focus ring stand out', () => {
    for (const surface of ['chrome', 'pane', 'paper', 'raised']) {
      expect(contrast(colour('control-line', theme), colour(surface, theme))).toBeGreaterThanOrEqual(3);
      expect(contrast(colour('focus', theme), colour(surface, theme))).toBeGreaterThanOrEqual(3);
    }
  });
});

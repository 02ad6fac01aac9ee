import { expect, test } from 'vitest';
import { createWording } from '../../src/renderer/locale.tsx';
import { visibleName } from '../../src/renderer/visible-name.ts';

test('what turns the writing direction is written out', () => {
  expect(visibleName('invoice\u202Efdp.exe')).toBe('invoice‹U+202E›fdp.exe');
  expect(visibleName('\u2066a\u2069')).toBe('‹U+2066›a‹U+2069›');
});

test('so is what cannot be seen: controls, marks of direction, spaces without width', () => {
  expect(visibleName('a\tb\u0000c\u200Bd\u200Fe')).toBe('a‹U+0009›b‹U+0000›c‹U+200B›d‹U+200F›e');
});

test('names in any script stay as they are', () => {
  for (const name of ['report.pdf', 'تقرير 2024.pdf', 'דו״ח.docx', 'Año – résumé.txt']) {
    expect(visibleName(name)).toBe(name);
  }
});

test('a message shows it too', () => {
  const words = createWording('en').text('title.importingOne', { fileName: 'a\u202Ettxt.exe' });
  expect(words).toContain('a‹U+202E›ttxt.exe');
});

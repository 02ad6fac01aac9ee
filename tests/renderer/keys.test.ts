import { expect, test } from 'vitest';
import { commandForKey } from '../../src/renderer/workbench/keys.ts';

const press = (
  key: string,
  modifiers: { ctrl?: boolean; shift?: boolean; alt?: boolean } = {},
  writing = false,
) =>
  commandForKey(
    {
      key,
      ctrlKey: modifiers.ctrl ?? false,
      shiftKey: modifiers.shift ?? false,
      altKey: modifiers.alt ?? false,
      metaKey: false,
    },
    writing,
  );

test.each([
  ['k', { ctrl: true }, 'go.palette'],
  ['f', { ctrl: true }, 'edit.find'],
  ['z', { ctrl: true }, 'edit.undo'],
  ['Z', { ctrl: true, shift: true }, 'edit.redo'],
  ['y', { ctrl: true }, 'edit.redo'],
  ['2', { ctrl: true }, 'go.sources'],
  ['I', { ctrl: true, shift: true }, 'import.folder'],
  ['F3', {}, 'search.next'],
  ['F3', { shift: true }, 'search.previous'],
  ['?', { shift: true }, 'help.shortcuts'],
] as const)('%s with %o means %s', (key, modifiers, command) => {
  expect(press(key, modifiers)).toBe(command);
});

test.each([
  ['j', {}],
  ['1', {}],
  ['c', { ctrl: true }],
  ['ArrowLeft', { alt: true }],
] as const)('%s with %o is left to whoever has the focus', (key, modifiers) => {
  expect(press(key, modifiers)).toBeUndefined();
});

test.each([
  ['z', { ctrl: true }],
  ['?', { shift: true }],
] as const)('%s with %o stays with the text field that is being written in', (key, modifiers) => {
  expect(press(key, modifiers, true)).toBeUndefined();
});

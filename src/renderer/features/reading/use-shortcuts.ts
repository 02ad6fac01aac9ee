import { useEffect, useRef } from 'react';

/** Keys as `event.key` names them, with "Shift+" where it matters: "j", "Shift+J", "ArrowDown", "1". */
export type Shortcuts = Readonly<Record<string, (event: KeyboardEvent) => void>>;

/**
 * Single keys that work anywhere in the workbench, except while something is typed or a menu or dialog is open.
 * Characters are taken as the keyboard layout gives them.
 */
export function useShortcuts(shortcuts: Shortcuts, enabled = true): void {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => {
    if (!enabled) return undefined;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat) {
        if (!(event.repeat && isStep(event))) return;
      }
      if (isTyping(event.target) || isInOverlay(event.target)) return;
      const run = latest.current[keyName(event)];
      if (run === undefined || (event.key === 'Enter' && isOperated(event.target))) return;
      event.preventDefault();
      run(event);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [enabled]);
}

export function keyName(event: Pick<KeyboardEvent, 'key' | 'shiftKey'>): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const letter = /^\p{Letter}$/u.test(key);
  return event.shiftKey && (letter || event.key.length > 1)
    ? `Shift+${letter ? key.toUpperCase() : key}`
    : key;
}

// Held down, stepping keys go on; a verdict must not be given twice.
function isStep(event: KeyboardEvent): boolean {
  const plain = !event.defaultPrevented && !event.ctrlKey && !event.metaKey && !event.altKey;
  return plain && ['j', 'k'].includes(event.key.toLowerCase());
}

export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/u.test(target.tagName))
  );
}

/** Enter belongs to the button or link that has the focus. */
function isOperated(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button,a,[role=button],[role=link]') !== null;
}

function isInOverlay(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role=dialog],[role=menu],[role=listbox]') !== null;
}

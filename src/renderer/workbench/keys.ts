import type { MenuCommand } from '../../shared/bridge.ts';

/** Whether typing into this element is writing. */
export function isTextField(element: EventTarget | null): boolean {
  if (!(element instanceof HTMLElement)) return false;
  if (element.isContentEditable || element instanceof HTMLTextAreaElement) return true;
  return (
    element instanceof HTMLInputElement && !['button', 'checkbox', 'radio', 'range'].includes(element.type)
  );
}

/** The command that a key press stands for everywhere; undefined where it is left to whoever has the focus. */
export function commandForKey(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
  /** A text field has the focus. */
  writing: boolean,
): MenuCommand | undefined {
  const key = event.key.toLowerCase();
  if (event.altKey) return undefined;
  if (!event.ctrlKey && !event.metaKey) {
    if (key === 'f3') return event.shiftKey ? 'search.previous' : 'search.next';
    if (key === 'f1' || (event.key === '?' && !writing)) return 'help.shortcuts';
    return undefined;
  }
  switch (key) {
    case ',':
      return 'app.settings';
    case 'k':
      return 'go.palette';
    case 'f':
      return 'edit.find';
    case 'n':
      return 'case.new';
    case 'o':
      return 'case.open';
    case 'i':
      return event.shiftKey ? 'import.folder' : 'import.files';
    case 'w':
      return 'case.close';
    case 'e':
    case '6':
      return 'go.export';
    case '1':
      return 'go.report';
    case '2':
      return 'go.sources';
    case '3':
      return 'go.review';
    case '4':
      return 'go.findings';
    case '5':
      return 'go.overview';
    case 'z':
      if (writing) return undefined;
      return event.shiftKey ? 'edit.redo' : 'edit.undo';
    case 'y':
      return writing ? undefined : 'edit.redo';
    default:
      return undefined;
  }
}

/** "Ctrl" or "⌘", as this machine's keyboard says. */
export function keyName(shortcut: string): string {
  const onMac = navigator.userAgent.includes('Mac');
  return onMac
    ? shortcut.replaceAll('Ctrl+', '⌘').replaceAll('Shift+', '⇧').replaceAll('Alt+', '⌥')
    : shortcut;
}

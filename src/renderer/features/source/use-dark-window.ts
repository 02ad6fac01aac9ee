import { useSyncExternalStore } from 'react';

const systemIsDark = window.matchMedia('(prefers-color-scheme: dark)');

/** Whether the window is shown dark, by the reader's choice or the system's. */
export function useDarkWindow(): boolean {
  return useSyncExternalStore(subscribe, isDark);
}

function isDark(): boolean {
  const chosen = document.documentElement.dataset['theme'];
  return chosen === undefined ? systemIsDark.matches : chosen === 'dark';
}

function subscribe(listener: () => void): () => void {
  const watcher = new MutationObserver(listener);
  watcher.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  systemIsDark.addEventListener('change', listener);
  return () => {
    watcher.disconnect();
    systemIsDark.removeEventListener('change', listener);
  };
}

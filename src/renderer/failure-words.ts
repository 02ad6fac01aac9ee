import { useMemo } from 'react';
import type { Failure } from '../shared/failure.ts';
import { compileMessage, useWording } from './locale.tsx';
import type { Language } from './locale.tsx';

/** The wording of failures, shared with the command line. */
const files = import.meta.glob<Readonly<Record<string, string>>>('../shared/locales/*/failures.json', {
  eager: true,
  import: 'default',
});

function wordsOf(language: Language): Readonly<Record<string, string>> {
  return files[`../shared/locales/${language}/failures.json`] ?? {};
}

/** Words a failure in the window's language, with what it carries: file, folder, limits. */
export function useFailureWords(): (failure: Failure) => string {
  const { language } = useWording();
  return useMemo(() => {
    const messages = wordsOf(language);
    return (failure) => {
      const message = messages[failure.kind];
      if (message === undefined) return failure.kind;
      return String(compileMessage(language, message).format({ ...failure }));
    };
  }, [language]);
}

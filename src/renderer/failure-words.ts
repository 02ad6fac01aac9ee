import { useMemo } from 'react';
import type { Failure, FailureKind } from '../shared/failure.ts';
import { wordedDetail } from '../shared/failure-details.ts';
import english from '../shared/locales/en/failures.json';
import spanish from '../shared/locales/es/failures.json';
import french from '../shared/locales/fr/failures.json';
import { compileMessage, useWording } from './locale.tsx';
import type { Language } from './locale.tsx';
import { visibleValues } from './visible-name.ts';

/** The wording of failures, shared with the command line; every kind of failure has one in every language. */
const words: Readonly<Record<Language, Readonly<Record<FailureKind, string>>>> = {
  en: english,
  es: spanish,
  fr: french,
};

/** Words a failure in the window's language, with what it carries: file, folder, limits. */
export function useFailureWords(): (failure: Failure) => string {
  const { language } = useWording();
  return useMemo(
    () => (failure) =>
      String(
        compileMessage(language, words[language][failure.kind]).format(
          visibleValues(wordedDetail(language, failure)),
        ),
      ),
    [language],
  );
}

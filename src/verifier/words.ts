import english from '../shared/locales/en/verifier.json' with { type: 'json' };
import englishReport from '../shared/locales/en/verification.json' with { type: 'json' };
import spanish from '../shared/locales/es/verifier.json' with { type: 'json' };
import spanishReport from '../shared/locales/es/verification.json' with { type: 'json' };
import french from '../shared/locales/fr/verifier.json' with { type: 'json' };
import frenchReport from '../shared/locales/fr/verification.json' with { type: 'json' };
import { languageOf, type Language } from '../shared/languages.ts';

export type WordKey = Extract<keyof typeof english, string>;

/** What this page says, in one language. */
export interface Words {
  readonly language: Language;
  readonly text: (key: WordKey, values?: Readonly<Record<string, string | number>>) => string;
  /** For keys that are put together; the key itself where there are no words. */
  readonly named: (key: string, values?: Readonly<Record<string, string | number>>) => string;
  readonly verdict: (verdict: string) => string;
  readonly state: (state: string) => string;
  readonly stance: (stance: string) => string;
  readonly number: (value: number) => string;
  readonly moment: (iso: string) => string;
}

const texts: Readonly<Record<Language, Readonly<Record<WordKey, string>>>> = {
  en: english,
  es: spanish,
  fr: french,
};
const reports = { en: englishReport, es: spanishReport, fr: frenchReport };

/** The names of the languages in themselves. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  es: 'Español',
  fr: 'Français',
};

export function wordsIn(language: Language): Words {
  const report = reports[language];
  const moments = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  });
  const numbers = new Intl.NumberFormat(language);
  const all: Readonly<Record<string, string>> = texts[language];
  const named = (key: string, values: Readonly<Record<string, string | number>> = {}): string =>
    (all[key] ?? key).replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
  const lookUp = (table: Readonly<Record<string, string>>, key: string): string => table[key] ?? key;
  return {
    language,
    text: named,
    named,
    verdict: (verdict) => lookUp(report.verdicts, verdict),
    state: (state) => lookUp(report.states, state),
    stance: (stance) => lookUp(report.stances, stance),
    number: (value) => numbers.format(value),
    moment: (iso) => {
      const date = new Date(iso);
      return Number.isNaN(date.getTime()) ? iso : `${moments.format(date)} UTC`;
    },
  };
}

/** The reader's language where it is one of ours, else the package's. */
export function firstLanguage(preferred: readonly string[], ofPackage: string): Language {
  for (const tag of [...preferred, ofPackage]) {
    const known = languageOf(tag);
    if (known !== undefined) return known;
  }
  return 'en';
}

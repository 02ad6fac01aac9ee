import { IntlMessageFormat } from 'intl-messageformat';
import { createContext, useContext, useEffect, useMemo } from 'react';
import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { languageOf, type Language } from '../shared/languages.ts';
import { sentencesIn, type Sentences } from '../shared/sentences.ts';
import { messagesOf } from './locale-messages.ts';
import type { MessageKey } from './locale-messages.ts';
import { visibleValues } from './visible-name.ts';

export type { Language } from '../shared/languages.ts';
export type { MessageKey } from './locale-messages.ts';

type Value = string | number | Date | undefined;
/** Words a message in the window's language: ICU plurals and selects, numbers and dates written as the language does. */
export type Text = (key: MessageKey, values?: Readonly<Record<string, Value>>) => string;

export interface Wording {
  readonly language: Language;
  readonly text: Text;
  /** A message with tags (`<b>…</b>`), each given how to draw what is inside. */
  readonly rich: (
    key: MessageKey,
    values: Readonly<Record<string, Value | ((inside: ReactNode) => ReactNode)>>,
  ) => ReactNode;
  readonly number: (value: number) => string;
  /** "100K": where there is little room. */
  readonly shortNumber: (value: number) => string;
  /** "12.4 MB", decimal units, as file managers count. */
  readonly bytes: (value: number) => string;
  /** "12 Mar 2026" for a full date; what there is ("2019", "2019-04") otherwise. */
  readonly date: (isoDate: string) => string;
  readonly dateTime: (isoInstant: string) => string;
  /** "Spanish" for "es". */
  readonly languageName: (tag: string) => string;
  readonly list: (items: readonly string[]) => string;
}

const compiled = new Map<string, IntlMessageFormat>();

/** Compiles a message once for each language. */
export function compileMessage(language: string, message: string): IntlMessageFormat {
  const key = `${language}\n${message}`;
  let format = compiled.get(key);
  if (format === undefined) {
    format = new IntlMessageFormat(message, language);
    compiled.set(key, format);
  }
  return format;
}

/** The language to show: the one chosen, or the system's when it is one of ours, or English. */
export function resolveLanguage(chosen: string | undefined, system: readonly string[]): Language {
  for (const tag of [chosen ?? '', ...system]) {
    const match = languageOf(tag);
    if (match !== undefined) return match;
  }
  return 'en';
}

function withKeys(parts: ReactNode): ReactNode {
  if (!Array.isArray(parts)) return parts;
  return parts.map((part: ReactNode, index) => <span key={index}>{part}</span>);
}

/** Days and months are written as in the reader's country where the system names one: "22 Nov" in Britain, "Nov 22" in the United States. */
function dateLocale(language: Language): string {
  const regional = navigator.languages.find((tag) => tag.toLowerCase().startsWith(`${language}-`));
  return regional ?? (language === 'en' ? 'en-GB' : language);
}

export function createWording(language: Language): Wording {
  const dates = dateLocale(language);
  const messages = messagesOf[language];
  // Grouping from four digits on also in Spanish, where the default starts at five: columns must align.
  const number = new Intl.NumberFormat(language, { useGrouping: 'always' });
  const short = new Intl.NumberFormat(language, { notation: 'compact' });
  const day = new Intl.DateTimeFormat(dates, { dateStyle: 'medium', timeZone: 'UTC' });
  const month = new Intl.DateTimeFormat(dates, { year: 'numeric', month: 'short', timeZone: 'UTC' });
  const instant = new Intl.DateTimeFormat(dates, { dateStyle: 'medium', timeStyle: 'short' });
  const names = new Intl.DisplayNames(language, { type: 'language', fallback: 'code' });
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const bytes = (value: number): string => {
    const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
    const power = Math.min(Math.floor(Math.log10(Math.max(value, 1)) / 3), units.length - 1);
    return new Intl.NumberFormat(language, {
      style: 'unit',
      unit: units[power],
      unitDisplay: power === 0 ? 'long' : 'short',
      maximumFractionDigits: power === 0 ? 0 : 1,
    }).format(value / 1000 ** power);
  };
  return {
    language,
    text: (key, values) =>
      String(
        compileMessage(language, messages[key]).format(
          values === undefined ? undefined : visibleValues(values),
        ),
      ),
    rich: (key, values) =>
      withKeys(
        compileMessage(language, messages[key]).format<ReactNode>(
          Object.fromEntries(
            Object.entries(values).map(([name, value]) => [
              name,
              typeof value === 'function' ? (parts: ReactNode) => value(withKeys(parts)) : value,
            ]),
          ),
        ),
      ),
    number: (value) => number.format(value),
    shortNumber: (value) => short.format(value),
    bytes,
    date: (isoDate) => {
      if (/^\d{4}-\d{2}-\d{2}/.test(isoDate))
        return day.format(new Date(`${isoDate.slice(0, 10)}T00:00:00Z`));
      if (/^\d{4}-\d{2}$/.test(isoDate)) return month.format(new Date(`${isoDate}-01T00:00:00Z`));
      return isoDate;
    },
    dateTime: (isoInstant) => {
      const parsed = new Date(isoInstant);
      return Number.isNaN(parsed.getTime()) ? isoInstant : instant.format(parsed);
    },
    languageName: (tag) => {
      try {
        return names.of(tag) ?? tag;
      } catch (error) {
        // Not a well-formed tag ("und-?"): a document may carry anything.
        if (error instanceof RangeError) return tag;
        throw error;
      }
    },
    list: (items) => list.format(items),
  };
}

const WordingContext = createContext<Wording | undefined>(undefined);

/** Gives everything inside the words of a language. */
export function LocaleProvider({
  chosen,
  children,
}: {
  readonly chosen: string | undefined;
  readonly children: ReactNode;
}): ReactNode {
  const language = resolveLanguage(chosen, navigator.languages);
  const wording = useMemo(() => createWording(language), [language]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <I18nProvider locale={language}>
      <WordingContext value={wording}>{children}</WordingContext>
    </I18nProvider>
  );
}

export function useWording(): Wording {
  const wording = useContext(WordingContext);
  if (wording === undefined) throw new Error('useWording needs a LocaleProvider around it');
  return wording;
}

/** What the checks and proposals say, in the window's language. */
export function useSentences(): Sentences {
  return sentencesIn(useWording().language);
}

/** The most used part of the wording. */
export function useText(): Text {
  return useWording().text;
}

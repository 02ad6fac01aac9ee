import english from '../shared/locales/en/main.json' with { type: 'json' };
import spanish from '../shared/locales/es/main.json' with { type: 'json' };
import french from '../shared/locales/fr/main.json' with { type: 'json' };

export type WordingKey = keyof typeof english;
export type Wording = (key: WordingKey) => string;

const wordings: Readonly<Record<string, Readonly<Record<WordingKey, string>>>> = {
  en: english,
  es: spanish,
  fr: french,
};

/** The language of ours that fits a tag such as "es-CL" best; English when none does. */
export function languageFor(localeTag: string): string {
  const language = localeTag.toLowerCase().split(/[-_]/)[0] ?? '';
  return language in wordings ? language : 'en';
}

/** Words of menus and file dialogs. */
export function wordingFor(localeTag: string): Wording {
  const messages = wordings[languageFor(localeTag)] ?? english;
  return (key) => messages[key];
}

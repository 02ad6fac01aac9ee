import type { Language } from './languages.ts';
import spanish from './locales/es/failure-details.json' with { type: 'json' };
import french from './locales/fr/failure-details.json' with { type: 'json' };

interface KnownDetail {
  readonly pattern: RegExp;
  readonly words: string;
}

const known: Readonly<Record<Language, readonly KnownDetail[]>> = {
  en: [],
  es: compile(spanish),
  fr: compile(french),
};

/**
 * The technical remark that a failure carries, in the reader's language as far as it is one of ours: "it is a folder",
 * "styles.xml is missing". What a library or the system reports stays as it is.
 */
export function wordDetail(language: Language, detail: string): string {
  for (const { pattern, words } of known[language]) {
    const match = pattern.exec(detail);
    if (match === null) continue;
    return words.replaceAll(/\{(\w+)\}/g, (whole, name: string) => match.groups?.[name] ?? whole);
  }
  return detail;
}

/** A failure's values with its remark in the reader's language. */
export function wordedDetail<Values extends Readonly<Record<string, unknown>>>(
  language: Language,
  values: Values,
): Readonly<Record<string, unknown>> {
  const { detail } = values;
  return typeof detail === 'string' ? { ...values, detail: wordDetail(language, detail) } : { ...values };
}

/** "{name} is missing" → a pattern with a group for each name in braces. */
function compile(details: Readonly<Record<string, string>>): KnownDetail[] {
  return Object.entries(details).map(([english, words]) => ({
    pattern: new RegExp(
      `^${english.replaceAll(/[.*+?^$()|[\]\\]/g, String.raw`\$&`).replaceAll(/\{(\w+)\}/g, '(?<$1>.+)')}$`,
      'u',
    ),
    words,
  }));
}

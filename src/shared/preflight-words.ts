import { IntlMessageFormat } from 'intl-messageformat';
import type { PreflightItem, PreflightWording } from '../core/preflight/preflight-result.ts';
import type { Language } from './languages.ts';
import english from './locales/en/preflight.json' with { type: 'json' };
import spanish from './locales/es/preflight.json' with { type: 'json' };
import french from './locales/fr/preflight.json' with { type: 'json' };

const messages: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: english,
  es: spanish,
  fr: french,
};

/** What a pre-flight has to say, in one language. */
export interface PreflightWords {
  /** What became of a requirement, or what stands in its way. */
  readonly say: (wording: PreflightWording) => string;
  readonly rule: (rule: PreflightItem['rule']) => string;
  readonly verdict: (result: {
    readonly ready: boolean;
    readonly items: readonly Pick<PreflightItem, 'outcome'>[];
  }) => string;
  readonly unconfirmed: string;
}

export function preflightWords(language: Language): PreflightWords {
  const names = new Intl.DisplayNames(language, { type: 'language', fallback: 'code' });
  const lists = new Intl.ListFormat(language, { type: 'disjunction' });
  const format = (key: string, params: Readonly<Record<string, string | number>> = {}): string =>
    String(
      new IntlMessageFormat(messages[language][`preflight.${key}`] ?? key, language).format({ ...params }),
    );
  const nameOf = (code: string): string => {
    try {
      return names.of(code) ?? code;
    } catch (error) {
      if (error instanceof RangeError) return code;
      throw error;
    }
  };
  return {
    say: ({ key, params }) =>
      format(
        key,
        key.startsWith('languages.')
          ? {
              language: nameOf(String(params['language'])),
              allowed: lists.format(String(params['allowed']).split(' ').map(nameOf)),
            }
          : params,
      ),
    rule: (rule) => format(`rule.${rule}`),
    verdict: ({ ready, items }) =>
      ready
        ? format('ready')
        : format('notReady', { count: items.filter(({ outcome }) => outcome !== 'met').length }),
    unconfirmed: format('unconfirmed'),
  };
}

import { IntlMessageFormat } from 'intl-messageformat';
import type { Finding, SpokenFinding } from '../core/verification/finding.ts';
import type { Failure } from '../shared/failure.ts';
import english from '../shared/locales/en/cli.json' with { type: 'json' };
import englishFailures from '../shared/locales/en/failures.json' with { type: 'json' };
import { wordedDetail } from '../shared/failure-details.ts';
import { languageOf, type Language } from '../shared/languages.ts';
import { sentencesIn } from '../shared/sentences.ts';
import spanish from '../shared/locales/es/cli.json' with { type: 'json' };
import spanishFailures from '../shared/locales/es/failures.json' with { type: 'json' };
import french from '../shared/locales/fr/cli.json' with { type: 'json' };
import frenchFailures from '../shared/locales/fr/failures.json' with { type: 'json' };

export type WordingKey = keyof typeof english;
type FailureWords = Readonly<Record<Failure['kind'], string>>;

export interface Wording {
  text(key: WordingKey, values?: Readonly<Record<string, string | number | undefined>>): string;
  failure(failure: Failure): string;
  finding(finding: Finding | SpokenFinding): string;
}

const wordings: Readonly<
  Record<Language, { readonly texts: Readonly<Record<WordingKey, string>>; readonly failures: FailureWords }>
> = {
  en: { texts: english, failures: englishFailures },
  es: { texts: spanish, failures: spanishFailures },
  fr: { texts: french, failures: frenchFailures },
};

/** Words in the language of the terminal ("es_CL.UTF-8"), English when it is none of ours. */
export function wordingFor(environment: Readonly<Record<string, string | undefined>>): Wording {
  const tag = environment['LC_ALL'] ?? environment['LC_MESSAGES'] ?? environment['LANG'] ?? '';
  const language = languageOf(tag) ?? 'en';
  const { texts, failures } = wordings[language];
  const format = (message: string, values: Readonly<Record<string, unknown>>): string =>
    String(new IntlMessageFormat(message, language).format({ ...wordedDetail(language, values) }));
  return {
    text: (key, values = {}) => format(texts[key], values),
    failure: (failure) => format(failures[failure.kind], failure),
    finding: (finding) => sentencesIn(language).finding(finding),
  };
}

import { IntlMessageFormat } from 'intl-messageformat';
import type { PackageProblem } from '../core/evidence-package/check-package.ts';
import type { Finding, SpokenFinding } from '../core/verification/finding.ts';
import type { Failure } from '../shared/failure.ts';
import english from '../shared/locales/en/cli.json' with { type: 'json' };
import englishFailures from '../shared/locales/en/failures.json' with { type: 'json' };
import { wordedDetail } from '../shared/failure-details.ts';
import { languageOf, type Language } from '../shared/languages.ts';
import { sentencesIn } from '../shared/sentences.ts';
import englishPackage from '../shared/locales/en/verifier.json' with { type: 'json' };
import spanish from '../shared/locales/es/cli.json' with { type: 'json' };
import spanishFailures from '../shared/locales/es/failures.json' with { type: 'json' };
import spanishPackage from '../shared/locales/es/verifier.json' with { type: 'json' };
import french from '../shared/locales/fr/cli.json' with { type: 'json' };
import frenchFailures from '../shared/locales/fr/failures.json' with { type: 'json' };
import frenchPackage from '../shared/locales/fr/verifier.json' with { type: 'json' };

export type WordingKey = keyof typeof english;
type FailureWords = Readonly<Record<Failure['kind'], string>>;

export interface Wording {
  text(key: WordingKey, values?: Readonly<Record<string, string | number | undefined>>): string;
  failure(failure: Failure): string;
  finding(finding: Finding | SpokenFinding): string;
  /** As the page of the package says it. */
  packageProblem(problem: PackageProblem): string;
}

const wordings: Readonly<
  Record<
    Language,
    {
      readonly texts: Readonly<Record<WordingKey, string>>;
      readonly failures: FailureWords;
      readonly problems: Readonly<Record<string, string>>;
    }
  >
> = {
  en: { texts: english, failures: englishFailures, problems: englishPackage },
  es: { texts: spanish, failures: spanishFailures, problems: spanishPackage },
  fr: { texts: french, failures: frenchFailures, problems: frenchPackage },
};

/** Words in the language of the terminal ("es_CL.UTF-8"), English when it is none of ours. */
export function wordingFor(environment: Readonly<Record<string, string | undefined>>): Wording {
  const tag = environment['LC_ALL'] ?? environment['LC_MESSAGES'] ?? environment['LANG'] ?? '';
  const language = languageOf(tag) ?? 'en';
  const { texts, failures, problems } = wordings[language];
  const format = (message: string, values: Readonly<Record<string, unknown>>): string =>
    String(new IntlMessageFormat(message, language).format({ ...wordedDetail(language, values) }));
  return {
    text: (key, values = {}) => format(texts[key], values),
    failure: (failure) => format(failures[failure.kind], failure),
    finding: (finding) => sentencesIn(language).finding(finding),
    packageProblem: (problem) => {
      const key = problem.kind === 'history-entry' ? `${problem.kind}.${problem.fault}` : problem.kind;
      return format(problems[`problem.${key}`] ?? key, { ...problem });
    },
  };
}

import { IntlMessageFormat } from 'intl-messageformat';
import type { FindingWording } from '../core/wording/finding-messages.ts';
import type { Phrase } from '../core/wording/phrases.ts';
import type { Finding, SpokenFinding } from '../core/verification/finding.ts';
import type { Language } from './languages.ts';
import enFindings from './locales/en/findings.json' with { type: 'json' };
import esFindings from './locales/es/findings.json' with { type: 'json' };
import frFindings from './locales/fr/findings.json' with { type: 'json' };

/** What the core has to say, in one language. */
export interface Sentences {
  /** One from an earlier version of the program keeps the English sentence that was stored with it. */
  readonly finding: (finding: Finding | SpokenFinding) => string;
}

type Words = Readonly<Record<FindingWording['key'] | Phrase['key'], string>>;

const wordsOf: Readonly<Record<Language, Words>> = { en: enFindings, es: esFindings, fr: frFindings };

const made = new Map<Language, Sentences>();

/** The core's sentences in a language; the English ones are also what `--json` prints and what the store keeps. */
export function sentencesIn(language: Language): Sentences {
  const known = made.get(language);
  if (known !== undefined) return known;
  const words = wordsOf[language];
  const compiled = new Map<string, IntlMessageFormat>();

  function message(key: keyof Words): IntlMessageFormat {
    const format = compiled.get(key) ?? new IntlMessageFormat(words[key], language);
    compiled.set(key, format);
    return format;
  }

  function write(wording: FindingWording | Phrase): string {
    const values = Object.entries(wording.params).map(
      ([name, value]: [string, string | number | Phrase]) =>
        [name, typeof value === 'object' ? write(value) : value] as const,
    );
    return String(message(wording.key).format(Object.fromEntries(values)));
  }

  const sentences: Sentences = {
    finding: (finding) =>
      'message' in finding
        ? finding.wording === undefined
          ? finding.message
          : write(finding.wording)
        : write(finding.wording),
  };
  made.set(language, sentences);
  return sentences;
}

/** A finding with its English sentence beside it, as the store keeps it and `--json` prints it. */
export function spoken(finding: Finding): SpokenFinding & Finding {
  return { ...finding, message: sentencesIn('en').finding(finding) };
}

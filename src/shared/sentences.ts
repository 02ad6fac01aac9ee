import { IntlMessageFormat } from 'intl-messageformat';
import type { Finding, SpokenFinding } from '../core/verification/finding.ts';
import { findingShapes, type FindingWording } from '../core/wording/finding-messages.ts';
import type { MessageShape } from '../core/wording/message-shape.ts';
import { phraseShapes, type Phrase } from '../core/wording/phrases.ts';
import { reasonShapes, type Reason } from '../core/wording/reason-messages.ts';
import type { Language } from './languages.ts';
import enFindings from './locales/en/findings.json' with { type: 'json' };
import enPhrases from './locales/en/phrases.json' with { type: 'json' };
import enReasons from './locales/en/reasons.json' with { type: 'json' };
import esFindings from './locales/es/findings.json' with { type: 'json' };
import esPhrases from './locales/es/phrases.json' with { type: 'json' };
import esReasons from './locales/es/reasons.json' with { type: 'json' };
import frFindings from './locales/fr/findings.json' with { type: 'json' };
import frPhrases from './locales/fr/phrases.json' with { type: 'json' };
import frReasons from './locales/fr/reasons.json' with { type: 'json' };

/** What the core has to say, in one language. */
export interface Sentences {
  /** One from an earlier version of the program keeps the English sentence that was stored with it. */
  readonly finding: (finding: Finding | SpokenFinding) => string;
  /** Several reasons as one sentence: "17,574,003 rounds to 17.574 million; population, 2017." */
  readonly reasons: (reasons: readonly Reason[]) => string;
  /** Why evidence was proposed; what was linked with an earlier version has only its English sentence. */
  readonly why: (evidence: {
    readonly why?: string;
    readonly reasons?: readonly Reason[];
  }) => string | undefined;
}

type Wording = FindingWording | Phrase | Reason;
type Words = Readonly<Record<Wording['key'], string>>;

const wordsOf: Readonly<Record<Language, Words>> = {
  en: { ...enFindings, ...enPhrases, ...enReasons },
  es: { ...esFindings, ...esPhrases, ...esReasons },
  fr: { ...frFindings, ...frPhrases, ...frReasons },
};

const shapes: Readonly<Record<string, MessageShape | undefined>> = {
  ...findingShapes,
  ...phraseShapes,
  ...reasonShapes,
};

const made = new Map<Language, Sentences>();

/** The core's sentences in a language; the English ones are also what `--json` prints and what the store keeps. */
export function sentencesIn(language: Language): Sentences {
  const known = made.get(language);
  if (known !== undefined) return known;
  const sentences = makeSentences(language, wordsOf[language]);
  made.set(language, sentences);
  return sentences;
}

function makeSentences(language: Language, words: Words): Sentences {
  const compiled = new Map<string, IntlMessageFormat>();

  function message(key: Wording['key']): IntlMessageFormat {
    const format = compiled.get(key) ?? new IntlMessageFormat(words[key], language);
    compiled.set(key, format);
    return format;
  }

  function figure(value: string | number): string {
    const words = String(value);
    return /\p{L}/u.test(words) ? write({ key: 'figure.words', params: { words } }) : words;
  }

  function write(wording: Wording): string {
    const shape = shapes[wording.key];
    const values = Object.entries(wording.params).map(
      ([name, value]: [string, string | number | Phrase]) =>
        [
          name,
          typeof value === 'object' ? write(value) : shape?.[name] === 'figure' ? figure(value) : value,
        ] as const,
    );
    return String(message(wording.key).format(Object.fromEntries(values)));
  }

  function writeReasons([first, ...others]: readonly Reason[]): string {
    if (first === undefined) return '';
    let said = write(first);
    for (const reason of others)
      said = write({ key: 'sentence.more', params: { said, more: write(reason) } });
    return write({ key: 'sentence.end', params: { said } });
  }

  return {
    finding: (finding) => {
      const { wording } = finding;
      if (wording !== undefined) return write(wording);
      return 'message' in finding ? finding.message : '';
    },
    reasons: writeReasons,
    why: ({ why, reasons }) => (reasons === undefined || reasons.length === 0 ? why : writeReasons(reasons)),
  };
}

/** A finding with its English sentence beside it, as the store keeps it and `--json` prints it. */
export function spoken(finding: Finding): SpokenFinding & Finding {
  return { ...finding, message: sentencesIn('en').finding(finding) };
}

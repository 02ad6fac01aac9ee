import { IntlMessageFormat } from 'intl-messageformat';
import type { ReportStep } from '../core/report/report.ts';
import type { ReportWords } from '../core/report/report-words.ts';
import { assertNever } from '../core/result.ts';
import type { Language } from './languages.ts';
import enReading from './locales/en/report.json' with { type: 'json' };
import enVerification from './locales/en/verification.json' with { type: 'json' };
import enFindings from './locales/en/window-findings.json' with { type: 'json' };
import esReading from './locales/es/report.json' with { type: 'json' };
import esVerification from './locales/es/verification.json' with { type: 'json' };
import esFindings from './locales/es/window-findings.json' with { type: 'json' };
import frReading from './locales/fr/report.json' with { type: 'json' };
import frVerification from './locales/fr/verification.json' with { type: 'json' };
import frFindings from './locales/fr/window-findings.json' with { type: 'json' };
import { preflightWords } from './preflight-words.ts';
import { readingIn } from './reading-words.ts';
import { sentencesIn } from './sentences.ts';

const wordsOf = {
  en: { verification: enVerification, reading: enReading, rules: enFindings },
  es: { verification: esVerification, reading: esReading, rules: esFindings },
  fr: { verification: frVerification, reading: frReading, rules: frFindings },
};

/** The words of the verification report and the citation list in a language. */
export function reportWords(language: Language): ReportWords {
  const { verification, reading, rules } = wordsOf[language];
  const { steps } = verification;
  const sentences = sentencesIn(language);
  const readingOf = readingIn(language, reading);
  const format = (message: string, values: Readonly<Record<string, string | number>>): string =>
    String(new IntlMessageFormat(message, language).format({ ...values }));

  function stepSaid({ what, sourceNumber }: ReportStep): string {
    switch (what.kind) {
      case 'verdict': {
        const verdict = verification.verdicts[what.verdict];
        return what.note === undefined
          ? format(steps.verdict, { verdict })
          : format(steps.verdictNote, { verdict, note: what.note });
      }
      case 'verdict-withdrawn':
        return steps.verdictWithdrawn;
      case 'linked':
      case 'unlinked': {
        const source =
          sourceNumber === undefined ? steps.sourceGone : format(steps.source, { number: sourceNumber });
        return format(steps[what.kind], { source, stance: verification.stances[what.stance] });
      }
      case 'corrected':
        return steps.corrected;
      default:
        return assertNever(what);
    }
  }

  // Days before months in English as well: nobody takes them for the other way round when the month is a word.
  const locale = language === 'en' ? 'en-GB' : language;
  const instants = new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  });
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const months = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' });
  const numbers = new Intl.NumberFormat(language, { useGrouping: 'always' });
  const names = new Intl.DisplayNames(language, { type: 'language', fallback: 'code' });
  const ruleNames: Readonly<Record<string, string>> = rules;

  return {
    ...verification,
    language,
    subtitle: (title) => format(verification.subtitle, { title }),
    generated: (date, generator) => format(verification.generated, { date, generator }),
    unconfirmed: (count) => format(verification.unconfirmed, { count }),
    citedPlaces: (places) => format(verification.citedPlaces, { places }),
    reading: (quantity) => {
      const { value, kind } = readingOf(quantity);
      return format(verification.reading, { value, kind });
    },
    finding: sentences.finding,
    step: (step) => {
      const said = stepSaid(step);
      return step.through === undefined ? said : format(steps[step.through], { step: said });
    },
    packageReadme: (values) => format(verification.packageReadme, { ...values }),
    pageOf: (page, pages) => format(verification.pageOf, { page, pages }),
    handing: {
      labels: verification.handing.labels,
      profile: ({ name, names, date, source }) =>
        format(verification.handing.profile, {
          name: names?.[language] ?? name,
          date: days.format(new Date(date)),
          source,
        }),
      more: (count) => format(verification.handing.more, { count }),
      preflight: preflightWords(language),
    },
    why: sentences.why,
    rule: (rule) => ruleNames[`findings.rule.${rule}`] ?? rule.replaceAll('-', ' '),
    dateTime: (iso) => {
      const date = new Date(iso);
      return Number.isNaN(date.getTime()) ? iso : `${instants.format(date)} UTC`;
    },
    date: (iso) => {
      if (/^\d{4}-\d{2}-\d{2}/.test(iso)) return days.format(new Date(`${iso.slice(0, 10)}T00:00:00Z`));
      return /^\d{4}-\d{2}$/.test(iso) ? months.format(new Date(`${iso}-01T00:00:00Z`)) : iso;
    },
    number: (value) => numbers.format(value),
    languageName: (tag) => {
      try {
        return names.of(tag) ?? tag;
      } catch (error) {
        // Not a well-formed tag: a document may carry anything.
        if (error instanceof RangeError) return tag;
        throw error;
      }
    },
  };
}

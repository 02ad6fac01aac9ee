import type { Language } from '../shared/languages.ts';
import enWindow from '../shared/locales/en/window.json';
import enCorrections from '../shared/locales/en/window-corrections.json';
import enExport from '../shared/locales/en/window-export.json';
import enFindings from '../shared/locales/en/window-findings.json';
import enReview from '../shared/locales/en/window-review.json';
import enSearch from '../shared/locales/en/window-search.json';
import enSources from '../shared/locales/en/window-sources.json';
import enReport from '../shared/locales/en/report.json';
import enOverview from '../shared/locales/en/window-overview.json';
import enPreflight from '../shared/locales/en/preflight.json';
import enSource from '../shared/locales/en/source.json';
import enEvidence from '../shared/locales/en/evidence.json';
import enStart from '../shared/locales/en/window-start.json';
import enVersions from '../shared/locales/en/window-versions.json';
import esWindow from '../shared/locales/es/window.json';
import esCorrections from '../shared/locales/es/window-corrections.json';
import esExport from '../shared/locales/es/window-export.json';
import esFindings from '../shared/locales/es/window-findings.json';
import esReview from '../shared/locales/es/window-review.json';
import esSearch from '../shared/locales/es/window-search.json';
import esSources from '../shared/locales/es/window-sources.json';
import esReport from '../shared/locales/es/report.json';
import esOverview from '../shared/locales/es/window-overview.json';
import esPreflight from '../shared/locales/es/preflight.json';
import esSource from '../shared/locales/es/source.json';
import esEvidence from '../shared/locales/es/evidence.json';
import esStart from '../shared/locales/es/window-start.json';
import esVersions from '../shared/locales/es/window-versions.json';
import frWindow from '../shared/locales/fr/window.json';
import frCorrections from '../shared/locales/fr/window-corrections.json';
import frExport from '../shared/locales/fr/window-export.json';
import frFindings from '../shared/locales/fr/window-findings.json';
import frReview from '../shared/locales/fr/window-review.json';
import frSearch from '../shared/locales/fr/window-search.json';
import frSources from '../shared/locales/fr/window-sources.json';
import frReport from '../shared/locales/fr/report.json';
import frOverview from '../shared/locales/fr/window-overview.json';
import frPreflight from '../shared/locales/fr/preflight.json';
import frSource from '../shared/locales/fr/source.json';
import frEvidence from '../shared/locales/fr/evidence.json';
import frStart from '../shared/locales/fr/window-start.json';
import frVersions from '../shared/locales/fr/window-versions.json';

const english = {
  ...enWindow,
  ...enStart,
  ...enCorrections,
  ...enSources,
  ...enReview,
  ...enSearch,
  ...enFindings,
  ...enExport,
  ...enReport,
  ...enSource,
  ...enEvidence,
  ...enOverview,
  ...enPreflight,
  ...enVersions,
};

/** Every message of the window. The other languages must have the same keys: that is checked where they are put together. */
export type MessageKey = keyof typeof english;

const spanish = {
  ...esWindow,
  ...esStart,
  ...esCorrections,
  ...esSources,
  ...esReview,
  ...esSearch,
  ...esFindings,
  ...esExport,
  ...esReport,
  ...esSource,
  ...esEvidence,
  ...esOverview,
  ...esPreflight,
  ...esVersions,
} satisfies Record<MessageKey, string>;

const french = {
  ...frWindow,
  ...frStart,
  ...frCorrections,
  ...frSources,
  ...frReview,
  ...frSearch,
  ...frFindings,
  ...frExport,
  ...frReport,
  ...frSource,
  ...frEvidence,
  ...frOverview,
  ...frPreflight,
  ...frVersions,
} satisfies Record<MessageKey, string>;

export const messagesOf: Readonly<Record<Language, Readonly<Record<MessageKey, string>>>> = {
  en: english,
  es: spanish,
  fr: french,
};

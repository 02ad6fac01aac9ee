import enWindow from '../shared/locales/en/window.json';
import enExport from '../shared/locales/en/window-export.json';
import enFindings from '../shared/locales/en/window-findings.json';
import enSearch from '../shared/locales/en/window-search.json';
import enSources from '../shared/locales/en/window-sources.json';
import enStart from '../shared/locales/en/window-start.json';
import esWindow from '../shared/locales/es/window.json';
import esExport from '../shared/locales/es/window-export.json';
import esFindings from '../shared/locales/es/window-findings.json';
import esSearch from '../shared/locales/es/window-search.json';
import esSources from '../shared/locales/es/window-sources.json';
import esStart from '../shared/locales/es/window-start.json';
import frWindow from '../shared/locales/fr/window.json';
import frExport from '../shared/locales/fr/window-export.json';
import frFindings from '../shared/locales/fr/window-findings.json';
import frSearch from '../shared/locales/fr/window-search.json';
import frSources from '../shared/locales/fr/window-sources.json';
import frStart from '../shared/locales/fr/window-start.json';

export const languages = ['en', 'es', 'fr'] as const;
export type Language = (typeof languages)[number];

const english = { ...enWindow, ...enStart, ...enSources, ...enSearch, ...enFindings, ...enExport };

/** Every message of the window. The other languages must have the same keys: that is checked where they are put together. */
export type MessageKey = keyof typeof english;

const spanish = {
  ...esWindow,
  ...esStart,
  ...esSources,
  ...esSearch,
  ...esFindings,
  ...esExport,
} satisfies Record<MessageKey, string>;

const french = {
  ...frWindow,
  ...frStart,
  ...frSources,
  ...frSearch,
  ...frFindings,
  ...frExport,
} satisfies Record<MessageKey, string>;

export const messagesOf: Readonly<Record<Language, Readonly<Record<MessageKey, string>>>> = {
  en: english,
  es: spanish,
  fr: french,
};

/** The window's languages, each in its own words. */
export const languageNames: Readonly<Record<string, string>> = {
  en: 'English',
  es: 'Español',
  fr: 'Français',
};

/** Languages that the glossary and the light stemmers know. */
export type GlossaryLanguage = 'en' | 'es' | 'fr' | 'pt';

/** The languages whose words the glossary brings together, as ISO 639-1 codes. */
export const glossaryLanguages: readonly GlossaryLanguage[] = ['en', 'es', 'fr', 'pt'];

/** Word forms of one concept, separated by spaces, in English, Spanish, French and Portuguese. */
export type GlossaryEntry = readonly [en: string, es: string, fr: string, pt: string];

/** The languages that everything the program says is written in. */
export const languages = ['en', 'es', 'fr'] as const;
export type Language = (typeof languages)[number];

/** The language of ours that fits a tag such as "es-CL" or "es_CL.UTF-8"; undefined when none does. */
export function languageOf(tag: string): Language | undefined {
  const wanted = tag.toLowerCase().split(/[-_.]/)[0];
  return languages.find((language) => language === wanted);
}

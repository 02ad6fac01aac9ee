const NOTES_TITLE =
  /^(?:(?:end|foot)?\s?notes?|notas?(?: (?:al?|de|del) (?:pie|final|rodapé)[\p{L} ]*)?|notes? (?:de fin|de bas de page)|notas finais|anmerkungen)\s*:?$/iu;

/** Whether a text is nothing but the title above a document's notes: "Notes", "Notas", "Notes de fin". */
export function isNotesTitle(text: string): boolean {
  return NOTES_TITLE.test(text.trim());
}

const REFERENCES_TITLE =
  /^(?:references?|bibliography|works cited|referencias(?: bibliográficas)?|bibliografía|références(?: bibliographiques)?|bibliographie|referências(?: bibliográficas)?|bibliografia)\s*:?$/iu;

/** Whether a text is nothing but the title above a list of literature. */
export function isReferencesTitle(text: string): boolean {
  return REFERENCES_TITLE.test(text.trim());
}

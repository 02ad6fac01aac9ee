/** A document by what it is called. */
export interface NamedDocument {
  readonly id: string;
  readonly title: string;
  readonly fileName: string;
}

/** Words that tell versions of one thing apart, in the four languages. */
const versionWords = new Set(
  `v ver version versión versao versão edition edición édition edição ed rev revised revision revisión révision revisado
   draft borrador brouillon rascunho final update updated actualizado actualizada mis jour copy copia copie new nuevo nueva
   nouveau nouvelle corrected corregido corrigé january february march april may june july august september october november
   december enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre`.split(
    /\s+/,
  ),
);

/** Shorter than this, a name without its numbers is the name of many things. */
const enoughLetters = 8;
/** More that are called the same are a series, not versions. */
const seriesFrom = 7;

/**
 * Pairs of documents whose titles or file names are the same but for numbers, dates and words like "draft" or "final": one may
 * be a newer version of the other. In the order given, each with the one before it; whether their text agrees is another
 * question.
 */
export function nearNames(documents: readonly NamedDocument[]): (readonly [older: string, newer: string])[] {
  const pairs = new Map<string, readonly [string, string]>();
  const groups = new Map<string, string[]>();
  for (const document of documents) {
    for (const name of bareNames(document)) {
      const group = groups.get(name);
      if (group === undefined) groups.set(name, [document.id]);
      else group.push(document.id);
    }
  }
  for (const group of groups.values()) {
    if (group.length >= seriesFrom) continue;
    for (let index = 1; index < group.length; index += 1) {
      const [older, newer] = [group[index - 1] ?? '', group[index] ?? ''];
      pairs.set(`${older} ${newer}`, [older, newer]);
    }
  }
  return [...pairs.values()];
}

/** Taking a name apart costs far more than comparing it, and the same documents are asked about after each import. */
const namesByDocument = new WeakMap<NamedDocument, readonly string[]>();

function bareNames(document: NamedDocument): readonly string[] {
  const known = namesByDocument.get(document);
  if (known !== undefined) return known;
  const { title, fileName } = document;
  const dot = fileName.lastIndexOf('.');
  const names = [...new Set([bareName(title), bareName(dot > 0 ? fileName.slice(0, dot) : fileName)])].filter(
    (name) => name.length >= enoughLetters,
  );
  namesByDocument.set(document, names);
  return names;
}

function bareName(name: string): string {
  return (name.toLowerCase().match(/\p{L}[\p{L}\p{M}]*/gu) ?? [])
    .filter((word) => !versionWords.has(word))
    .join('');
}

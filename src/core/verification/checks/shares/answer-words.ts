import type { Span } from '../../context/sentences.ts';

/**
 * Words that say whether shares of one sentence divide a whole or may overlap, as data for the four languages: one answer
 * from each, several answers, a division by age, and what is left over under "other".
 */

function words(...alternatives: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{M}])(?:${alternatives.join('|')})(?![\\p{L}\\p{M}])`, 'iu');
}

/** Some were counted more than once, or the list is of the most frequent only: such shares may make any sum. */
const severalAnswers = words(
  'multiple',
  'more than (?:a )?one',
  'several',
  'overlap\\p{L}*',
  '(?:most|more) (?:common|frequent|often)\\p{L}*',
  '(?:same|each) \\p{L}+ (?:may|might|can|could)',
  'not (?:mutually )?exclusive',
  'as well as',
  'also',
  'either or both',
  'más de un[oa]?',
  'vari[oa]s',
  'múltiples?',
  'más (?:frecuentes?|comunes?|citad[oa]s?|habituales)',
  'se (?:superponen|solapan|combinan)',
  'un[oa]? mism[oa]',
  'también',
  'plusieurs',
  'multiples?',
  "plus d['’]une?",
  'plus (?:fréquente?s?|courante?s?|citée?s?|souvent)',
  'se (?:recoupent|cumulent|chevauchent)',
  'une? même',
  'également',
  'aussi',
  'mais de uma?',
  'vári[oa]s',
  'múltiplas?',
  'mais (?:frequentes?|comuns|citad[oa]s?)',
  'se sobrepõem',
  'uma? mesm[oa]',
  'também',
);

/** Each gave one answer, or each thing has one: "the main reason", "la cause principale". */
const oneAnswer = words(
  '(?:main|primary|principal|chief) (?!reasons|causes|sources)\\p{L}+(?<!s)',
  '(?:each|every\\p{L}*|all) (?:\\p{L}+ )?(?:gave|chose|named|had) (?:only |just )?one',
  'single answer',
  '(?:reason|cause|motiv[oe]|motif|causa|razón|razão|raison|origine?|origen|origem|fuente|fonte|source|actividad|activité|atividade|lengua|langue|língua|medio|moyen|meio) principale?',
  'principal (?:motivo|causa|razón|razão|fuente|fonte|motif|raison|origen|origem|actividad|atividade|medio|meio)',
  'un[ae]? (?:sol[ao]|seule?|únic[oa]) (?:respuesta|réponse|resposta)',
  'une seule réponse',
);

/** A whole is divided: "are distributed", "se répartissent", "by age group,". */
const division = words(
  '(?:is|are|was|were) (?:divided|distributed|split|made up|composed)',
  '(?:breaks?|broke|broken) down',
  'se (?:distribuy|divid|repart|compon|descompon)\\p{L}+',
  'se (?:répart|divis|décompos|compos)\\p{L}+',
  '(?:se )?(?:distribu|divid|reparte|compõe|decompõe)\\p{L}*-se',
  'se (?:distribu|divid|repart|compõ)\\p{L}+',
);

const dimension =
  "sex|gender|age(?: group)?|type|size|level|sector|category|status|cause|origin|nationality|education|severity|marital status|sexo|género|edad|grupos? de edad|tipo|tamaño|nivel|categoría|estado civil|causa|origen|nacionalidad|gravedad|sexe|genre|âge|tranche d[’']âge|taille|niveau|secteur|catégorie|statut|origine|nationalité|gravité|diplôme(?: préparé)?|gênero|idade|faixa etária|tamanho|nível|setor|categoria|escolaridade|origem|nacionalidade|gravidade";
const byDimension = new RegExp(
  `^\\s*(?:by|according to|por|según(?: (?:el|la))?|segundo (?:o|a)|par|selon (?:l['’]|le |la )?)\\s?(?:${dimension}),`,
  'iu',
);

/** People say such things of more than one matter, unless the text says that they had to choose. */
const mentions =
  /(?<!\p{L})(?:mention|cit[eéi]|cités?|named?|report|complain|suffer|invok|menci|quej|relat|declar|sufr|padec|évoqu|invoqu|plai(?:gn|nt)|déclar|souffr|queix|sofr|alega)/iu;

/** What is left over: "other reasons", "à une autre cause", "otros objetos". */
const otherThings =
  /(?<!\p{L})(?:others?|another|otr[oa]s?|autres?|outr[oa]s?)(?!\p{L})(?!\s(?:hand|regions?|provinces?|countries|cities|districts?|areas|years?|groups?|regiones|provincias|países|ciudades|años|grupos|régions|provinces|pays|villes|années|groupes|regiões|cidades|anos))/iu;
const inOtherPlaces =
  /(?<!\p{L})(?:in|among|for|than|dans|chez|parmi|que|em|n[oa]s|entre|para)\s(?:the\s|l[oa]s\s|les\s|[oa]s\s)?(?:others?|another|otr[oa]s?|autres?|outr[oa]s?)(?!\p{L})/iu;

/** Letters beside the last share in which "other" belongs to it. */
const closingReach = 45;

/** Whether the shares may overlap, by what their sentence says, or its neighbours where it says nothing. */
export function mayOverlap(text: string, sentences: readonly Span[], sentence: Span): boolean {
  const said = text.slice(sentence.start, sentence.end);
  if (severalAnswers.test(said)) return true;
  if (oneAnswer.test(said)) return false;
  const at = sentences.findIndex(({ start }) => start === sentence.start);
  const from = sentences[at - 1]?.start ?? sentence.start;
  const to = sentences[at + 1]?.end ?? sentence.end;
  return severalAnswers.test(text.slice(from, to));
}

/** Whether each has one answer only, by what the sentence and the one before it say. */
export function isOneAnswer(text: string, sentences: readonly Span[], sentence: Span): boolean {
  const at = sentences.findIndex(({ start }) => start === sentence.start);
  return oneAnswer.test(text.slice(sentences[at - 1]?.start ?? sentence.start, sentence.end));
}

/** Whether the sentence says that it divides a whole. */
export function isDivision(text: string, sentence: Span): boolean {
  const said = text.slice(sentence.start, sentence.end);
  return division.test(said) || byDimension.test(said);
}

/** Whether the shares are of what people mentioned, of which each may have mentioned more than one thing. */
export function areMentions(text: string, sentence: Span): boolean {
  return mentions.test(text.slice(sentence.start, sentence.end));
}

/** Whether the last share is of what is left over: "and 8 % to another cause", "y otros objetos (14 %)". */
export function closesWithOther(text: string, sentence: Span, previousEnd: number, last: Span): boolean {
  const before = text.slice(Math.max(previousEnd, last.start - closingReach), last.start);
  const behind = text.slice(last.end, Math.min(sentence.end, last.end + closingReach));
  const clause = behind.split(/[,;.)]/u, 1)[0] ?? '';
  return [before, clause].some((part) => otherThings.test(part) && !inOtherPlaces.test(part));
}

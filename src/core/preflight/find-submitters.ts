import type { PreflightDocument } from './preflight-input.ts';

/** What announces who hands a report in, in English, Spanish, French and Portuguese. */
const announcements: readonly RegExp[] = [
  /\b(?:joint(?:ly)?\s+)?(?:submitted|prepared|presented|authored)(?:\s+jointly)?\s+by\b/iu,
  /\b(?:joint\s+(?:submission|report|contribution)\s+(?:by|of|from)|submission\s+by)\b/iu,
  /\b(?:(?:joint\s+|co-?)?submitters|(?:joint\s+)?submitting\s+(?:organi[sz]ations?|stakeholders?)|submitter)\s*:/iu,
  /(?<!\p{L})(?:presentad|elaborad|preparad|submetid|apresentad)[oa]s?\s+(?:conjuntamente\s+|de\s+forma\s+conjunta\s+)?por\b/iu,
  /(?<!\p{L})(?:informe|contribución|presentación|comunicación|relatório|contribuição|submissão|comunicação)\s+conjunt[oa]\s+(?:del?|d[aeo]s?|por)\b/iu,
  /(?<!\p{L})(?:organizaciones|organizações)\s+(?:firmantes|participantes|autoras|signatárias|que\s+(?:presentan|suscriben|apresentam))\s*:?/iu,
  /(?<!\p{L})(?:présenté|soumis|préparé|élaboré|rédigé)e?s?\s+(?:conjointement\s+)?par\b/iu,
  /(?<!\p{L})(?:contribution|communication|rapport|soumission)\s+conjointe?\s+(?:de\s+la|des?|du|par)\b/iu,
  /(?<!\p{L})organisations?\s+(?:signataires|auteures|participantes|soumissionnaires)\s*:?/iu,
];

/** Where a sentence goes on to say what it was handed in for. */
const purpose =
  /\s(?:for|on\s+the\s+occasion\s+of|in\s+advance\s+of|para|con\s+(?:motivo|ocasión)\s+de|pour|à\s+l['’]occasion|por\s+ocasião|to|ante|au|à)\s+(?=.*(?:\d|session|sesión|sessão|review|examen|exame|committee|comité|comitê|council|consejo|conseil|conselho)).*$/iu;

/** How far from the beginning names are looked for, in code units. */
const beginning = 6000;
/** A line of a list of names is shorter than this. */
const longestName = 160;

/**
 * The names of those who hand a report in, as they stand at its beginning: behind "submitted by", "presentado por",
 * "soumis par", "apresentado por" and the like, in one sentence or as a list below it. Before the first numbered paragraph,
 * or in that paragraph itself; empty where nothing announces them.
 */
export function findSubmitters(document: PreflightDocument): string[] {
  const blocks = openingBlocks(document);
  for (const [index, block] of blocks.entries()) {
    for (const announcement of announcements) {
      const found = announcement.exec(block.text);
      if (found === null) continue;
      const rest = block.text.slice(found.index + found[0].length).replace(/^[\s:–—-]+/, '');
      const names = [...namesIn(rest), ...(endsSentence(rest) ? [] : listedBelow(blocks.slice(index + 1)))];
      if (names.length > 0) return [...new Set(names)];
    }
  }
  return [];
}

interface Block {
  readonly text: string;
  readonly isHeading: boolean;
}

function openingBlocks({ title, headings, paragraphs }: PreflightDocument): Block[] {
  const firstNumbered = paragraphs.find(({ kind }) => kind === 'numbered');
  const until = Math.min(firstNumbered?.end ?? beginning, beginning);
  const blocks = [
    ...headings.map(({ text, start }) => ({ text, start, isHeading: true })),
    ...paragraphs
      .filter(({ kind }) => kind !== 'note')
      .map(({ text, start }) => ({ text: text.replaceAll(' | ', '; '), start, isHeading: false })),
  ]
    .filter(({ start }) => start < until)
    .sort((left, right) => left.start - right.start);
  return title === undefined || blocks.some(({ text }) => text === title)
    ? blocks
    : [{ text: title, isHeading: true }, ...blocks];
}

function endsSentence(text: string): boolean {
  return /[.!?]["”»)]?$/u.test(text.trim()) && text.trim().length > 0;
}

function listedBelow(blocks: readonly Block[]): string[] {
  const names: string[] = [];
  for (const { text, isHeading } of blocks) {
    const line = text.trim();
    if (isHeading || line.length > longestName || /[.!?]$/.test(line) || !/^[\p{Lu}\d"“«]/u.test(line)) break;
    names.push(
      ...line
        .split(/\s*;\s*/)
        .map(tidy)
        .filter(isName),
    );
  }
  return names;
}

/** "A, B and C", "A; B; C", "A y B". */
function namesIn(text: string): string[] {
  const sentence = (/^.*?(?:(?<!\b\p{Lu}\p{L}{0,2})[.!?](?=\s|$)|$)/u.exec(text)?.[0] ?? text)
    .replace(/[.!?]$/, '')
    .replace(purpose, '');
  // Commas in brackets are not between names.
  const parts = sentence.includes(';') ? sentence.split(';') : sentence.split(/,(?![^(]*\))/);
  return parts.flatMap(splitAtConjunction).map(tidy).filter(isName);
}

const conjunction = /(?:^|\s)(?:and|y|e|et|&)\s+(?:(?:the|el|la|los|las|le|les|o|a|os|as)\s+)?(?=\p{Lu})/u;

/** Two names, not one with "and" in it: "Centre for Law and Democracy" has one word behind its "and". */
function splitAtConjunction(part: string): string[] {
  const found = conjunction.exec(part);
  if (found === null) return [part];
  const [left, right] = [part.slice(0, found.index), part.slice(found.index + found[0].length)];
  if (left.trim() === '') return [right];
  return standsAlone(left) && standsAlone(right) ? [left, right] : [part];
}

/** Several words, or an acronym. */
function standsAlone(name: string): boolean {
  const words = name.trim().split(/\s+/);
  return words.length > 1 || /^\p{Lu}[\p{Lu}\d-]+$/u.test(words[0] ?? '');
}

function tidy(name: string): string {
  return name
    .replace(/^[\s•–—*-]+|[\s,;:.]+$/gu, '')
    .replace(/^\(?(?:\d{1,2}|[a-z])[.)]\s+/u, '')
    .replace(/^(?:the|el|la|los|las|le|les|l['’]|o|a|os|as)\s+(?=\p{Lu})/u, '');
}

function isName(name: string): boolean {
  return name.length >= 2 && name.length <= longestName && /^[\p{Lu}\d"“«]/u.test(name);
}

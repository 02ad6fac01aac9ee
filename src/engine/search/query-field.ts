import { foldText } from './fold-text.ts';
import type { DocumentField, DocumentTerm, PageTerm, QueryProblem } from './query-node.ts';

/** The names of fields, folded, in the languages of the window. */
const fieldNames: ReadonlyMap<string, DocumentField | 'page'> = new Map(
  Object.entries({
    type: 'type',
    tipo: 'type',
    format: 'format',
    formato: 'format',
    lang: 'lang',
    language: 'lang',
    idioma: 'lang',
    lengua: 'lang',
    langue: 'lang',
    tag: 'tag',
    etiqueta: 'tag',
    etiquette: 'tag',
    source: 'source',
    fuente: 'source',
    title: 'source',
    titulo: 'source',
    titre: 'source',
    author: 'author',
    autor: 'author',
    auteur: 'author',
    year: 'year',
    ano: 'year',
    annee: 'year',
    in: 'in',
    en: 'in',
    dans: 'in',
    collection: 'in',
    coleccion: 'in',
    page: 'page',
    pagina: 'page',
  } as const),
);

const typeNames: ReadonlyMap<string, string> = new Map(
  Object.entries({
    law: 'law',
    ley: 'law',
    loi: 'law',
    report: 'report',
    informe: 'report',
    rapport: 'report',
    source: 'source',
    fuente: 'source',
  }),
);

const languageNames: ReadonlyMap<string, string> = new Map(
  Object.entries({
    english: 'en',
    ingles: 'en',
    anglais: 'en',
    spanish: 'es',
    espanol: 'es',
    castellano: 'es',
    espagnol: 'es',
    french: 'fr',
    frances: 'fr',
    francais: 'fr',
    portuguese: 'pt',
    portugues: 'pt',
    portugais: 'pt',
  }),
);

export type FieldReading =
  | { readonly kind: 'term'; readonly term: DocumentTerm | PageTerm }
  | { readonly kind: 'problem'; readonly problem: QueryProblem }
  | { readonly kind: 'unknown' };

/**
 * What "name:value" asks for.
 * @param name Folded.
 * @param value As written, without its quotation marks.
 */
export function fieldTerm(name: string, value: string): FieldReading {
  const field = fieldNames.get(name);
  if (field === undefined) return { kind: 'unknown' };
  const folded = foldText(value).trim();
  if (folded === '') return { kind: 'problem', problem: 'fieldWithoutValue' };
  if (field === 'page' || field === 'year') {
    const span = readSpan(folded);
    if (span === undefined) return { kind: 'problem', problem: field };
    if (field === 'page') return { kind: 'term', term: { kind: 'page', ...span } };
    return {
      kind: 'term',
      term: { kind: 'document', field, value: `${span.low}..${span.high}` },
    };
  }
  if (field === 'type') {
    const type = typeNames.get(folded) ?? typeNames.get(folded.replace(/e?s$/, ''));
    if (type === undefined) return { kind: 'problem', problem: 'type' };
    return { kind: 'term', term: { kind: 'document', field, value: type } };
  }
  const meant = field === 'lang' ? (languageNames.get(folded) ?? folded) : folded;
  return { kind: 'term', term: { kind: 'document', field, value: meant } };
}

const highest = Number.MAX_SAFE_INTEGER;

/** "12", "10..20", "..20", "10..". */
export function readSpan(text: string): { readonly low: number; readonly high: number } | undefined {
  const match = /^(\d{1,9})?(\.\.)?(\d{1,9})?$/.exec(text);
  if (match === null) return undefined;
  const [, low, dots, high] = match;
  if (low === undefined && high === undefined) return undefined;
  if (dots === undefined) return { low: Number(low), high: Number(low) };
  const from = low === undefined ? 0 : Number(low);
  const to = high === undefined ? highest : Number(high);
  return from <= to ? { low: from, high: to } : { low: to, high: from };
}

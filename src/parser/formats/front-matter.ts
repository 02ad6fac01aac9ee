import type { ParsedMetadata } from '../../core/document/parsed.ts';
import { codeInTitle, titleCase } from './law-names.ts';

export interface FrontMatter {
  readonly fields: ReadonlyMap<string, readonly string[]>;
  /** The text behind it. */
  readonly rest: string;
}

/**
 * Splits the YAML header ("---" … "---") off a Markdown text. Only what headers of documents use is read: scalars,
 * quoted or not, folded blocks, and lists in both forms; nested mappings are skipped.
 */
export function readFrontMatter(text: string): FrontMatter {
  const match = /^\ufeff?---[ \t]*\r?\n([\s\S]{0,100000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text);
  if (match === null) return { fields: new Map(), rest: text };
  const fields = new Map<string, string[]>();
  let key = '';
  for (const line of (match[1] ?? '').split(/\r?\n/)) {
    const field = /^([\p{L}_][\p{L}\d_.-]*)\s*:(?:\s+(.*))?$/u.exec(line);
    if (field !== null) {
      key = (field[1] ?? '').toLowerCase();
      fields.set(key, scalars(field[2] ?? ''));
      continue;
    }
    const item = /^\s*-\s+(.*)$/.exec(line)?.[1];
    const values = fields.get(key);
    if (values === undefined || line.trim() === '' || line.startsWith('#')) continue;
    if (item !== undefined) values.push(...scalars(item));
    else if (/^\s/.test(line) && !/^\s+[\p{L}_]+:\s/u.test(line)) {
      const last = values.pop();
      values.push(last === undefined ? line.trim() : `${last} ${line.trim()}`);
    }
  }
  return { fields, rest: text.slice(match[0].length) };
}

function scalars(text: string): string[] {
  const value = text.trim();
  if (value === '' || /^[>|][+-]?\d?$/.test(value) || value === 'null' || value === '~') return [];
  if (value.startsWith('[') && value.endsWith(']')) {
    return [...value.slice(1, -1).matchAll(/"((?:[^"\\]|\\.)*)"|'((?:[^']|'')*)'|([^,]+)/g)]
      .map(([, double, single, bare]) => unescaped(double, single, bare))
      .filter((item) => item !== '');
  }
  const quoted = /^(?:"((?:[^"\\]|\\.)*)"|'((?:[^']|'')*)')\s*(?:#.*)?$/.exec(value);
  if (quoted !== null) return [unescaped(quoted[1], quoted[2], undefined)];
  return [value.replace(/\s+#.*$/, '')];
}

function unescaped(double: string | undefined, single: string | undefined, bare: string | undefined): string {
  if (double !== undefined) return double.replace(/\\(["\\/])/g, '$1').replaceAll('\\n', ' ');
  if (single !== undefined) return single.replaceAll("''", "'");
  return (bare ?? '').trim();
}

const fieldNames = {
  title: ['title', 'titulo', 'título', 'titre', 'titulo_norma', 'document_title'],
  authors: ['author', 'authors', 'autor', 'autores', 'auteur', 'auteurs', 'creator', 'by'],
  date: [
    'version_date',
    'fecha_version',
    'date',
    'fecha',
    'data',
    'published',
    'publication_date',
    'fecha_publicacion',
    'year',
  ],
  language: ['lang', 'language', 'idioma', 'langue', 'lingua'],
  publisher: [
    'publisher',
    'editorial',
    'organismo',
    'organismos',
    'institution',
    'organization',
    'éditeur',
    'editor',
  ],
  url: ['url', 'source_url', 'canonical', 'canonical_url', 'link', 'permalink', 'source'],
} as const;

/** Turns header fields of the usual names in the four languages into metadata. */
export function frontMatterMetadata(fields: FrontMatter['fields']): ParsedMetadata {
  const first = (names: readonly string[]): string | undefined => {
    for (const name of names) {
      const value = fields.get(name)?.[0];
      if (value !== undefined && value !== '') return value;
    }
    return undefined;
  };
  const title = first(fieldNames.title);
  const authors = fieldNames.authors.flatMap((name) => fields.get(name) ?? []);
  const date = isoDate(first(fieldNames.date));
  const language = first(fieldNames.language);
  const publisher = first(fieldNames.publisher);
  const url = first(fieldNames.url);
  const instrument = instrumentOf(fields, title);
  return {
    ...(title === undefined ? {} : { title }),
    ...(authors.length === 0 ? {} : { authors }),
    ...(date === undefined ? {} : { date }),
    ...(language !== undefined && /^[a-z]{2,3}(?:-[A-Za-z\d]{2,8})*$/i.test(language) ? { language } : {}),
    ...(publisher === undefined ? {} : { publisher }),
    ...(url !== undefined && /^https?:\/\//.test(url) ? { url } : {}),
    ...(instrument === undefined ? {} : { instrument }),
  };
}

/** Law libraries' headers: `tipo_nombre: "Ley"`, `numero: "19947"`; `compuesto: Código-PENAL`. */
function instrumentOf(fields: FrontMatter['fields'], title: string | undefined): string | undefined {
  const type = fields.get('tipo_nombre')?.[0];
  const number = fields.get('numero')?.[0];
  const compound = fields.get('compuesto')?.[0];
  if (type === undefined && compound === undefined) return undefined;
  const code = title === undefined ? undefined : codeInTitle(title);
  if (code !== undefined) return code;
  if (type !== undefined && number !== undefined) {
    return `${type} ${/^\d/.test(number) ? number.replaceAll('.', '') : titleCase(number)}`;
  }
  const [kind = '', ...rest] = (compound ?? type ?? '').split('-');
  const name = rest.join('-');
  return `${kind} ${/^\d/.test(name) ? name : titleCase(name)}`.trim();
}

/** As precise as written: "2018", "2018-06", "2018-06-30". Other notations are left out. */
export function isoDate(text: string | undefined): string | undefined {
  return /^\s*(\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?)(?![\d-])/.exec(text ?? '')?.[1];
}

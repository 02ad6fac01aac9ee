import type { CslItem, CslName } from './csl-item.ts';

/** CSL items as a BibTeX file in UTF-8. What LaTeX would read as a command is escaped; titles keep their capitals. */
export function toBibtex(items: readonly CslItem[]): string {
  return items.map(entry).join('\n');
}

function entry(item: CslItem): string {
  const [year, month, day] = item.issued?.['date-parts'][0] ?? [];
  const fields: (readonly [string, string | undefined])[] = [
    ['title', `{${escapeBibtex(item.title)}}`],
    ['author', item.author?.map(author).join(' and ')],
    [item.type === 'report' ? 'institution' : 'publisher', optionalText(item.publisher)],
    ['year', year === undefined ? undefined : String(year)],
    ['date', month === undefined || year === undefined ? undefined : isoDate(year, month, day)],
    ['number', optionalText(item.number)],
    ['pagetotal', item['number-of-pages']],
    ['langid', optionalText(item.language)],
    ['url', item.URL === undefined ? undefined : escapeUrl(item.URL)],
    ['note', optionalText(item.note)],
  ];
  const lines = fields
    .filter((field): field is readonly [string, string] => field[1] !== undefined)
    .map(([name, value]) => `  ${name} = {${value}},`);
  return `@${entryType(item.type)}{${item.id},\n${lines.join('\n')}\n}\n`;
}

/** Entry types that plain BibTeX knows: what it calls a technical report is any report with an institution. */
function entryType(type: CslItem['type']): string {
  return type === 'report' ? 'techreport' : 'misc';
}

/** An institution's name is kept in one piece by braces. */
function author(name: CslName): string {
  if ('literal' in name) return `{${escapeBibtex(name.literal)}}`;
  return `${escapeBibtex(name.family)}, ${escapeBibtex(name.given)}`;
}

function isoDate(year: number, month: number, day: number | undefined): string {
  const parts = [month, day]
    .filter((part) => part !== undefined)
    .map((part) => String(part).padStart(2, '0'));
  return [String(year), ...parts].join('-');
}

function optionalText(text: string | undefined): string | undefined {
  return text === undefined ? undefined : escapeBibtex(text);
}

/** Backslash first, since the others add backslashes. Unbalanced braces would end the field. */
function escapeBibtex(text: string): string {
  return text.replace(/[\\{}&%$#_~^]/g, (sign) => replacements[sign] ?? sign).replace(/\s+/g, ' ');
}

const replacements: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function escapeUrl(url: string): string {
  return url.replace(/[{}\\\s]/g, (sign) => encodeURIComponent(sign));
}

import type { DocxBlock, DocxDocument, DocxInline } from './docx-writer.ts';

/**
 * Reads a manuscript of the sample case. "# " begins a heading, "12. " a numbered paragraph, "- " a bullet and "| " a
 * table's row; `[^text]` is a footnote with its text, `{*}` a superscript typed by hand.
 */
export function readManuscript(text: string): DocxDocument {
  const facts = new Map<string, string>();
  const blocks: DocxBlock[] = [];
  const lines = text.split('\n');
  let at = 0;
  for (; at < lines.length && lines[at] !== ''; at += 1) {
    const [, name = '', value = ''] = /^(\w+): (.*)$/.exec(lines[at] ?? '') ?? [];
    facts.set(name, value);
  }
  const fact = (name: string): string => facts.get(name) ?? '';
  blocks.push({ kind: 'title', inlines: [{ kind: 'text', text: fact('title') }] });
  if (fact('subtitle') !== '')
    blocks.push({ kind: 'subtitle', inlines: [{ kind: 'text', text: fact('subtitle') }] });

  let table: string[][] = [];
  for (const line of [...lines.slice(at), '']) {
    if (line.startsWith('| ')) {
      table.push(line.slice(2).replace(/ \|$/, '').split(' | '));
      continue;
    }
    if (table.length > 0) blocks.push({ kind: 'table', rows: table });
    table = [];
    if (line === '') continue;
    const [kind, content] = line.startsWith('# ')
      ? (['heading', line.slice(2)] as const)
      : line.startsWith('- ')
        ? (['bullet', line.slice(2)] as const)
        : /^\d+\. /.test(line)
          ? (['numbered', line.replace(/^\d+\. /, '')] as const)
          : (['plain', line] as const);
    blocks.push({ kind, inlines: readInlines(content) });
  }
  return {
    title: fact('title'),
    author: fact('author'),
    date: fact('date'),
    language: fact('language') === '' ? 'en' : fact('language'),
    blocks,
  };
}

function readInlines(text: string): DocxInline[] {
  return text
    .split(/(\[\^[^\]]*\]|\{[\d*]+\})/)
    .filter((part) => part !== '')
    .map((part): DocxInline => {
      if (part.startsWith('[^')) return { kind: 'footnote', text: part.slice(2, -1) };
      if (/^\{[\d*]+\}$/.test(part)) return { kind: 'superscript', text: part.slice(1, -1) };
      return { kind: 'text', text: part };
    });
}

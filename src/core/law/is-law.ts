import type { Inline, ParsedContent, ParsedDocument } from '../document/parsed.ts';
import { readLawArticles } from './articles.ts';
import type { LawBlock } from './law-reading.ts';

/** What laws call themselves at their head, in the four languages. */
const lawTitle =
  /^["“«\s#*_]*(?:LEY|DECRETO|C[ÓO]DIGO|CONSTITUCI[ÓO]N|REGLAMENTO|ESTATUTO|ORDENANZA|LAW|ACT\b|AN ACT|DECREE|CODE\b|CONSTITUTION|STATUTE|REGULATION|LOI|D[ÉE]CRET|CODE |ORDONNANCE|R[ÈE]GLEMENT|LEI|DECRETO|C[ÓO]DIGO|CONSTITUI[ÇC][ÃA]O|ESTATUTO|REGULAMENTO|CONVENTION|CONVENCI[ÓO]N|CONVEN[ÇC][ÃA]O|CHARTER|TREATY|COVENANT|PACTO|TRATADO|PACTE|CHARTE|DIRECTIVE|DIRECTIVA)(?![\p{Ll}])/iu;
const lawTitleEnd = /\b(?:Act|Law|Code|Ordinance|Bill)(?:,?\s\(?\d{4}\)?)?\.?$/;

/**
 * Tells whether a text, given as blocks, is a law: it has a run of articles, and most of the text behind the first one
 * stands in articles.
 *
 * @param title what the file says its title or instrument is, if anything
 */
export function isLawText(blocks: readonly LawBlock[], title = ''): boolean {
  const { articles } = readLawArticles(blocks);
  const first = articles[0];
  if (first === undefined) return false;
  let inArticles = 0;
  let total = 0;
  let position = 0;
  for (let index = 0; index < blocks.length; index += 1) {
    const length = blocks[index]?.text.length ?? 0;
    total += length;
    while ((articles[position]?.endBlock ?? Infinity) <= index) position += 1;
    if ((articles[position]?.startBlock ?? Infinity) <= index) inArticles += length;
  }
  const share = total === 0 ? 0 : inArticles / total;
  const head = blocks.filter((block) => block.text.trim() !== '').slice(0, 12);
  const titled =
    lawTitle.test(title) ||
    lawTitleEnd.test(title) ||
    head.some(
      (block) =>
        block.text.length < 200 && (lawTitle.test(block.text) || lawTitleEnd.test(block.text.trim())),
    );
  const byArticle = first.label.startsWith('Art.');
  if (titled) return share > 0.4 && (articles.length >= 2 || byArticle);
  // Reports have sections too; a law without a law's title must show a longer run.
  return byArticle ? articles.length >= 4 && share > 0.6 : articles.length >= 12 && share > 0.8;
}

/** Tells whether a parsed file is a law, from its format, what it says about itself and its articles. */
export function isLaw(parsed: ParsedDocument): boolean {
  if (parsed.format === 'law-xml' || parsed.metadata.instrument !== undefined) return true;
  return isLawText(lawBlocks(parsed.content), parsed.metadata.title);
}

/** The text of a parsed file as one block per line, without notes: enough to tell a law, not to show it. */
export function lawBlocks(content: ParsedContent): LawBlock[] {
  switch (content.layout) {
    case 'lines':
      return content.lines.map((text) => ({ text }));
    case 'blocks':
      return content.blocks.flatMap((block): LawBlock[] => {
        if (block.kind === 'page-break' || block.kind === 'table') return [];
        const label = block.kind !== 'article' && block.label !== undefined ? `${block.label} ` : '';
        const lines = (label + inlineText(block.inlines)).split('\n');
        const headingLevel = block.kind === 'heading' ? block.level : undefined;
        return [...lines.map((text) => ({ text, headingLevel })), { text: '' }];
      });
    case 'sheets':
      return [];
    case 'pages':
      return content.pages.flatMap((page) => {
        const lines = new Map<number, string>();
        for (const run of page.runs) {
          const key = Math.round(run.baseline / 3);
          lines.set(key, `${lines.get(key) ?? ''}${run.text}`);
        }
        return [...lines.values()].map((text) => ({ text, page: page.number }));
      });
  }
}

function inlineText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => (inline.kind === 'text' ? inline.text : inline.kind === 'line-break' ? '\n' : ''))
    .join('');
}

import { describe, expect, test } from 'vitest';
import { readDocx } from '../../../src/parser/formats/docx.ts';
import { formatNumber } from '../../../src/parser/formats/docx/number-formats.ts';
import { docx, documentOf, numbered, p } from '../support.ts';

function level(index: number, format: string, text: string, more = '', start = 1): string {
  return `<w:lvl w:ilvl="${String(index)}"><w:start w:val="${String(start)}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
}

const abstract = (id: number, levels: string): string =>
  `<w:abstractNum w:abstractNumId="${String(id)}">${levels}</w:abstractNum>`;
const list = (id: number, abstractId: number, overrides = ''): string =>
  `<w:num w:numId="${String(id)}"><w:abstractNumId w:val="${String(abstractId)}"/>${overrides}</w:num>`;

async function labels(body: string, numbering: string, styles = ''): Promise<(string | undefined)[]> {
  const { content } = await documentOf(readDocx, docx(body, { numbering, styles }));
  if (content.layout !== 'blocks') return [];
  return content.blocks.map((block) => ('label' in block ? block.label : undefined));
}

const outlineLevels =
  level(0, 'decimal', '%1.') + level(1, 'lowerLetter', '(%2)') + level(2, 'lowerRoman', '(%3)');

describe('numbers of paragraphs are those that Word prints', () => {
  test('deeper levels restart behind a higher one', async () => {
    const body = [0, 1, 1, 2, 2, 1, 0, 1].map((each) => p('x', numbered(1, each))).join('');
    expect(await labels(body, abstract(0, outlineLevels) + list(1, 0))).toEqual([
      '1.',
      '(a)',
      '(b)',
      '(i)',
      '(ii)',
      '(c)',
      '2.',
      '(a)',
    ]);
  });

  test('a list goes on behind text and other lists', async () => {
    const body = p('x', numbered(1, 0)) + p('between') + p('x', numbered(2, 0)) + p('x', numbered(1, 0));
    const numbering =
      abstract(0, outlineLevels) + abstract(1, level(0, 'bullet', '\uf0b7')) + list(1, 0) + list(2, 1);
    expect(await labels(body, numbering)).toEqual(['1.', undefined, '•', '2.']);
  });

  test('two lists of one definition share their numbers', async () => {
    const body = p('x', numbered(1, 0)) + p('x', numbered(2, 0)) + p('x', numbered(1, 0));
    expect(await labels(body, abstract(0, outlineLevels) + list(1, 0) + list(2, 0))).toEqual([
      '1.',
      '2.',
      '3.',
    ]);
  });

  test('a start override restarts once', async () => {
    const override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const body = [1, 1, 2, 2, 1, 2].map((each) => p('x', numbered(each, 0))).join('');
    expect(await labels(body, abstract(0, outlineLevels) + list(1, 0) + list(2, 0, override))).toEqual([
      '1.',
      '2.',
      '1.',
      '2.',
      '3.',
      '4.',
    ]);
  });

  test('a list may replace a level of its definition', async () => {
    const override = `<w:lvlOverride w:ilvl="0">${level(0, 'upperRoman', '%1)', '', 4)}</w:lvlOverride>`;
    expect(
      await labels(
        p('x', numbered(1, 0)) + p('x', numbered(1, 0)),
        abstract(0, outlineLevels) + list(1, 0, override),
      ),
    ).toEqual(['IV)', 'V)']);
  });

  test('labels of several levels, legal numbering and levels never used', async () => {
    const levels =
      level(0, 'upperRoman', '%1.') +
      level(1, 'decimal', '%1.%2') +
      level(2, 'decimal', '%1.%2.%3', '<w:isLgl/>');
    const body = p('x', numbered(1, 1)) + [0, 1, 2].map((each) => p('x', numbered(1, each))).join('');
    expect(await labels(body, abstract(0, levels) + list(1, 0))).toEqual(['I.1', 'I.', 'I.1', '1.1.1']);
  });

  test('a level that never restarts counts through', async () => {
    const levels = level(0, 'upperLetter', '%1.') + level(1, 'decimal', '%2.', '<w:lvlRestart w:val="0"/>');
    const body = [0, 1, 1, 0, 1].map((each) => p('x', numbered(1, each))).join('');
    expect(await labels(body, abstract(0, levels) + list(1, 0))).toEqual(['A.', '1.', '2.', 'B.', '3.']);
  });

  test('a bullet level prints nothing inside another label', async () => {
    const levels = level(0, 'decimal', '%1.') + level(1, 'bullet', '–') + level(2, 'decimal', '%1.%2%3');
    const body = [0, 2, 2].map((each) => p('x', numbered(1, each))).join('');
    expect(await labels(body, abstract(0, levels) + list(1, 0))).toEqual(['1.', '1.1', '1.2']);
  });

  test('empty paragraphs are counted, and list 0 takes numbering away', async () => {
    const styles = `<w:style w:type="paragraph" w:styleId="Para"><w:name w:val="para"/><w:pPr>${numbered(1, 0)}</w:pPr></w:style>`;
    const style = '<w:pStyle w:val="Para"/>';
    const body =
      p('x', style) +
      p('', style) +
      p('y', `${style}<w:numPr><w:numId w:val="0"/></w:numPr>`) +
      p('z', style);
    expect(await labels(body, abstract(0, outlineLevels) + list(1, 0), styles)).toEqual([
      '1.',
      undefined,
      '3.',
    ]);
  });

  test('styles bring list and level with them, also by inheritance', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="own heading"/><w:basedOn w:val="H2"/></w:style>';
    const levels =
      level(0, 'upperRoman', '%1.', '<w:pStyle w:val="H1"/>') +
      level(1, 'upperLetter', '%2.', '<w:pStyle w:val="H2"/>');
    const body = ['H1', 'H2', 'Own', 'H1'].map((each) => p('x', `<w:pStyle w:val="${each}"/>`)).join('');
    expect(await labels(body, abstract(0, levels) + list(1, 0), styles)).toEqual(['I.', 'A.', 'B.', 'II.']);
  });

  test('a definition may stand for the list of a numbering style', async () => {
    const styles =
      '<w:style w:type="numbering" w:styleId="Law"><w:name w:val="law"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const numbering =
      abstract(0, level(0, 'decimal', 'Art. %1')) +
      abstract(1, '<w:numStyleLink w:val="Law"/>') +
      list(1, 0) +
      list(2, 1);
    expect(await labels(p('x', numbered(2, 0)), numbering, styles)).toEqual(['Art. 1']);
  });
});

test.each([
  [4, 'lowerRoman', 'iv'],
  [1999, 'upperRoman', 'MCMXCIX'],
  [27, 'lowerLetter', 'aa'],
  [53, 'upperLetter', 'AAA'],
  [22, 'ordinal', '22nd'],
  [12, 'ordinal', '12th'],
  [3, 'decimalZero', '03'],
  [5, 'chicago', '**'],
  [3, 'ordinalText', 'Third'],
  [0, 'upperRoman', '0'],
  [-1, 'lowerLetter', '-1'],
  [7, 'somethingNew', '7'],
])('%i as %s is %s', (value, format, text) => {
  expect(formatNumber(value, format)).toBe(text);
});

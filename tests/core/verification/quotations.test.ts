import { describe, expect, test } from 'vitest';
import type { Paragraph } from '../../../src/core/document/document.ts';
import { compareQuotation } from '../../../src/core/verification/quotations/compare-quotation.ts';
import { findQuotations } from '../../../src/core/verification/quotations/find-quotations.ts';
import {
  quotationFinding,
  type QuotationLookup,
} from '../../../src/core/verification/quotations/quotation-finding.ts';

function paragraphs(...texts: string[]): Paragraph[] {
  return texts.map((text, index) => ({
    id: `p${index + 1}`,
    kind: 'plain',
    text,
    start: 0,
    end: text.length,
  }));
}

describe('quotations are found', () => {
  test.each([
    ['curly marks', 'He wrote “the ferry never left on time”.', ['the ferry never left on time']],
    ['straight marks', 'He wrote "the ferry never left on time".', ['the ferry never left on time']],
    ['angle marks with spaces', 'Il écrit « le bac ne part jamais ».', ['le bac ne part jamais']],
    [
      'one inside another, as part of it',
      'She said “they call it ‘the long wait’ on the quay”.',
      ['they call it ‘the long wait’ on the quay'],
    ],
    [
      'single marks beside apostrophes',
      'The keeper’s note reads ‘the lamp isn’t lit on Sundays’ and no more.',
      ['the lamp isn’t lit on Sundays'],
    ],
    ['none of a term of few words', 'The so-called “lamp tax” was kept.', []],
    ['none of a measure in inches', 'A 6" pipe and a 9" pipe were laid by the same firm.', []],
    ['none where a mark is forgotten', 'He wrote “the ferry never left on time.', []],
  ])('%s', (_, text, expected) => {
    expect(findQuotations(paragraphs(text)).map((quotation) => quotation.text)).toEqual(expected);
  });

  test('in each paragraph of one that goes on', () => {
    const found = findQuotations(
      paragraphs('He wrote: “The first ferry left late.', '“The second one never left at all.”'),
    );
    expect(found.map(({ paragraphId, text }) => [paragraphId, text])).toEqual([
      ['p1', 'The first ferry left late.'],
      ['p2', 'The second one never left at all.'],
    ]);
  });
});

describe('a block of quoted text', () => {
  const block = (text: string): Paragraph[] => {
    const [before, quoted] = paragraphs('It heard three keepers. One of them wrote:', text);
    return before === undefined || quoted === undefined ? [] : [before, { ...quoted, quotation: true }];
  };
  test.each([
    ['is a quotation without marks', 'The lamp was lit on forty nights. Nobody came.', undefined],
    ['leaves out marks around it', '“The lamp was lit on forty nights. Nobody came.”', undefined],
    [
      'keeps marks inside it',
      'We call it “the long wait” on this quay.',
      'We call it “the long wait” on this quay.',
    ],
    [
      'leaves out who said it',
      'The lamp was lit on forty nights. Nobody came. — Keeper of Sandhaven',
      undefined,
    ],
    [
      'leaves out where it stands',
      'The lamp was lit on forty nights. Nobody came. (Harbour Act, s. 12)',
      undefined,
    ],
  ])('%s', (_, text, expected) => {
    expect(findQuotations(block(text)).map((quotation) => quotation.text)).toEqual([
      expected ?? 'The lamp was lit on forty nights. Nobody came.',
    ]);
  });

  test('knows the sentence that announces it', () => {
    const [quotation] = findQuotations(block('The lamp was lit on forty nights.'));
    expect(quotation).toMatchObject({
      paragraphId: 'p2',
      introduction: { paragraphId: 'p1', start: 24, end: 42 },
    });
  });

  test('of a few words is none', () => {
    expect(findQuotations(block('Nobody ever came.'))).toEqual([]);
  });
});

const source =
  'Nothing of it. The harbour master shall keep a register of all vessels, and shall show it to any citizen who asks ' +
  'for it within two days. A vessel that is “unfit for sea” may be held in long- term custody, and its owner is heard.12 ' +
  'The comp- laint is free of charge.';

describe('a quotation is laid beside its source', () => {
  test.each([
    ['word for word', 'shall show it to any citizen who asks for it within two days', 'verbatim', 0],
    ['with a stop that belongs to the quoting sentence', 'The complaint is free of charge.', 'verbatim', 0],
    ['with words left out', 'shall keep a register … and shall show it to any citizen', 'adapted', 0],
    ['with words left out in brackets', 'shall keep a register […] and shall show it', 'adapted', 0],
    ['with words put in', '[he] shall keep a register of all vessels', 'adapted', 0],
    ['with another capital at its beginning', 'Shall keep a register of all vessels', 'adapted', 0],
    ['with a capital in brackets', '[t]he harbour master shall keep a register', 'adapted', 0],
    ['with other marks inside', 'A vessel that is ‘unfit for sea’ may be held', 'adapted', 0],
    ['over the sign of a note', 'its owner is heard. The complaint is free', 'verbatim', 0],
    ['with a comma too few', 'a register of all vessels and shall show it', 'signs', 1],
    ['with another word', 'shall keep a record of all vessels', 'words', 1],
    ['with a word too few', 'shall keep register of all vessels', 'words', 1],
    ['with a word too many', 'shall always keep a register of all vessels', 'words', 1],
    ['with a number that differs', 'any citizen who asks for it within ten days', 'words', 1],
  ])('%s', (_, quotation, outcome, differences) => {
    const match = compareQuotation(quotation, source, { start: 0, end: source.length });
    expect(match).toMatchObject({ outcome, differences });
  });

  test('shows what only one of them says', () => {
    const match = compareQuotation('must keep a register of vessels', source, {
      start: 0,
      end: source.length,
    });
    expect(match?.pieces).toEqual([
      { kind: 'quoted', text: 'must' },
      { kind: 'source', text: 'shall' },
      { kind: 'same', text: ' keep a register of' },
      { kind: 'source', text: 'all' },
      { kind: 'same', text: ' vessels' },
    ]);
  });

  test('is not found where other things are said', () => {
    expect(
      compareQuotation('the price of bread has never been as high', source, { start: 0, end: source.length }),
    ).toBeUndefined();
  });

  test('is found in a long text in about the time that the text takes', () => {
    const filler =
      'The master of the vessel shall keep all that is of it and show it to any who asks. '.repeat(2000);
    const long = `${filler}Only lanterns of green glass are hung at the southern gate. ${filler}`;
    const match = compareQuotation('lanterns of green glass are hung', long, { start: 0, end: long.length });
    expect(match).toMatchObject({ outcome: 'verbatim', place: { start: filler.length + 5 } });
  });
});

describe('what is made of it', () => {
  const english = { id: 'd1', title: 'Harbour rules', language: 'en', isReadable: true };
  const place = { key: 'place.paragraph', params: { label: '4' } } as const;
  function lookup(text: string, more: Partial<QuotationLookup> = {}): QuotationLookup {
    const match = compareQuotation(text, source, { start: 0, end: source.length });
    return {
      quotation: { paragraphId: 'p1', start: 1, end: 1 + text.length, text },
      place,
      language: 'en',
      linked: [english],
      ...(match === undefined ? {} : { inLinked: { document: english, match, words: '' } }),
      before: 'The rules say ',
      ...more,
    };
  }
  const absent = 'the price of bread has never been as high';

  test.each<[string, QuotationLookup, string | undefined]>([
    ['a tick where it stands', lookup('shall keep a register of all vessels'), 'quotation.verbatim'],
    ['a doubt where words differ', lookup('must keep a register of all vessels'), 'quotation.words'],
    ['a doubt where its source lacks it', lookup(absent), 'quotation.missing'],
    ['nothing where no source is linked', lookup(absent, { linked: [] }), undefined],
    [
      'nothing where the source is in another language',
      lookup(absent, { linked: [{ ...english, language: 'es' }] }),
      undefined,
    ],
    [
      'nothing where the source was read from pictures',
      lookup(absent, { linked: [{ ...english, isReadable: false }] }),
      undefined,
    ],
    ['nothing of a title', lookup('The Price of Bread in Southern Harbour Towns'), undefined],
    ['nothing of a name', lookup(absent, { before: 'a campaign called ' }), undefined],
    ['nothing of a few words', lookup('price of bread rises'), undefined],
  ])('%s', (_, looked, key) => {
    expect(quotationFinding(looked)?.wording.key).toBe(key);
  });

  test('names the source in which it stands instead', () => {
    const other = { ...english, id: 'd2', title: 'Harbour letters' };
    const text = 'shall keep a register of all vessels';
    const match = compareQuotation(text, source, { start: 0, end: source.length });
    const finding = quotationFinding({
      ...lookup(text),
      inLinked: undefined,
      ...(match === undefined ? {} : { elsewhere: { document: other, match, words: '' } }),
    });
    expect(finding).toMatchObject({ severity: 'warning', wording: { key: 'quotation.elsewhere' } });
  });
});

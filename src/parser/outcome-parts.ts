import type { OutcomePart, ParseOutcome } from '../shared/parser-protocol.ts';

/** Items in one part: a megabyte or two. */
const itemsInPart = 5000;

/** Takes a long outcome apart: its longest lists piece by piece, and what is left. Short outcomes have no parts. */
export function takeApart(outcome: ParseOutcome): {
  readonly parts: Iterable<OutcomePart>;
  readonly rest: ParseOutcome;
} {
  const { document, quantities } = outcome;
  const { paragraphs, layout } = document;
  const isLong = Math.max(paragraphs.length, layout.length, quantities.length) > itemsInPart;
  if (!isLong) return { parts: [], rest: outcome };
  return {
    parts: partsOf(outcome),
    rest: { ...outcome, document: { ...document, paragraphs: [], layout: [] }, quantities: [] },
  };
}

function* partsOf({ document, quantities }: ParseOutcome): Generator<OutcomePart> {
  for (const paragraphs of slicesOf(document.paragraphs)) yield { paragraphs };
  for (const layout of slicesOf(document.layout)) yield { layout };
  for (const some of slicesOf(quantities)) yield { quantities: some };
}

function* slicesOf<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let start = 0; start < items.length; start += itemsInPart) {
    yield items.slice(start, start + itemsInPart);
  }
}

/** Collects the parts that come ahead of an outcome. */
export class OutcomeCollector {
  readonly #paragraphs: ParseOutcome['document']['paragraphs'][number][] = [];
  readonly #layout: ParseOutcome['document']['layout'][number][] = [];
  readonly #quantities: ParseOutcome['quantities'][number][] = [];

  add({ paragraphs = [], layout = [], quantities = [] }: OutcomePart): void {
    for (const paragraph of paragraphs) this.#paragraphs.push(paragraph);
    for (const segment of layout) this.#layout.push(segment);
    for (const quantity of quantities) this.#quantities.push(quantity);
  }

  /** The whole outcome, of which `rest` came last. */
  complete(rest: ParseOutcome): ParseOutcome {
    const { document, quantities } = rest;
    if (this.#paragraphs.length + this.#layout.length + this.#quantities.length === 0) return rest;
    return {
      ...rest,
      document: {
        ...document,
        paragraphs: [...this.#paragraphs, ...document.paragraphs],
        layout: [...this.#layout, ...document.layout],
      },
      quantities: [...this.#quantities, ...quantities],
    };
  }
}

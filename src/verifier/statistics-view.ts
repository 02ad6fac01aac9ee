import { element } from './elements.ts';
import type { PackageContents, ShownPassage, ShownQuote, ShownVerdict } from './package-contents.ts';
import type { Words } from './words.ts';

/** Never by colour alone. */
const glyphs: Readonly<Record<string, string>> = {
  verified: '✓',
  candidate: '◐',
  doubt: '!',
  open: '○',
  dismissed: '–',
};

/** Every statistic with its verdict, its quotations and the pages on which they stand. */
export function statisticsView(contents: PackageContents, words: Words): HTMLElement | undefined {
  if (contents.verdicts.length === 0) return undefined;
  return element(
    'section',
    { 'aria-labelledby': 'statistics' },
    element('h2', { id: 'statistics' }, words.text('statistics')),
    element('ol', { class: 'items' }, ...contents.verdicts.map((verdict) => item(verdict, contents, words))),
  );
}

function item(verdict: ShownVerdict, contents: PackageContents, words: Words): HTMLElement {
  const said = verdict.verdict === undefined ? words.text('noVerdict') : words.verdict(verdict.verdict);
  return element(
    'li',
    { class: `item ${verdict.state in glyphs ? verdict.state : 'open'}` },
    element(
      'div',
      { class: 'side' },
      verdict.paragraph === undefined
        ? undefined
        : element('span', { class: 'label' }, `${words.text('paragraph')} ${verdict.paragraph}`),
      element('span', { class: 'chip' }, `${glyphs[verdict.state] ?? '○'} ${words.state(verdict.state)}`),
      said === words.state(verdict.state) ? undefined : element('span', {}, said),
      verdict.by === undefined ? undefined : element('span', {}, verdict.by),
      verdict.at === undefined ? undefined : element('span', {}, words.moment(verdict.at)),
    ),
    element(
      'div',
      {},
      element('p', { class: 'said' }, ...passage(verdict.sentence, 'strong')),
      verdict.note === undefined
        ? undefined
        : element('p', { class: 'note' }, element('b', {}, `${words.text('note')}: `), verdict.note),
      ...verdict.quotes.flatMap((id) => {
        const quote = contents.quotes.get(id);
        return quote === undefined ? [] : [quoteView(quote, contents, words)];
      }),
      verdict.history.length === 0
        ? undefined
        : element(
            'details',
            { class: 'history' },
            element('summary', {}, words.text('historyOf')),
            element(
              'ol',
              {},
              ...verdict.history.map((step) =>
                element(
                  'li',
                  {},
                  `${words.moment(step.at)}, ${step.by}: ${words.named(`step.${step.kind}`, { verdict: words.verdict(step.verdict ?? '') })}`,
                ),
              ),
            ),
          ),
    ),
  );
}

function quoteView(quote: ShownQuote, contents: PackageContents, words: Words): HTMLElement {
  const source = contents.sources.get(quote.source);
  const facts = [
    `[${quote.source}] ${source?.title ?? ''}`,
    quote.place,
    quote.page === undefined ? undefined : `${words.text('page')} ${quote.page}`,
    quote.by,
    quote.at === undefined ? undefined : words.moment(quote.at),
  ].filter((fact) => fact !== undefined && fact !== '');
  return element(
    'div',
    { class: `support ${quote.stance === 'contradicts' ? 'contradicts' : ''}` },
    element('blockquote', { class: 'quote' }, ...passage(quote.quote, 'mark')),
    element('p', { class: 'origin' }, element('b', {}, `${words.stance(quote.stance)}: `), facts.join(' · ')),
    quote.withheld === undefined
      ? undefined
      : element(
          'p',
          { class: 'origin' },
          `${words.text('withheld')}: ${words.named(`reason.${quote.withheld}`)}`,
        ),
    ...quote.items.map((path) => shownItem(path, contents, words)),
  );
}

/** A page or an extract, fetched out of the package when it is opened. */
function shownItem(path: string, contents: PackageContents, words: Words): HTMLElement {
  const place = element('div', { class: 'shown' });
  const open = async (): Promise<void> => {
    const blob = await contents.open(path);
    if (blob === undefined)
      place.replaceChildren(element('p', { class: 'origin' }, words.text('showsOnlyWhole')));
    else if (blob.type === 'image/png') {
      place.replaceChildren(element('img', { src: URL.createObjectURL(blob), alt: path }));
    } else place.replaceChildren(element('pre', { tabindex: '0' }, await blob.text()));
  };
  return element(
    'details',
    {
      toggle: (event) => {
        const isOpen = event.currentTarget instanceof HTMLDetailsElement && event.currentTarget.open;
        if (isOpen && place.childElementCount === 0) void open();
      },
    },
    element('summary', {}, `${words.text('show')}: ${path}`),
    place,
  );
}

function passage(
  { text, emphasis, before, after }: ShownPassage,
  name: 'strong' | 'mark',
): (Node | string)[] {
  const middle =
    emphasis === undefined
      ? [text]
      : [
          text.slice(0, emphasis.start),
          element(name, {}, text.slice(emphasis.start, emphasis.end)),
          text.slice(emphasis.end),
        ];
  return [
    ...(before === undefined ? [] : [element('span', { class: 'around' }, `… ${before}`)]),
    ...middle,
    ...(after === undefined ? [] : [element('span', { class: 'around' }, `${after} …`)]),
  ];
}

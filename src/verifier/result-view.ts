import type { PackageCheck, PackageProblem } from '../core/evidence-package/check-package.ts';
import type { PackageManifest, Withheld } from '../core/evidence-package/package-manifest.ts';
import { sameFingerprint, spokenFingerprint } from '../core/evidence-package/public-key.ts';
import { element, table } from './elements.ts';
import type { PackageContents } from './package-contents.ts';
import { statisticsView } from './statistics-view.ts';
import type { Words } from './words.ts';

/** The outcome of a check, worst first: what is wrong, who signed, what was looked at, what is inside. */
export function resultView(check: PackageCheck, contents: PackageContents, words: Words): HTMLElement {
  const { manifest } = check;
  return element(
    'div',
    { class: 'result' },
    verdictView(check, words),
    ...(manifest === undefined
      ? []
      : [
          signerView(manifest, words),
          factsView(manifest, words),
          checksView(check, manifest, words),
          withheldView(manifest.withheld, words),
          statisticsView(contents, words),
          itemsView(check, manifest, words),
        ]),
  );
}

/** The sentence for a problem. */
export function problemText(problem: PackageProblem, words: Words): string {
  return problem.kind === 'history-entry'
    ? words.named(`problem.history-entry.${problem.fault}`, { entry: problem.entry })
    : words.named(`problem.${problem.kind}`, {
        ...('path' in problem ? { path: problem.path } : {}),
        ...('detail' in problem ? { detail: problem.detail } : {}),
      });
}

function verdictView({ problems }: PackageCheck, words: Words): HTMLElement {
  return problems.length === 0
    ? element(
        'div',
        { class: 'outcome good', role: 'status' },
        element('h2', {}, `✓ ${words.text('whole')}`),
        element('p', {}, words.text('wholeBody')),
      )
    : element(
        'div',
        { class: 'outcome bad', role: 'alert' },
        element('h2', {}, `✗ ${words.text('broken')}`),
        element('p', {}, words.text('brokenBody')),
        element('ul', {}, ...problems.map((problem) => element('li', {}, problemText(problem, words)))),
      );
}

function signerView({ signer }: PackageManifest, words: Words): HTMLElement {
  const answer = element('p', { class: 'answer', role: 'status' });
  const compare = (event: Event): void => {
    const typed = event.target instanceof HTMLInputElement ? event.target.value.trim() : '';
    const same = sameFingerprint(typed, signer.fingerprint);
    answer.className = `answer ${typed === '' ? '' : same ? 'good' : 'bad'}`;
    answer.textContent =
      typed === '' ? '' : same ? `✓ ${words.text('compareSame')}` : `✗ ${words.text('compareOther')}`;
  };
  return element(
    'section',
    { 'aria-labelledby': 'signer' },
    element('h2', { id: 'signer' }, words.text('signedBy')),
    element('p', { class: 'fingerprint' }, spokenFingerprint(signer.fingerprint)),
    element('p', {}, words.text('signedByBody')),
    element(
      'label',
      { class: 'compare' },
      element('span', {}, words.text('compare')),
      element('input', { type: 'text', autocomplete: 'off', spellcheck: 'false', input: compare }),
    ),
    answer,
  );
}

function factsView(manifest: PackageManifest, words: Words): HTMLElement {
  const facts: readonly (readonly [string, string])[] = [
    [words.text('case'), manifest.caseName],
    [words.text('report'), manifest.report.title],
    [words.text('reviewer'), manifest.reviewer],
    [words.text('createdAt'), words.moment(manifest.createdAt)],
    [words.text('generator'), manifest.generator],
  ];
  return element(
    'dl',
    { class: 'facts' },
    ...facts.flatMap(([name, value]) => [element('dt', {}, name), element('dd', {}, value)]),
  );
}

function checksView(check: PackageCheck, manifest: PackageManifest, words: Words): HTMLElement {
  const has = (...kinds: readonly string[]): boolean =>
    check.problems.some(({ kind }) => kinds.some((start) => kind.startsWith(start)));
  const rows: readonly (readonly [string, boolean, string])[] = [
    [
      words.text('checkSignature'),
      !has('signature', 'manifest', 'public-key', 'fingerprint'),
      `Ed25519, ${spokenFingerprint(manifest.signer.fingerprint.slice(0, 16))} …`,
    ],
    [
      words.text('checkItems'),
      !has('item'),
      words.text('itemsCount', {
        whole: words.number(check.whole.size),
        total: words.number(manifest.items.length),
      }),
    ],
    [
      words.text('checkHistory'),
      !has('history'),
      `${words.text('historyCount', { count: words.number(check.history?.length ?? 0) })}${
        manifest.history.chain === 'redacted' ? `. ${words.text('historyRedacted')}` : ''
      }`,
    ],
  ];
  return element(
    'section',
    { 'aria-labelledby': 'checks' },
    element('h2', { id: 'checks' }, words.text('checks')),
    table(
      [words.text('checks'), words.text('state'), words.text('details')],
      rows.map(([name, holds, detail]) => [name, holdsView(holds, words), detail]),
    ),
  );
}

function holdsView(holds: boolean, words: Words): HTMLElement {
  return element(
    'span',
    { class: `chip ${holds ? 'verified' : 'doubt'}` },
    holds ? `✓ ${words.text('holds')}` : `✗ ${words.text('doesNotHold')}`,
  );
}

function withheldView(withheld: readonly Withheld[], words: Words): HTMLElement | undefined {
  if (withheld.length === 0) return undefined;
  return element(
    'section',
    { 'aria-labelledby': 'withheld' },
    element('h2', { id: 'withheld' }, words.text('withheld')),
    element('p', {}, words.text('withheldBody')),
    table(
      [words.text('withheld'), words.text('reason'), words.text('places')],
      withheld.map(({ what, reason, source, page, places }) => [
        [
          words.named(`what.${what}`),
          source === undefined ? undefined : `[${source}]`,
          page === undefined ? undefined : `${words.text('page')} ${page}`,
        ]
          .filter((part) => part !== undefined)
          .join(' '),
        words.named(`reason.${reason}`),
        words.number(places ?? 1),
      ]),
    ),
  );
}

function itemsView(check: PackageCheck, manifest: PackageManifest, words: Words): HTMLElement {
  return element(
    'section',
    { 'aria-labelledby': 'items' },
    element('h2', { id: 'items' }, words.text('items')),
    table(
      [words.text('path'), words.text('bytes'), 'SHA-256', words.text('state')],
      manifest.items.map((item) => [
        item.path,
        words.number(item.bytes),
        element('code', {}, item.sha256),
        check.whole.has(item.path)
          ? element('span', { class: 'chip verified' }, `✓ ${words.text('asSigned')}`)
          : element('span', { class: 'chip doubt' }, `✗ ${words.text('doesNotHold')}`),
      ]),
    ),
  );
}

import { checkPackage, type PackageCheck, type PackageFile } from '../core/evidence-package/check-package.ts';
import { languages, languageOf, type Language } from '../shared/languages.ts';
import { browserCrypto } from './browser-crypto.ts';
import { element } from './elements.ts';
import { readContents, type PackageContents } from './package-contents.ts';
import { chosenFiles, droppedFiles, packageFiles } from './package-files.ts';
import { resultView } from './result-view.ts';
import { firstLanguage, languageNames, wordsIn } from './words.ts';

/** What the page shows now. */
type Shown =
  | { readonly kind: 'waiting'; readonly problem?: 'noPackage' }
  | { readonly kind: 'checking' }
  | { readonly kind: 'checked'; readonly check: PackageCheck; readonly contents: PackageContents };

let language: Language = firstLanguage(navigator.languages, document.documentElement.lang);
let shown: Shown = { kind: 'waiting' };
const root = element('div', {});

/** The page of an evidence package that checks it: everything happens here, nothing is fetched. */
function draw(): void {
  const words = wordsIn(language);
  document.documentElement.lang = language;
  document.title = words.text('title');
  root.replaceChildren(
    element(
      'header',
      { class: 'front' },
      element('label', { class: 'language' }, element('span', {}, words.text('language')), languageChoice()),
      element('h1', {}, words.text('title')),
      element('p', { class: 'subtitle' }, words.text('intro')),
    ),
    element('main', {}, body()),
  );
}

function languageChoice(): HTMLElement {
  const choice = element('select', {
    change: () => {
      language = languageOf(choice.value) ?? language;
      draw();
    },
  });
  for (const each of languages) {
    const option = element('option', { value: each, lang: each }, languageNames[each]);
    option.selected = each === language;
    choice.append(option);
  }
  return choice;
}

function body(): HTMLElement {
  const words = wordsIn(language);
  switch (shown.kind) {
    case 'waiting':
      return element(
        'div',
        {},
        shown.problem === undefined
          ? undefined
          : element(
              'div',
              { class: 'outcome bad', role: 'alert' },
              element('p', {}, words.text(shown.problem)),
            ),
        dropPlace(),
      );
    case 'checking':
      return element('p', { class: 'progress', role: 'status', id: 'progress' }, words.text('reading'));
    case 'checked':
      return element(
        'div',
        {},
        resultView(shown.check, shown.contents, words),
        element('h2', {}, words.text('again')),
        dropPlace(),
      );
  }
}

function dropPlace(): HTMLElement {
  const words = wordsIn(language);
  const file = element('input', {
    type: 'file',
    accept: '.zip',
    id: 'file',
    change: () => void take(async () => chosenFiles(file.files ?? new FileList())),
  });
  const folder = element('input', {
    type: 'file',
    id: 'folder',
    webkitdirectory: '',
    change: () => void take(async () => chosenFiles(folder.files ?? new FileList())),
  });
  return element(
    'div',
    { class: 'drop' },
    element('p', {}, words.text('drop')),
    element(
      'div',
      { class: 'choices' },
      element('label', { class: 'choose', for: 'file' }, words.text('chooseFile'), file),
      element('label', { class: 'choose', for: 'folder' }, words.text('chooseFolder'), folder),
    ),
  );
}

async function take(gather: () => Promise<Parameters<typeof packageFiles>[0]>): Promise<void> {
  // The list of what was dropped is only there during the event: gathering begins before anything is awaited.
  const gathering = gather();
  shown = { kind: 'checking' };
  draw();
  let files: PackageFile[] | undefined;
  try {
    files = await packageFiles(await gathering);
  } catch {
    files = undefined;
  }
  if (files === undefined) shown = { kind: 'waiting', problem: 'noPackage' };
  else {
    // Absent where the browser does not take the page for a safe one.
    const subtle = globalThis.isSecureContext ? globalThis.crypto.subtle : undefined;
    const check = await checkPackage(files, browserCrypto(subtle), progress);
    shown = { kind: 'checked', check, contents: await readContents(check, files) };
  }
  draw();
  document.querySelector<HTMLElement>('.outcome')?.scrollIntoView({ block: 'nearest' });
}

function progress(done: number, total: number): void {
  const place = document.getElementById('progress');
  if (place !== null) place.textContent = wordsIn(language).text('checking', { done, total });
}

document.addEventListener('dragover', (event) => {
  event.preventDefault();
});
document.addEventListener('drop', (event) => {
  event.preventDefault();
  const { dataTransfer } = event;
  if (dataTransfer !== null) void take(() => droppedFiles(dataTransfer));
});
document.body.replaceChildren(root);
draw();

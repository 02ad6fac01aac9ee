import type { HtmlNote } from './notes.ts';
import { attribute, descendants, signature, textContent, type Element, type ParentNode } from './tree.ts';

const noteListSign = /(?:^|[\s_-])(?:footnotes|endnotes|doc-endnotes|notes|reflist)(?=$|[\s_\d-])/;
const notesTitle =
  /^\s*(?:foot|end)?(?:notes?|notas?(?: (?:al pie|finales|de rodapé|finais))?)(?: (?:de bas de page|finales))?\s*:?\s*$/i;

/** Share of the notes that must be marked in the text before a list is taken for their list. */
const enoughMarked = 0.6;

/**
 * Notes without links: numbers set high in the text, and at its end a numbered list that is marked as notes, has a title
 * that says so or stands below a rule. Pages saved by word processors and converters are written so.
 */
export function findUnlinkedNotes(root: ParentNode): ReadonlyMap<Element, HtmlNote> {
  const references = new Map<Element, HtmlNote>();
  const elements = [...descendants(root)];
  const at = elements.findLastIndex(({ tagName }) => tagName === 'ol');
  const list = elements[at];
  if (list === undefined || attribute(list, 'start') !== undefined) return references;
  const items = [...descendants(list)].filter(
    ({ tagName, parentNode }) => tagName === 'li' && parentNode === list,
  );
  const raised = elements.slice(0, at).flatMap((element) => {
    const label =
      element.tagName === 'sup' ? /^\[?([1-9]\d{0,3})\]?$/.exec(textContent(element).trim())?.[1] : undefined;
    return label === undefined || Number(label) > items.length ? [] : [{ element, label }];
  });
  const last = raised.at(-1);
  const marked = new Set(raised.map(({ label }) => label)).size;
  // Chapters that count their notes anew have a list each, told apart by their titles later on.
  const isCountedAnew = raised.some(
    ({ label }, index) => label === '1' && (raised[index - 1]?.label ?? '1') !== '1',
  );
  if (isCountedAnew || last === undefined || items.length < 2 || marked < items.length * enoughMarked)
    return references;
  const between = elements.slice(elements.indexOf(last.element) + 1, at + 1);
  const isNoteList = between.some(
    (element) =>
      element.tagName === 'hr' ||
      noteListSign.test(` ${signature(element)} `) ||
      (/^h[1-6]$/.test(element.tagName) && notesTitle.test(textContent(element))),
  );
  if (!isNoteList) return references;
  const notes = items.map((container, index): HtmlNote => {
    const label = String(index + 1);
    return { id: `unlinked-${label}`, label, kind: 'endnote', container };
  });
  for (const { element, label } of raised) {
    const note = notes[Number(label) - 1];
    if (note !== undefined) references.set(element, note);
  }
  return references;
}

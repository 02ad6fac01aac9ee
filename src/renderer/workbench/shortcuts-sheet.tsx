import type { ReactNode } from 'react';
import { useText } from '../locale.tsx';
import type { MessageKey } from '../locale.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { keyName } from './keys.ts';
import styles from './shortcuts-sheet.module.css';

const groups: readonly {
  readonly title: MessageKey;
  readonly keys: readonly (readonly [MessageKey, readonly string[]])[];
}[] = [
  {
    title: 'shortcuts.everywhere',
    keys: [
      ['shortcuts.palette', ['Ctrl+K']],
      ['shortcuts.search', ['Ctrl+F']],
      ['shortcuts.hits', ['F3', 'Shift+F3']],
      ['shortcuts.screens', ['Ctrl+1', '2', '3', '4', '5', '6']],
      ['shortcuts.panes', ['F6', 'Shift+F6']],
      ['shortcuts.back', ['Alt+←', 'Alt+→']],
      ['shortcuts.undo', ['Ctrl+Z', 'Ctrl+Shift+Z']],
      ['shortcuts.settings', ['Ctrl+,']],
      ['shortcuts.closeAny', ['Esc']],
      ['shortcuts.help', ['?']],
    ],
  },
  {
    title: 'shortcuts.case',
    keys: [
      ['shortcuts.newCase', ['Ctrl+N']],
      ['shortcuts.openCase', ['Ctrl+O']],
      ['shortcuts.import', ['Ctrl+I']],
      ['shortcuts.importFolder', ['Ctrl+Shift+I']],
      ['shortcuts.export', ['Ctrl+E']],
      ['shortcuts.closeCase', ['Ctrl+W']],
    ],
  },
  {
    title: 'shortcuts.report',
    keys: [
      ['shortcuts.nextStatistic', ['J', 'K']],
      ['shortcuts.nextOpen', ['Shift+J', 'Shift+K']],
      ['shortcuts.afterVerdict', ['Space']],
      ['shortcuts.openEvidence', ['Enter']],
      ['shortcuts.verdicts', ['1', '2', '3', '4', '5']],
      ['shortcuts.accept', ['A']],
      ['shortcuts.nextCandidate', ['E']],
      ['shortcuts.note', ['N']],
      ['shortcuts.saveNote', ['Ctrl+Enter']],
      ['shortcuts.link', ['L']],
      ['shortcuts.undoStep', ['U']],
      ['shortcuts.find', ['/']],
      ['shortcuts.zoom', ['+', '−', '0']],
    ],
  },
  {
    title: 'shortcuts.review',
    keys: [
      ['shortcuts.reviewStep', ['J', 'K']],
      ['shortcuts.verdicts', ['1', '2', '3', '4', '5']],
      ['shortcuts.nextCandidate', ['Enter', 'E']],
      ['shortcuts.repeats', ['R']],
      ['shortcuts.note', ['N']],
      ['shortcuts.saveNote', ['Ctrl+Enter']],
      ['shortcuts.undoStep', ['U']],
    ],
  },
  {
    title: 'shortcuts.lists',
    keys: [
      ['shortcuts.move', ['↑', '↓']],
      ['shortcuts.ends', ['Home', 'End']],
      ['shortcuts.open', ['Enter']],
      ['shortcuts.filter', ['/']],
      ['shortcuts.onlyThis', ['O']],
      ['shortcuts.dismiss', ['D']],
      ['shortcuts.confirm', ['Ctrl+Enter']],
      ['shortcuts.remove', ['Del']],
    ],
  },
];

export function ShortcutsSheet({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}): ReactNode {
  const text = useText();
  return (
    <Dialog title={text('shortcuts.title')} isOpen={isOpen} onClose={onClose} width={760}>
      <div className={styles.columns}>
        {groups.map((group) => (
          <section key={group.title} className={styles.group}>
            <h3 className={styles.title}>{text(group.title)}</h3>
            <dl className={styles.list}>
              {group.keys.map(([what, keys]) => (
                <div key={what} className={styles.row}>
                  <dt>{text(what)}</dt>
                  <dd className={styles.keys}>
                    {keys.map((key) => (
                      <Kbd key={key}>{keyName(key)}</Kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

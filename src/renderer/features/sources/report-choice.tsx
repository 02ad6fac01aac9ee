import type { ReactNode } from 'react';
import { useText } from '../../locale.tsx';
import { useAnswer } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/error-notice.tsx';
import { Menu } from '../../ui/menu.tsx';
import { useAct } from '../../ui/toast.tsx';
import { visibleName } from '../../visible-name.ts';

// A menu is for choosing at a glance; past this the library's own filter and details are the way.
const mostOffered = 30;
const longestFirst = { column: 'passages', descending: true } as const;

/** Several documents have come in and none was recognised as the one under review: asks which it is. */
export function ReportChoice(): ReactNode {
  const text = useText();
  const describe = useAct('document.describe', (report) => ({
    message: text('sources.reportChosen', { title: report.title }),
    undoable: true,
  }));
  // The longest first: a report under review is seldom the shortest of what was brought.
  const offered =
    useAnswer('library.list', {
      query: '',
      role: 'source',
      sort: longestFirst,
      offset: 0,
      limit: mostOffered,
    }).data?.rows ?? [];
  if (offered.length === 0) return undefined;
  return (
    <Notice
      tone="info"
      actions={
        <Menu
          label={text('sources.chooseReport')}
          placement="bottom end"
          trigger={<Button size="small">{text('sources.chooseReport')}</Button>}
          entries={offered.map((document) => ({
            id: document.id,
            // Titles alone can be alike: a report and its annex.
            label: [document.title, document.path]
              .filter((name, index, names) => names.indexOf(name) === index)
              .map(visibleName)
              .join(' · '),
            onAction: () => describe.act({ documentId: document.id, role: 'report' }),
          }))}
        />
      }
    >
      {text('sources.noReport')}
    </Notice>
  );
}

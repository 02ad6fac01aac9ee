import { Ellipsis } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ProfileEntry, SubmissionProfileFile } from '../../../shared/contract.ts';
import { profileName } from '../../../shared/profiles/shipped-profiles.ts';
import { request } from '../../gateway.ts';
import { useWording } from '../../locale.tsx';
import { useAnswer } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { Menu, type MenuEntry } from '../../ui/menu.tsx';
import { useToaster } from '../../ui/toast.tsx';

export interface ProfileMenuProps {
  /** The profile that is shown; none yet. */
  readonly entry: ProfileEntry | undefined;
  readonly onEdit: (profile: SubmissionProfileFile) => void;
  readonly onImported: (entry: ProfileEntry) => void;
  readonly onRemoved: () => void;
}

/** What can be done with profiles: shipped ones are duplicated, own ones edited and removed, all of them exchanged as files. */
export function ProfileMenu({ entry, onEdit, onImported, onRemoved }: ProfileMenuProps): ReactNode {
  const { text, language } = useWording();
  const toaster = useToaster();
  const known = useAnswer('preflight.profiles', {}).data;
  const attempt = (work: () => Promise<void>): void => {
    work().catch((error: unknown) => toaster.showError(error));
  };
  const importFile = async (): Promise<void> => {
    const { path } = await request('app.chooseProfileFile', {});
    if (path === undefined) return;
    const imported = await request('preflight.importProfile', { path });
    toaster.show({ message: text('preflight.imported', { name: imported.profile.name }) });
    onImported(imported);
  };
  const entries: MenuEntry[] = [];
  if (entry !== undefined) {
    const { profile, from } = entry;
    const name = profileName(profile, language);
    entries.push({
      id: 'duplicate',
      label: text('preflight.duplicate'),
      onAction: () => {
        const { names: _, ...rest } = profile;
        onEdit({
          ...rest,
          id: copyId(profile.id, new Set(known?.map((each) => each.profile.id))),
          name: text('preflight.copyOf', { name }),
        });
      },
    });
    if (from === 'own') {
      entries.push({ id: 'edit', label: text('preflight.edit'), onAction: () => onEdit(profile) });
    }
    entries.push({
      id: 'export',
      label: text('preflight.export'),
      onAction: () =>
        attempt(async () => {
          const { path } = await request('app.chooseProfilePath', { name });
          if (path === undefined) return;
          await request('preflight.exportProfile', { profileId: profile.id, path });
          toaster.show({ message: text('preflight.exported', { name }) });
        }),
    });
    if (from === 'own') {
      entries.push({
        id: 'remove',
        label: text('preflight.remove'),
        isDanger: true,
        onAction: () =>
          attempt(async () => {
            await request('preflight.removeProfile', { profileId: profile.id });
            toaster.show({ message: text('preflight.removed', { name }) });
            onRemoved();
          }),
      });
    }
  }
  entries.push({
    id: 'import',
    label: text('preflight.import'),
    startsGroup: entries.length > 0,
    onAction: () => attempt(importFile),
  });
  return (
    <Menu
      label={text('preflight.actions')}
      trigger={<Button icon={<Ellipsis size={15} aria-hidden="true" />}>{text('preflight.actions')}</Button>}
      entries={entries}
    />
  );
}

function copyId(id: string, taken: ReadonlySet<string>): string {
  const stem = id.replace(/-copy(?:-\d+)?$/, '').slice(0, 60);
  for (let count = 1; ; count += 1) {
    const free = count === 1 ? `${stem}-copy` : `${stem}-copy-${count}`;
    if (!taken.has(free)) return free;
  }
}

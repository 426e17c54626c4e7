import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconHistory, IconTicket, IconUserMinus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EntryHistory } from './entry-history.js';
import { ReasonDialog } from './reason-dialog.js';
import type { WaitingEntry } from './types.js';

interface EntryActionsProps {
  readonly entry: WaitingEntry;
  readonly mayManage: boolean;
}

/** What can be done with one party. */
export function EntryActions({ entry, mayManage }: EntryActionsProps) {
  const { t } = useTranslation('waitingList');
  const [open, setOpen] = useState<'remove' | 'offer' | 'history' | null>(null);
  const name = entry.leader?.name ?? t('rank', { rank: entry.rank });
  const close = (): void => setOpen(null);
  const waits = entry.state === 'waiting' || entry.state === 'skipped';
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon variant="subtle" size="lg" aria-label={t('actions', { name })}><IconDots size={20} aria-hidden /></ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconHistory size={16} aria-hidden />} onClick={() => setOpen('history')}>{t('history')}</Menu.Item>
          {mayManage && waits && <Menu.Item leftSection={<IconTicket size={16} aria-hidden />} onClick={() => setOpen('offer')}>{t('offer.action')}</Menu.Item>}
          {mayManage && (waits || entry.state === 'offered') && (
            <Menu.Item color="red.8" leftSection={<IconUserMinus size={16} aria-hidden />} onClick={() => setOpen('remove')}>{t('remove.action')}</Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {open === 'history' && <EntryHistory id={entry.id} name={name} onClose={close} />}
      {(open === 'remove' || open === 'offer') && <ReasonDialog what={open} id={entry.id} name={name} onClose={close} />}
    </>
  );
}

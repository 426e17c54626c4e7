import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/desk/section.js';
import { ChangeCard } from './change-card.js';
import type { Board } from './types.js';

/** What carriers changed: first what is to be decided, then the latest that was applied. */
export function Changes({ board }: { readonly board: Board }) {
  const { t } = useTranslation('flights');
  const pending = board.changes.filter(({ state }) => state === 'pending');
  const applied = board.changes.filter(({ state }) => state === 'applied').slice(0, 3);
  if (pending.length + applied.length === 0) return null;
  return (
    <Section title={t('changes.title')}>
      <Stack gap="md">{[...pending, ...applied].map((change) => <ChangeCard key={change.id} change={change} board={board} />)}</Stack>
    </Section>
  );
}

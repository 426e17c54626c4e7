import { Badge, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../ui/dates.js';
import { TextLink } from '../../ui/desk/link.js';
import styles from './readiness.module.css';
import type { Blocker, BlockerOwner, TravellerReadiness } from './types.js';

const ownerColors: Record<BlockerOwner, string> = { traveller: 'blue', operator: 'accent', officer: 'violet', authority: 'gray' };

interface BlockedTravellersProps {
  readonly items: readonly TravellerReadiness[];
}

export function BlockedTravellers({ items }: BlockedTravellersProps) {
  const { t } = useTranslation('readiness');
  return (
    <ul className={styles['list']}>
      {items.map((item) => (
        <li key={item.travellerId}>
          <Group gap="xs" justify="space-between">
            <Text fw={600}>{item.name}</Text>
            <Text size="xs" c="dimmed">
              {item.bookingReference} · <TextLink to="/travellers/$travellerId/checklist" params={{ travellerId: item.travellerId }} size="xs" aria-label={t('checklistOf', { name: item.name })}>{t('checklist')}</TextLink>
            </Text>
          </Group>
          <Stack gap={4} mt={2}>{item.blockers.map((blocker) => <BlockerLine key={blocker.key} blocker={blocker} />)}</Stack>
        </li>
      ))}
    </ul>
  );
}

export function BlockerLine({ blocker: { what, owner, due } }: { readonly blocker: Blocker }) {
  const { t, i18n } = useTranslation('readiness');
  const overdue = due !== null && due < new Date().toISOString().slice(0, 10);
  return (
    <Group gap="4px 8px" align="flex-start">
      <Badge variant="light" color={ownerColors[owner]} size="md" w={100}>{t(`owners.${owner}`)}</Badge>
      <Text size="sm" flex="1 1 160px">{what}</Text>
      <Text size="sm" c={overdue ? 'var(--danger)' : 'dimmed'} fw={overdue ? 600 : 400} style={{ whiteSpace: 'nowrap' }}>
        {due ? formatDay(due, i18n.language) : t('noDue')}{overdue && ` · ${t('overdue')}`}
      </Text>
    </Group>
  );
}

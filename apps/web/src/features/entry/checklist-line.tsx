import { Anchor, Badge, Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../ui/dates.js';
import type { Item, ItemMove, Paper } from './checklist-types.js';
import { ItemHistory } from './item-history.js';

const colors: Record<Item['state'], string> = { open: 'gray', given: 'blue', checked: 'green', approved: 'green', waived: 'violet', stale: 'orange' };

interface ChecklistLineProps {
  readonly item: Item;
  readonly papers: readonly Paper[];
  readonly revealed: boolean;
  readonly onMove: (action: ItemMove) => void;
}

export function ChecklistLine({ item, papers, revealed, onMove }: ChecklistLineProps) {
  const { t, i18n } = useTranslation('checklist');
  const { text, owner, state, due, late, waived, moves } = item;
  return (
    <li>
      <Group justify="space-between" gap="xs" align="flex-start">
        <div style={{ flex: '1 1 9rem' }}>
          <Text size="sm" fw={550}>{text}</Text>
          <Text size="xs" c={late ? 'var(--danger)' : 'dimmed'}>
            {t(`owners.${owner}`)}{due && ` · ${t(late ? 'wasDue' : 'due', { day: formatDay(due, i18n.language) })}`}
            {waived && ` · ${t('waivedBy', { name: waived.by, day: formatDay(waived.at.slice(0, 10), i18n.language) })}`}
          </Text>
        </div>
        <Badge variant="light" color={colors[state]}>{t(`states.${state}`)}</Badge>
      </Group>
      {papers.map(({ id, type, state: checked, createdAt }) => (
        <Text key={id} size="xs" c="dimmed">
          {checked === 'refused' && t('papers.refused')}
          {checked === 'queued' && t('papers.queued')}
          {checked === 'usable' && (revealed ? (
            <Anchor href={`/api/v1/papers/${id}/file`} download size="xs">{t('papers.open', { type: type.toUpperCase(), day: formatDay(createdAt.slice(0, 10), i18n.language) })}</Anchor>
          ) : t('papers.hidden', { type: type.toUpperCase(), day: formatDay(createdAt.slice(0, 10), i18n.language) }))}
        </Text>
      ))}
      <Group gap={6} mt={4}>
        {moves.map((action) => (
          <Button key={action} size="compact-sm" variant={action === 'waive' || action === 'reopen' ? 'subtle' : 'light'} color={action === 'waive' || action === 'reopen' ? 'gray' : 'accent'} onClick={() => onMove(action)}>
            {t(`moves.${action}`)}
          </Button>
        ))}
        <ItemHistory itemId={item.id} version={item.version} />
      </Group>
    </li>
  );
}

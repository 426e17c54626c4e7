import { Badge, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../ui/dates.js';
import { StaleLabel } from './stale-label.js';
import styles from './stale.module.css';
import type { SettledArtefact } from './types.js';

/** What was wrong once, and how it came right. */
export function SettledList({ items }: { readonly items: readonly SettledArtefact[] }) {
  const { t, i18n } = useTranslation('stale');
  return (
    <ul className={styles['list']}>
      {items.map((item) => {
        const { id, kind, traveller, settled } = item;
        return (
        <li key={id}>
          <div className={styles['what']}>
            <Group gap="xs">
              <Badge variant="outline" color="gray" tt="none">{t(`kinds.${kind}`)}</Badge>
              <Text fw={600}>{traveller.name}</Text>
              <StaleLabel item={item} />
            </Group>
            <Text size="sm" mt={4}>{t(`historyHow.${settled.how}`)} {settled.reason}</Text>
          </div>
          <Text size="sm" c="dimmed">{[settled.by, formatInstant(settled.at, i18n.language)].filter(Boolean).join(', ')}</Text>
        </li>
        );
      })}
    </ul>
  );
}

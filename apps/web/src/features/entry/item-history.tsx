import { Button, Popover, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../ui/dates.js';
import { textOr } from '../../ui/texts.js';
import { itemQuery } from './checklist-api.js';

interface ItemHistoryProps {
  readonly itemId: string;
  readonly version: number;
}

/** What was done to an item, by whom and why. */
export function ItemHistory({ itemId, version }: ItemHistoryProps) {
  const { t, i18n } = useTranslation('checklist');
  const [opened, setOpened] = useState(false);
  const { data } = useQuery({ ...itemQuery(itemId, version), enabled: opened });
  return (
    <Popover opened={opened} onChange={setOpened} width={320} withArrow shadow="md">
      <Popover.Target>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setOpened(!opened)}>{t('history')}</Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs">
          {data?.history.map(({ at, actor, action, to, reason }) => (
            <div key={at}>
              <Text size="xs">{textOr(i18n, 'checklist', `actions.${action}`, action)} · {t(`states.${to}`)}</Text>
              <Text size="xs" c="dimmed">{actor}, {formatDay(at.slice(0, 10), i18n.language)}{reason && `: ${reason}`}</Text>
            </div>
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

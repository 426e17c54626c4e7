import { Group, Kbd, Switch, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keysAreOn, switchKeys } from './use-keys.js';

const keys = ['n', 'a', 'r', 'z'] as const;

/** What single keys do on the page, and the switch that takes them away. */
export function KeyHints() {
  const { t } = useTranslation('documents');
  const [on, setOn] = useState(keysAreOn);
  function turn(now: boolean): void {
    switchKeys(now);
    setOn(now);
  }
  return (
    <Group gap="md" visibleFrom="sm">
      <Switch size="xs" label={t('keys.title')} checked={on} onChange={({ currentTarget }) => turn(currentTarget.checked)} />
      {on && keys.map((key) => <Text key={key} size="sm" c="dimmed"><Kbd size="xs">{key}</Kbd> {t(`keys.${key}`)}</Text>)}
    </Group>
  );
}

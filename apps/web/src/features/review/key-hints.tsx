import { Group, Kbd, Switch, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keysAreOn, switchKeys } from './use-keys.js';

/** A key and what it does, in words. */
export interface Hint {
  readonly key: string;
  readonly text: string;
}

/** What single keys do on the page, and the switch that takes them away. */
export function KeyHints({ hints }: { readonly hints: readonly Hint[] }) {
  const { t } = useTranslation('documents');
  const [on, setOn] = useState(keysAreOn);
  function turn(now: boolean): void {
    switchKeys(now);
    setOn(now);
  }
  return (
    <Group gap="md" visibleFrom="sm">
      <Switch size="xs" label={t('keys.title')} checked={on} onChange={({ currentTarget }) => turn(currentTarget.checked)} />
      {on && hints.map(({ key, text }) => <Text key={key} size="sm" c="dimmed"><Kbd size="xs">{key}</Kbd> {text}</Text>)}
    </Group>
  );
}

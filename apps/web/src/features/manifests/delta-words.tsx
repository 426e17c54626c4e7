import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ManifestDelta } from './types.js';

const shown = 8;

/** What is different from a manifest that was sent, each person in words. */
export function DeltaWords({ delta: { added, changed, removed }, number }: { readonly delta: ManifestDelta; readonly number: number }) {
  const { t } = useTranslation('manifests');
  const named = (name: string | null): string => name ?? t('erased');
  const words = [
    ...added.map(({ id, name }) => ({ id, text: t('delta.added', { name: named(name) }) })),
    ...removed.map(({ id, name }) => ({ id, text: t('delta.removed', { name: named(name) }) })),
    ...changed.map(({ id, name, facts }) => ({ id, text: t('delta.changed', { name: named(name), facts: facts.map((fact) => t(`fact.${fact}`).toLowerCase()).join(', ') }) })),
  ];
  return (
    <div>
      <Text size="sm">{t('delta.since', { number })}</Text>
      <Stack component="ul" gap={2} m={0} pl="md">{words.slice(0, shown).map(({ id, text }) => <li key={id}><Text size="sm">{text}</Text></li>)}</Stack>
      {words.length > shown && <Text size="sm" c="dimmed">{t('delta.more', { count: words.length - shown })}</Text>}
    </div>
  );
}

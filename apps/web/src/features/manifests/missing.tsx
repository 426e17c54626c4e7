import { Alert, Anchor, Stack, Text } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ManifestNeed, ManifestPerson } from './types.js';

const shown = 5;
/** What a message to a border or a carrier cannot do without; approvals and tickets are told where they are there. */
const grave: readonly ManifestNeed[] = ['name', 'passport', 'passport-confirmation'];

/** Who lacks what a border or a carrier asks for. */
export function Missing({ travellers }: { readonly travellers: readonly ManifestPerson[] }) {
  const { t } = useTranslation('manifests');
  const [all, setAll] = useState(false);
  const lacking = travellers.flatMap((person) => {
    const needs = person.missing.filter((need) => grave.includes(need));
    return needs.length > 0 ? [{ ...person, needs }] : [];
  });
  if (lacking.length === 0) return travellers.length > 0 ? <Text size="sm" c="dimmed">{t('complete')}</Text> : null;
  return (
    <Alert color="yellow" role="note" styles={{ title: { color: 'var(--ink)' } }} icon={<IconAlertCircle aria-hidden />} title={t('lacking', { count: lacking.length })}>
      <Stack component="ul" gap={2} m={0} pl="md">
        {lacking.slice(0, all ? undefined : shown).map(({ id, name, needs }) => <li key={id}><Text size="sm">{name ?? t('erased')}: {needs.map((need) => t(`need.${need}`)).join(', ')}</Text></li>)}
      </Stack>
      {!all && lacking.length > shown && <Anchor component="button" size="sm" mt={4} onClick={() => setAll(true)}>{t('more', { count: lacking.length - shown })}</Anchor>}
    </Alert>
  );
}

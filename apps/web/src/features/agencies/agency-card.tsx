import { Button, Group, Stack, Text } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/desk/section.js';
import { AddPerson } from './add-person.js';
import { AgencyEditor } from './agency-editor.js';
import { RemovePerson } from './remove-person.js';
import type { Agency, AgencyUser } from './types.js';

/** One agency: its terms and its people. */
export function AgencyCard({ agency }: { readonly agency: Agency }) {
  const { t, i18n } = useTranslation('agencies');
  const [open, setOpen] = useState<'terms' | 'person' | null>(null);
  const [leaving, setLeaving] = useState<AgencyUser | null>(null);
  const { name, terms, commissionBasisPoints, users } = agency;
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent', maximumFractionDigits: 2 }).format(commissionBasisPoints / 10_000);
  return (
    <Section title={name} aside={<Button size="xs" variant="default" aria-label={t('change', { name })} onClick={() => setOpen('terms')}>{t('changeShort')}</Button>}>
      <Stack gap="sm">
        <Text>{t(`summary.${terms}`, { percent })}</Text>
        <div>
          <Text size="sm" fw={650}>{t('people')}</Text>
          {users.length === 0 && <Text size="sm" c="dimmed">{t('nobody')}</Text>}
          {users.map((user) => (
            <Group key={user.id} justify="space-between" gap="xs">
              <Text size="sm" style={{ overflowWrap: 'anywhere' }}>{user.name}, {user.email}</Text>
              <Button size="compact-xs" variant="subtle" color="red.8" aria-label={t('removeOf', { name: user.name })} onClick={() => setLeaving(user)}>{t('remove')}</Button>
            </Group>
          ))}
        </div>
        <Group><Button size="xs" variant="light" leftSection={<IconUserPlus size={16} aria-hidden />} aria-label={t('addPersonTo', { name })} onClick={() => setOpen('person')}>{t('addPerson')}</Button></Group>
      </Stack>
      {open === 'terms' && <AgencyEditor agency={agency} onClose={() => setOpen(null)} />}
      {open === 'person' && <AddPerson agency={agency} onClose={() => setOpen(null)} />}
      {leaving && <RemovePerson user={leaving} onClose={() => setLeaving(null)} />}
    </Section>
  );
}

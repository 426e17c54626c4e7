import { Button, Group, Stack, Text } from '@mantine/core';
import { IconUsersGroup } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/desk/section.js';
import { useMay } from '../accounts/session.js';
import type { Booking } from '../bookings/types.js';
import styles from './billing.module.css';
import { WhoPaysEditor } from './who-pays-editor.js';

/** The parts of a group, and who pays for each. Not shown for someone who travels alone. */
export function WhoPays({ booking }: { readonly booking: Booking }) {
  const { t } = useTranslation('billing');
  const [changing, setChanging] = useState(false);
  const open = booking.status === 'held' || booking.status === 'confirmed';
  const mayChange = useMay('booking.hold') && open;
  const parts = booking.subParties.filter(({ ended }) => !ended);
  if (booking.travellers.length < 2) return null;
  const change = mayChange && <Button size="xs" variant="default" leftSection={<IconUsersGroup size={16} aria-hidden />} onClick={() => setChanging(true)}>{t('whoPays.change')}</Button>;
  return (
    <Section title={t('whoPays.title')} aside={change}>
      {parts.length === 0 ? <Text c="dimmed">{t('whoPays.none')}</Text> : (
        <Stack gap={0} component="ul" className={styles['lines']}>
          {parts.map(({ id, label, payer, travellerIds }) => (
            <li key={id}>
              <Group justify="space-between" gap="xs">
                <Text fw={600} className={styles['name']}>{label} <Text span c="dimmed" size="sm">· {t('whoPays.travellers', { count: travellerIds.length })}</Text></Text>
                <Text size="sm" className={styles['name']}>{payer ? `${payer.name}, ${payer.email}` : t('whoPays.leaderPays')}</Text>
              </Group>
            </li>
          ))}
        </Stack>
      )}
      {changing && <WhoPaysEditor booking={booking} onClose={() => setChanging(false)} />}
    </Section>
  );
}

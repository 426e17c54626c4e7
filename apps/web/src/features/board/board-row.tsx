import { Badge, Group, Text, Title } from '@mantine/core';
import { IconFlag, IconMapPin } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay, formatDays } from '../../ui/dates.js';
import { TextLink } from '../../ui/desk/link.js';
import { saleColors } from '../packages/sale-colors.js';
import styles from './board.module.css';
import { FillPicture } from './fill-picture.js';
import { MoneyPicture } from './money-picture.js';
import { NextDeadline } from './next-deadline.js';
import { ReadinessPicture } from './readiness-picture.js';
import type { BoardDeparture } from './types.js';

/** A departure as a row of four pictures; its name leads to its page. */
export function BoardRow({ departure }: { readonly departure: BoardDeparture }) {
  const { t, i18n } = useTranslation(['departureBoard', 'departures']);
  const { id, packageName, startsOn, endsOn, destination, eventName, eventDate, status, minimum } = departure;
  return (
    <li className={styles['row']} data-money={departure.money !== null || undefined}>
      <div>
        <Title order={2} size="h4"><TextLink to="/departures/$departureId" params={{ departureId: id }} inherit>{packageName}</TextLink></Title>
        <Text size="sm" fw={600}>{formatDays(startsOn, endsOn, i18n.language)}</Text>
        <Group gap={6} wrap="nowrap" c="dimmed"><IconMapPin size={15} className={styles['icon']} aria-hidden /><Text size="sm">{destination}</Text></Group>
        {eventName && eventDate && (
          <Group gap={6} wrap="nowrap" c="dimmed"><IconFlag size={15} className={styles['icon']} aria-hidden /><Text size="sm">{t('departures:event', { name: eventName, day: formatDay(eventDate, i18n.language) })}</Text></Group>
        )}
        <Group gap="xs" mt={6}>
          <Badge color={saleColors[status]} variant="light" size="md">{t(`departures:status.${status}`)}</Badge>
          <Text size="xs" c="dimmed">{t('runs', { count: minimum })}</Text>
        </Group>
      </div>
      <Part title={t('places')}><FillPicture allotments={departure.allotments} /></Part>
      <Part title={t('readiness')}><ReadinessPicture readiness={departure.readiness} anySold={departure.allotments.some(({ kind, sold }) => kind === 'place' && sold > 0)} /></Part>
      {departure.money && <Part title={t('money')}><MoneyPicture money={departure.money} /></Part>}
      <Part title={t('next')}><NextDeadline departure={departure} /></Part>
    </li>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h3 className={styles['part']}>{title}</h3>
      {children}
    </section>
  );
}

import { Badge, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay, formatDays } from '../../ui/dates.js';
import { ButtonLink, TextLink } from '../../ui/desk/link.js';
import { Page } from '../../ui/desk/page.js';
import { useMay } from '../accounts/session.js';
import { DepartureTabs } from './departure-tabs.js';
import { saleColors } from './sale-colors.js';
import type { Departure } from './types.js';

/** The head that all pages of a departure share: what and when it is, and its tabs. */
export function DepartureFrame({ departure, children }: { readonly departure: Departure; readonly children: ReactNode }) {
  const { t, i18n } = useTranslation('departures');
  const mayBook = useMay('booking.hold');
  return (
    <Page
      title={departure.packageName}
      back={<TextLink to="/departures" size="sm">{t('title')}</TextLink>}
      intro={
        <Stack gap={4}>
          <Group gap="xs">
            <Text fw={600} c="var(--ink)">{formatDays(departure.startsOn, departure.endsOn, i18n.language)}</Text>
            <Text>{departure.destination}</Text>
            <Badge color={saleColors[departure.status]} variant="light">{t(`status.${departure.status}`)}</Badge>
          </Group>
          {departure.eventName && departure.eventDate && (
            <Text size="sm">{t('event', { name: departure.eventName, day: formatDay(departure.eventDate, i18n.language, 'long') })}</Text>
          )}
          <Text size="sm">{t('runs', { count: departure.minimum, sold: soldOf(departure) })}</Text>
        </Stack>
      }
      actions={mayBook && departure.status === 'on-sale' && (
        <ButtonLink to="/departures/$departureId/book" params={{ departureId: departure.id }}>{t('book')}</ButtonLink>
      )}
    >
      <DepartureTabs departureId={departure.id} />
      {children}
    </Page>
  );
}

const soldOf = ({ allotments }: Departure): number => allotments.filter(({ kind }) => kind === 'place').reduce((sum, { sold }) => sum + sold, 0);

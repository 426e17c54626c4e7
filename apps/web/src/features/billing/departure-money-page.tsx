import { Button, Group, Stack, Table, Text } from '@mantine/core';
import { IconAlertTriangle, IconDownload } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../ui/desk/answer.js';
import { TextLink } from '../../ui/desk/link.js';
import { LoadMore } from '../../ui/desk/load-more.js';
import { Section } from '../../ui/desk/section.js';
import { formatMoney } from '../../ui/money.js';
import { departureQuery } from '../packages/api.js';
import { DepartureFrame } from '../packages/departure-frame.js';
import { Amounts } from './amounts.js';
import { departureMoneyQuery, paymentListUrl } from './api.js';
import styles from './billing.module.css';
import { PlanSection } from './plan-section.js';
import type { BookingMoney } from './types.js';

const route = getRouteApi('/inside/departures/$departureId/money');

/** The money of a departure: sold, paid, due and overdue, in all and by booking. */
export function DepartureMoneyPage() {
  const { departureId } = route.useParams();
  return (
    <Answer page query={useQuery(departureQuery(departureId))} shapes={[60, 120, 220]}>
      {(departure) => <DepartureFrame departure={departure}><Money departureId={departureId} /></DepartureFrame>}
    </Answer>
  );
}

function Money({ departureId }: { readonly departureId: string }) {
  const { t } = useTranslation('billing');
  const query = useInfiniteQuery(departureMoneyQuery(departureId));
  return (
    <Stack gap="lg">
      <Answer query={query} shapes={[110, 220]}>
        {({ pages }) => {
          const totals = pages[0]?.totals ?? [];
          const bookings = pages.flatMap(({ items }) => items);
          return (
            <>
              <Section title={t('departure.totals')} aside={bookings.length > 0 && <Exports departureId={departureId} />}>
                {totals.length === 0 && <Text c="dimmed">{t('departure.empty')}</Text>}
                <Stack>{totals.map((total) => <Amounts key={total.currency} amounts={total} />)}</Stack>
              </Section>
              {bookings.length > 0 && (
                <Section title={t('departure.bookings')} aside={<Text c="dimmed" size="sm">{t('departure.count', { count: totals.reduce((sum, total) => sum + total.bookings, 0) })}</Text>}>
                  <Bookings bookings={bookings} />
                  <LoadMore query={query} />
                </Section>
              )}
            </>
          );
        }}
      </Answer>
      <PlanSection departureId={departureId} />
    </Stack>
  );
}

function Exports({ departureId }: { readonly departureId: string }) {
  const { t } = useTranslation('billing');
  return (
    <Group gap="xs">
      <Text size="sm" c="dimmed">{t('departure.export')}</Text>
      {(['csv', 'xlsx'] as const).map((kind) => (
        <Button key={kind} component="a" href={paymentListUrl(departureId, kind)} download size="xs" variant="default" leftSection={<IconDownload size={16} aria-hidden />}>{kind.toUpperCase()}</Button>
      ))}
    </Group>
  );
}

function Bookings({ bookings }: { readonly bookings: readonly BookingMoney[] }) {
  const { t, i18n } = useTranslation('billing');
  const cell = (money: BookingMoney['paid']) => <Table.Td ta="right" className={styles['amount']}>{formatMoney(money, i18n.language)}</Table.Td>;
  return (
    <Table.ScrollContainer minWidth={520}>
      <Table verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th pl={0}>{t('departure.booking')}</Table.Th>
            {(['owed', 'paid', 'due', 'overdue'] as const).map((column) => <Table.Th key={column} ta="right">{t(`departure.${column}`)}</Table.Th>)}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {bookings.map(({ bookingId, reference, leader, charged, paid, due, overdue }) => (
            <Table.Tr key={bookingId}>
              <Table.Td pl={0} className={styles['name']}>
                <TextLink to="/bookings/$bookingId" params={{ bookingId }} fw={650}>{reference}</TextLink> <Text span size="sm" c="dimmed">{leader}</Text>
              </Table.Td>
              {cell(charged)}
              {cell(paid)}
              {cell(due)}
              <Table.Td ta="right" className={styles['amount']}>
                {overdue.amount > 0
                  ? <Text span size="sm" c="var(--danger)" fw={650}><IconAlertTriangle size={14} aria-hidden /> {formatMoney(overdue, i18n.language)}</Text>
                  : <Text span size="sm" c="dimmed">{t('departure.none')}</Text>}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

import { Alert, Anchor, List, Text } from '@mantine/core';
import { IconUserMinus } from '@tabler/icons-react';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '#sdk';
import { api, read } from '../../api/client.js';
import { formatDay } from '../../ui/dates.js';
import { useMay } from '../accounts/session.js';

const fetchRequests = (): Promise<Schemas['ErasureRequests']> => read(api.GET('/api/v1/erasure-requests'));

const erasureRequestsQuery = queryOptions({ queryKey: ['erasure-requests'], queryFn: fetchRequests });

/** Travellers who want their data deleted while a trip is ahead; nothing where there are none. */
export function ErasureRequests() {
  const { t, i18n } = useTranslation('erasureRequests');
  const id = useId();
  const { data } = useQuery({ ...erasureRequestsQuery, enabled: useMay('booking.amend') });
  if (!data || data.items.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <Alert color="orange" variant="light" icon={<IconUserMinus aria-hidden />} title={<span id={id}>{t('title')}</span>} role="note">
        <Text size="sm" mb="xs">{t('body')}</Text>
        <List size="sm">
          {data.items.map(({ travellerId, name, askedAt, trips }) => (
            <List.Item key={travellerId}>
              {t('asked', { name, day: formatDay(askedAt.slice(0, 10), i18n.language) })}{' '}
              {trips.map(({ bookingId, reference }) => (
                <Anchor key={bookingId} size="sm" underline="always" renderRoot={(props) => <Link {...props} to="/bookings/$bookingId" params={{ bookingId }} />}>{reference}</Anchor>
              ))}
            </List.Item>
          ))}
        </List>
      </Alert>
    </section>
  );
}

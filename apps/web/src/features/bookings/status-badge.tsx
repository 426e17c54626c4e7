import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BookingStatus } from './types.js';

const colors: Record<BookingStatus, string> = { held: 'orange', confirmed: 'green', paused: 'yellow', suspended: 'orange', cancelled: 'gray', expired: 'red' };

export function BookingStatusBadge({ status }: { readonly status: BookingStatus }) {
  const { t } = useTranslation('bookings');
  return <Badge variant="light" color={colors[status]}>{t(`status.${status}`)}</Badge>;
}

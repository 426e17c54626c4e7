import { Anchor, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMay } from '../accounts/session.js';

/** A traveller's itinerary, to print or for a calendar. */
export function ItineraryLinks({ travellerId, name }: { readonly travellerId: string; readonly name: string }) {
  const { t } = useTranslation('arrivals');
  if (!useMay('readiness.read')) return null;
  const at = `/api/v1/travellers/${travellerId}/itinerary`;
  return (
    <Group gap="sm">
      <Anchor size="sm" href={`${at}.pdf`} target="_blank" rel="noreferrer" aria-label={t('itinerary.pdfOf', { name })}>{t('itinerary.pdf')}</Anchor>
      <Anchor size="sm" href={`${at}.ics`} download="itinerary.ics" aria-label={t('itinerary.calendarOf', { name })}>{t('itinerary.calendar')}</Anchor>
    </Group>
  );
}

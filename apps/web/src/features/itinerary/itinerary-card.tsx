import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/phone/card.js';
import styles from '../../ui/phone/phone.module.css';

/** The trip to take along: a page to print, and a calendar. */
export function ItineraryCard() {
  const { t } = useTranslation('trip');
  return (
    <Card title={t('itinerary.title')} intro={t('itinerary.intro')}>
      <a className={styles['button']} data-look="plain" href="/api/v1/me/itinerary.pdf" target="_blank" rel="noreferrer">{t('itinerary.pdf')}</a>
      <a className={styles['button']} data-look="quiet" href="/api/v1/me/itinerary.ics" download="itinerary.ics">{t('itinerary.calendar')}</a>
    </Card>
  );
}

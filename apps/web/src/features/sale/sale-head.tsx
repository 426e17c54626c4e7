import { useTranslation } from 'react-i18next';
import { formatDay, formatDays } from '../../ui/dates.js';
import styles from '../../ui/phone/phone.module.css';
import { TripPicture } from '../../ui/phone/trip-picture.js';
import type { Sale } from './types.js';

export function SaleHead({ sale }: { readonly sale: Sale }) {
  const { t, i18n } = useTranslation('sale');
  return (
    <header>
      <TripPicture />
      <h1 style={{ margin: '14px 0 2px', fontSize: '1.5rem', lineHeight: 1.2 }}>{sale.packageName}</h1>
      <p style={{ margin: 0 }}>{formatDays(sale.startsOn, sale.endsOn, i18n.language)} · {sale.destination}</p>
      {sale.eventName && sale.eventDate && (
        <p className={styles['muted']} style={{ margin: 0 }}>{t('event', { name: sale.eventName, day: formatDay(sale.eventDate, i18n.language, 'long') })}</p>
      )}
    </header>
  );
}

import { useTranslation } from 'react-i18next';
import { formatMoney } from '../../ui/money.js';
import { Card } from '../../ui/phone/card.js';
import styles from './sale.module.css';
import type { Sale, SaleChoice } from './types.js';

/** Prices with what is roughly left, and the days of the trip. */
export function OfferCard({ sale }: { readonly sale: Sale }) {
  const { t, i18n } = useTranslation('sale');
  const counted = new Map<string, SaleChoice>([
    ...sale.races.map((one) => [`race.${one.code}`, one] as const),
    ...sale.rooms.map((one) => [`room.${one.code}`, one] as const),
    ...sale.options.map((one) => [`option.${one.code}`, one] as const),
  ]);
  return (
    <>
      <Card title={t('offer.prices')} intro={t('offer.perPerson')}>
        <ul className={styles['prices']}>
          {sale.prices.map(({ option, label, price }) => (
            <li key={option}>
              <span>{label}<Left left={option === 'base' ? sale.places : counted.get(option)?.left} /></span>
              <span>{option === 'base' || price.amount === 0 ? '' : '+ '}{formatMoney(price, i18n.language)}</span>
            </li>
          ))}
        </ul>
      </Card>
      <Card title={t('offer.days')}>
        <ol className={styles['days']}>
          {sale.itinerary.map(({ day, title, description }) => (
            <li key={day}><strong>{t('offer.day', { day })}: {title}</strong><br />{description}</li>
          ))}
        </ol>
      </Card>
    </>
  );
}

function Left({ left }: { readonly left: SaleChoice['left'] | undefined }) {
  const { t } = useTranslation('sale');
  if (left === undefined || left === 'plenty') return null;
  return <small className={styles['left']} data-left={left}>{t(`left.${left}`)}</small>;
}

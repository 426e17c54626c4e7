import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../ui/dates.js';
import { formatMoney } from '../../ui/money.js';
import { Card } from '../../ui/phone/card.js';
import { Notice } from '../../ui/phone/notice.js';
import { myPaymentsQuery } from './api.js';
import styles from './payments.module.css';
import type { MyPayment } from './types.js';

const signs: Record<MyPayment['instalments'][number]['state'], string> = { paid: '✓', overdue: '!', due: '→', upcoming: '·' };

/** What the traveller pays and by when; nothing where somebody else pays. */
export function PaymentsCard() {
  const { t, i18n } = useTranslation('payments');
  const { data = [] } = useQuery(myPaymentsQuery);
  if (data.length === 0) return null;
  return (
    <Card id="payments" title={t('title')} intro={t('intro')}>
      {data.map(({ reference, charged, paid, overdue, instalments }, at) => (
        <div key={at}>
          {overdue.amount > 0 && <Notice tone="look" title={t('overdue', { amount: formatMoney(overdue, i18n.language) })} />}
          <p>{t('paidOf', { paid: formatMoney(paid, i18n.language), charged: formatMoney(charged, i18n.language), reference })}</p>
          <ul className={styles['lines']}>
            {instalments.map(({ kind, dueOn, amount, state }, line) => (
              <li key={line} data-state={state}>
                <span><strong>{t(`kind.${kind}`)}</strong><br />{t('dueOn', { day: formatDay(dueOn, i18n.language) })}</span>
                <span className={styles['amount']}>{formatMoney(amount, i18n.language)}<br /><b><span aria-hidden>{signs[state]} </span>{t(`state.${state}`)}</b></span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Card>
  );
}

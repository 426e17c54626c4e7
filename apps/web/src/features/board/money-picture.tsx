import { Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '../../ui/money.js';
import styles from './board.module.css';
import { ShareBar } from './share-bar.js';
import type { BoardMoney } from './types.js';

/** What has come in of what is charged, what is due, and what is late: for each currency. */
export function MoneyPicture({ money }: { readonly money: readonly BoardMoney[] }) {
  const { t } = useTranslation('departureBoard');
  if (money.length === 0) return <Text size="sm" c="dimmed">{t('noMoney')}</Text>;
  return <>{money.map((one) => <Currency key={one.charged.currency} money={one} />)}</>;
}

function Currency({ money: { charged, paid, due, overdue, lateBookings } }: { readonly money: BoardMoney }) {
  const { t, i18n } = useTranslation('departureBoard');
  const text = (amount: BoardMoney['paid']): string => formatMoney(amount, i18n.language);
  const share = charged.amount <= 0 ? 100 : Math.max(0, Math.min(100, Math.round((paid.amount / charged.amount) * 100)));
  return (
    <div>
      <ShareBar label={t('takenShare', { share })} parts={[{ part: 'paid', count: paid.amount }]} whole={Math.max(1, charged.amount)} />
      <Text size="sm">{t('taken', { paid: text(paid), charged: text(charged) })}</Text>
      {overdue.amount > 0
        ? <div className={styles['late']}><IconAlertTriangle size={15} aria-hidden />{t('overdue', { amount: text(overdue), count: lateBookings })}</div>
        : <Text size="sm" c="dimmed">{due.amount > 0 ? t('due', { amount: text(due) }) : t('nothingDue')}</Text>}
    </div>
  );
}

import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../ui/dates.js';
import { Card } from '../../ui/phone/card.js';
import { Notice } from '../../ui/phone/notice.js';
import { saleQuery } from './api.js';
import { countDown, useServerNow } from './clock.js';
import styles from './sale.module.css';
import { TicketForm } from './ticket-form.js';
import type { Sale } from './types.js';

interface BuyCardProps {
  readonly sale: Sale;
  readonly readAt: number;
}

/** The way into the sale: the countdown before it opens, with the form to fill in meanwhile; nothing but words once it is over. */
export function BuyCard({ sale, readAt }: BuyCardProps) {
  const { t } = useTranslation('sale');
  if (sale.status === 'closed' || sale.status === 'suspended' || sale.status === 'cancelled') {
    return <Card title={t(`status.${sale.status}.title`)}><p>{t(`status.${sale.status}.body`, { operator: sale.operator })}</p></Card>;
  }
  return (
    <>
      {sale.status === 'announced' && <Opening sale={sale} readAt={readAt} />}
      {sale.places === 'none' && <Notice tone="look" title={t('soldOut.title')}>{t('soldOut.body')}</Notice>}
      <TicketForm sale={sale} />
    </>
  );
}

/** Counts down by the server's clock, and looks again when the time has come. */
function Opening({ sale, readAt }: BuyCardProps) {
  const { t, i18n } = useTranslation('sale');
  const queries = useQueryClient();
  const left = Date.parse(sale.onSaleFrom) - useServerNow(sale.serverTime, readAt);
  const { days, clock } = countDown(left);
  const isOver = left <= 0;
  useEffect(() => {
    if (isOver) void queries.invalidateQueries({ queryKey: saleQuery(sale.departureId).queryKey, exact: true });
  }, [isOver, readAt, queries, sale.departureId]);
  return (
    <Card title={t('opening.title')}>
      <p className={styles['clock']} role="timer">{days > 0 ? t('opening.days', { count: days, clock }) : clock}</p>
      <p>{t('opening.at', { at: formatInstant(sale.onSaleFrom, i18n.language) })} {t('opening.fill')}</p>
    </Card>
  );
}

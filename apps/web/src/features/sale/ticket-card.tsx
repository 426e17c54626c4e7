import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '../../ui/money.js';
import { Button } from '../../ui/phone/button.js';
import { Card } from '../../ui/phone/card.js';
import { Notice } from '../../ui/phone/notice.js';
import { textOr } from '../../ui/texts.js';
import { ticketQuery } from './api.js';
import { HeldCard } from './held-card.js';
import { QueueCard } from './queue-card.js';
import styles from './sale.module.css';
import type { Sale, Ticket } from './types.js';

interface TicketCardProps {
  readonly sale: Sale;
  readonly ticket: Ticket;
  readonly readAt: number;
}

/** What one's own ticket has come to, and what to do now. */
export function TicketCard({ sale, ticket, readAt }: TicketCardProps) {
  const { t, i18n } = useTranslation('sale');
  const { state, booking, rank } = ticket;
  if (state === 'waiting') return <QueueCard departureId={sale.departureId} ticket={ticket} />;
  if (state === 'booked' && booking?.status === 'held') return <HeldCard sale={sale} booking={booking} readAt={readAt} />;
  if (state === 'booked' && booking?.status === 'confirmed') {
    return (
      <Card title={t('confirmed.title')}>
        <Notice tone="good">{t('confirmed.body')}</Notice>
        <p>{t('confirmed.reference')}</p>
        <p className={styles['clock']}>{booking.reference}</p>
        <p>{t('confirmed.total', { total: formatMoney(booking.total, i18n.language) })}</p>
        <Again departureId={sale.departureId} text={t('ended.another')} />
      </Card>
    );
  }
  if (state === 'wait-listed') {
    return (
      <Card title={t('listed.title')}>
        <Why ticket={ticket} />
        {rank === null ? <p>{t('listed.joining')}</p> : <><p>{t('listed.rank')}</p><p className={styles['clock']}>{rank}</p></>}
        <p>{t('listed.body')}</p>
      </Card>
    );
  }
  const end = state === 'booked' ? 'expired' : state;
  return (
    <Card title={t(`ended.${end}.title`)}>
      <Why ticket={ticket} />
      <p>{textOr(i18n, 'sale', `advice.${ticket.refusal?.code ?? ''}`, t(`ended.${end}.body`, { operator: sale.operator }))}</p>
      <Again departureId={sale.departureId} text={t('ended.again')} />
    </Card>
  );
}

/** The reason in the customer's language as far as known, and what exactly was lacking. */
function Why({ ticket: { refusal } }: { readonly ticket: Ticket }) {
  const { i18n } = useTranslation('sale');
  if (!refusal) return null;
  const title = textOr(i18n, 'problems', `known.${refusal.code}`, refusal.title);
  const details = [...new Set(refusal.errors.map(({ detail }) => detail))];
  return <Notice tone="look" title={title}>{details.map((detail) => <p key={detail}>{detail}</p>)}</Notice>;
}

/** Back to the form, as it was typed. */
function Again({ departureId, text }: { readonly departureId: string; readonly text: string }) {
  const queries = useQueryClient();
  return <Button look="plain" onClick={() => queries.setQueryData(ticketQuery(departureId).queryKey, null)}>{text}</Button>;
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { codeOf } from '../../api/problem-words.js';
import { formatInstant } from '../../ui/dates.js';
import { formatMoney } from '../../ui/money.js';
import { Button } from '../../ui/phone/button.js';
import { Card } from '../../ui/phone/card.js';
import { Notice } from '../../ui/phone/notice.js';
import { confirmTicket, saleQuery, ticketQuery } from './api.js';
import { countDown, useServerNow } from './clock.js';
import { FormRefusal } from './form-refusal.js';
import { LeaveButton } from './leave-button.js';
import styles from './sale.module.css';
import type { Sale, Ticket } from './types.js';

interface HeldCardProps {
  readonly sale: Sale;
  readonly booking: NonNullable<Ticket['booking']>;
  readonly readAt: number;
}

/** What is held, for how much, until when; and the contract to agree to. */
export function HeldCard({ sale, booking, readAt }: HeldCardProps) {
  const { t, i18n } = useTranslation('sale');
  const queries = useQueryClient();
  const { departureId, terms } = sale;
  const [agreed, setAgreed] = useState<number | null>(null);
  const version = terms?.version ?? 0;
  const confirm = useMutation({
    mutationFn: () => confirmTicket(departureId, terms?.version ?? null),
    onSuccess: (ticket) => {
      sessionStorage.removeItem(`waypass.sale.${departureId}`);
      queries.setQueryData(ticketQuery(departureId).queryKey, ticket);
    },
    onError: (error) => {
      const stale: readonly string[] = codeOf(error) === 'terms.not-current' ? saleQuery(departureId).queryKey : ticketQuery(departureId).queryKey;
      void queries.invalidateQueries({ queryKey: stale, exact: true });
    },
  });
  const left = Date.parse(booking.heldUntil) - useServerNow(sale.serverTime, readAt);
  const isOver = left <= 0;
  useEffect(() => {
    if (!isOver) return undefined;
    const timer = setInterval(() => void queries.invalidateQueries(ticketQuery(departureId)), 3_000);
    return () => clearInterval(timer);
  }, [isOver, queries, departureId]);

  return (
    <Card title={t('held.title')} intro={t('held.reference', { reference: booking.reference })}>
      <p>{t('held.until', { at: formatInstant(booking.heldUntil, i18n.language) })}</p>
      <p className={styles['clock']} role="timer">{countDown(left).clock}</p>
      <p>{t('held.total')} <strong>{formatMoney(booking.total, i18n.language)}</strong></p>
      {terms && (
        <details className={styles['terms']} open>
          <summary>{t('held.terms', { version: terms.version })}</summary>
          <div>{terms.text}</div>
        </details>
      )}
      <label className={styles['agree']}>
        <input type="checkbox" checked={agreed === version} onChange={(event) => setAgreed(event.target.checked ? version : null)} />
        {terms ? t('held.agree') : t('held.agreePlain')}
      </label>
      {confirm.isError && <FormRefusal error={confirm.error} />}
      {isOver && <Notice tone="look">{t('held.over')}</Notice>}
      <Button disabled={agreed !== version || confirm.isPending || isOver} onClick={() => confirm.mutate()}>{confirm.isPending ? t('held.confirming') : t('held.confirm')}</Button>
      <LeaveButton departureId={departureId} text={t('held.leave')} ask={t('held.leaveAsk')} />
    </Card>
  );
}

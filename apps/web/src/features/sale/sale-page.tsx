import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/phone/button.js';
import { Card } from '../../ui/phone/card.js';
import { Notice } from '../../ui/phone/notice.js';
import { useProblemWords } from '../../ui/phone/problem-words.js';
import { Screen } from '../../ui/phone/screen.js';
import { Skeleton } from '../../ui/phone/skeleton.js';
import { useTitle } from '../../ui/use-title.js';
import { saleQuery } from './api.js';
import { BuyCard } from './buy-card.js';
import { OfferCard } from './offer-card.js';
import { SaleHead } from './sale-head.js';
import { TicketCard } from './ticket-card.js';
import type { Sale } from './types.js';
import { useTicket } from './use-ticket.js';

/** What a departure sells, and a customer's way through the queue to a booking. */
export function SalePage({ departureId }: { readonly departureId: string }) {
  const { t } = useTranslation('sale');
  const words = useProblemWords();
  const sale = useQuery(saleQuery(departureId));
  useTitle(sale.data?.packageName ?? t('title'));
  if (sale.data) return <Screen organisation={sale.data.operator}><Shown sale={sale.data} readAt={sale.dataUpdatedAt} /></Screen>;
  if (!sale.error) return <Screen><Skeleton label={t('loading')} heights={[150, 90, 260]} /></Screen>;
  return (
    <Screen>
      <Card heading="h1" title={t('failed')}>
        <Notice tone="bad">{words(sale.error)}</Notice>
        <Button onClick={() => void sale.refetch()}>{t('again')}</Button>
      </Card>
    </Screen>
  );
}

function Shown({ sale, readAt }: { readonly sale: Sale; readonly readAt: number }) {
  const { t } = useTranslation('sale');
  const words = useProblemWords();
  const { ticket, error, isPending, lost } = useTicket(sale.departureId);
  return (
    <>
      <SaleHead sale={sale} />
      {isPending && !error && <Skeleton label={t('loading')} heights={[120]} />}
      {error && <Notice tone="bad">{words(error)}</Notice>}
      {lost && <Notice tone="look">{t('lost')}</Notice>}
      {ticket ? <TicketCard sale={sale} ticket={ticket} readAt={readAt} /> : !isPending && <BuyCard sale={sale} readAt={readAt} />}
      <OfferCard sale={sale} />
    </>
  );
}

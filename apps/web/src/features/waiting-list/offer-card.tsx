import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../ui/dates.js';
import { formatMoney } from '../../ui/money.js';
import { Button } from '../../ui/phone/button.js';
import { Card } from '../../ui/phone/card.js';
import { Notice } from '../../ui/phone/notice.js';
import { useProblemWords } from '../../ui/phone/problem-words.js';
import { useNow } from '../../ui/use-now.js';
import { formatLeft } from '../bookings/format-left.js';
import { AskFirst } from './ask-first.js';
import { acceptOffer, leaveList, placeQuery } from './place-api.js';
import styles from './place.module.css';
import type { MyPlace } from './types.js';

interface OfferCardProps {
  readonly place: MyPlace;
  readonly offer: NonNullable<MyPlace['offer']>;
}

/** The place that is kept for the party: until when, for how much, and yes or no. */
export function OfferCard({ place: { operator, partySize, terms }, offer }: OfferCardProps) {
  const { t, i18n } = useTranslation('waiting');
  const words = useProblemWords();
  const queries = useQueryClient();
  const [agreed, setAgreed] = useState(false);
  const [forgotten, setForgotten] = useState(false);
  const left = Date.parse(offer.until) - useNow();
  const over = left <= 0;
  const settled = { onSuccess: (place: MyPlace) => queries.setQueryData(placeQuery.queryKey, place), onError: () => queries.invalidateQueries(placeQuery) };
  const accept = useMutation({ mutationFn: () => acceptOffer(terms?.version ?? null), ...settled });
  const decline = useMutation({ mutationFn: leaveList, ...settled });
  const busy = accept.isPending || decline.isPending;
  const failure = accept.error ?? decline.error;

  useEffect(() => {
    if (over) void queries.invalidateQueries(placeQuery);
  }, [over, queries]);

  function take(): void {
    if (agreed || !terms) accept.mutate();
    else setForgotten(true);
  }

  if (over) return <Card title={t('offer.over')}><p>{t('lapsed.body', { operator })}</p></Card>;
  return (
    <Card title={t('offer.title', { count: partySize })}>
      <p>{t('offer.body')}</p>
      <p className={styles['number']}>
        <span>{t('offer.left')}</span>
        <strong role="timer" aria-live="off">{formatLeft(left)}</strong>
        <span>{t('offer.until', { at: formatInstant(offer.until, i18n.language) })}</span>
      </p>
      <dl className={styles['facts']}>
        <div><dt>{t('offer.total')}</dt><dd>{formatMoney(offer.total, i18n.language)}</dd></div>
        <div><dt>{t('offer.reference')}</dt><dd>{offer.reference}</dd></div>
      </dl>
      {terms && (
        <>
          <details className={styles['text']}><summary>{t('offer.termsShow')}</summary><p>{terms.text}</p></details>
          <label className={styles['terms']}>
            <input type="checkbox" checked={agreed} aria-invalid={forgotten && !agreed} onChange={(event) => setAgreed(event.target.checked)} />
            <span>{t('offer.terms', { operator })}</span>
          </label>
          {forgotten && !agreed && <p className={styles['error']} role="alert">{t('offer.termsFirst')}</p>}
        </>
      )}
      {failure && <Notice tone="bad">{words(failure)}</Notice>}
      <Button onClick={take} disabled={busy}>{accept.isPending ? t('offer.accepting') : t('offer.accept')}</Button>
      <AskFirst look="quiet" label={t('offer.decline')} question={t('offer.declineAsk')} yes={t('offer.declineYes')} no={t('offer.declineNo')} busy={busy} onYes={() => decline.mutate()} />
    </Card>
  );
}

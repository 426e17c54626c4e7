import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDays, formatInstant } from '../../ui/dates.js';
import { Button } from '../../ui/phone/button.js';
import { Card } from '../../ui/phone/card.js';
import { Notice } from '../../ui/phone/notice.js';
import { Screen } from '../../ui/phone/screen.js';
import { Skeleton } from '../../ui/phone/skeleton.js';
import { useTitle } from '../../ui/use-title.js';
import styles from './guide.module.css';
import { GuideLegCard } from './guide-leg.js';
import type { GuideBoard, GuideTraveller } from './types.js';
import { type Guide, useGuide } from './use-guide.js';

/** Who lands when, for a guide at the airport: opens and goes on without a network. */
export function GuidePage() {
  const { t } = useTranslation('guide');
  useTitle(t('title'));
  const guide = useGuide();
  const { kept, ended, connected, talk } = guide;
  if (ended) return <Ended unsent={kept?.taps.length ?? 0} />;
  if (!kept) return <Screen><Card heading="h1" title={t('noLink.title')} intro={t('noLink.body')} /></Screen>;
  if (kept.board) return <Screen><Board guide={guide} board={kept.board} /></Screen>;
  if (connected) return <Screen><Skeleton label={t('loading')} heights={[90, 220, 220]} /></Screen>;
  return <Screen><Card heading="h1" title={t('failed.title')} intro={t('failed.body')}><Button onClick={talk}>{t('failed.again')}</Button></Card></Screen>;
}

function Ended({ unsent }: { readonly unsent: number }) {
  const { t } = useTranslation('guide');
  return (
    <Screen>
      <Card heading="h1" title={t('ended.title')} intro={t('ended.body')}>
        {unsent > 0 && <Notice tone="bad">{t('endedUnsent', { count: unsent })}</Notice>}
      </Card>
    </Screen>
  );
}

function Board({ guide, board }: { readonly guide: Guide; readonly board: GuideBoard }) {
  const { t, i18n } = useTranslation('guide');
  const [sought, setSought] = useState('');
  const { packageName, startsOn, endsOn, until } = board;
  const fits = ({ name, party }: GuideTraveller): boolean => `${name ?? ''} ${party}`.toLocaleLowerCase().includes(sought.trim().toLocaleLowerCase());
  const legs = board.legs.filter(({ travellers }) => travellers.length > 0).map((leg) => ({ leg, shown: leg.travellers.filter(fits) }));
  const found = legs.filter(({ shown }) => shown.length > 0);
  return (
    <>
      <h1 className={styles['title']}>{packageName}</h1>
      <p className={styles['muted']}>{formatDays(startsOn, endsOn, i18n.language)}</p>
      <Standing guide={guide} board={board} />
      {legs.length === 0 ? <Notice>{t('empty')}</Notice> : (
        <input className={styles['find']} type="search" aria-label={t('find')} placeholder={t('find')} value={sought} onChange={(event) => setSought(event.target.value)} />
      )}
      {legs.length > 0 && found.length === 0 && <Notice>{t('nobody')}</Notice>}
      {found.map(({ leg, shown }) => <GuideLegCard key={leg.id} leg={leg} shown={shown} guide={guide} />)}
      <p className={styles['muted']}>{t('until', { at: formatInstant(until, i18n.language) })}</p>
    </>
  );
}

function Standing({ guide: { kept, connected, refused }, board }: { readonly guide: Guide; readonly board: GuideBoard }) {
  const { t, i18n } = useTranslation('guide');
  const unsent = kept?.taps.length ?? 0;
  const names = new Map(board.legs.flatMap(({ travellers }) => travellers.map(({ travellerId, name }) => [travellerId, name ?? t('erased')] as const)));
  return (
    <>
      {!connected && <Notice tone="look" title={t('offline.title')}><p>{t('offline.body', { at: kept?.seenAt ? formatInstant(kept.seenAt, i18n.language) : '' })}</p></Notice>}
      <p role="status" className={styles['muted']}>{unsent > 0 ? t('waiting', { count: unsent }) : t('sent')}</p>
      {refused.length > 0 && (
        <Notice tone="bad" title={t('refused.title')}>
          {refused.map(({ id, code, travellerId }) => <p key={id}>{t(`refused.${refusalOf(code)}`, { name: names.get(travellerId) ?? '' })}</p>)}
        </Notice>
      )}
    </>
  );
}

const refusalOf = (code: string): 'arrival_recorded-otherwise' | 'arrival_too-early' | 'other' =>
  code === 'arrival.recorded-otherwise' ? 'arrival_recorded-otherwise' : code === 'arrival.too-early' ? 'arrival_too-early' : 'other';

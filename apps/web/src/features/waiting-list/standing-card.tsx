import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/phone/card.js';
import { Notice } from '../../ui/phone/notice.js';
import styles from './place.module.css';
import type { MyPlace } from './types.js';

/** Where the party stands, and why. */
export function StandingCard({ place }: { readonly place: MyPlace }) {
  const { t } = useTranslation('waiting');
  const { state, reason, note, operator, offer } = place;
  const why = reason && <p>{t(`reason.${reason}`, { operator })}</p>;
  switch (state) {
    case 'waiting':
      return <InLine place={place} />;
    case 'skipped':
      return (
        <Card title={t('skipped.title')}>
          <Notice tone="look">{why}</Notice>
          <p>{t('skipped.body')}</p>
          {place.place !== null && <p className={styles['kept']}>{t('skipped.kept', { place: place.place })}</p>}
        </Card>
      );
    case 'accepted':
      return <Card title={t('accepted.title')}><Notice tone="good"><p>{t('accepted.body', { reference: offer?.reference ?? '' })}</p></Notice><p>{t('accepted.next')}</p></Card>;
    case 'lapsed':
      return <Card title={t('lapsed.title')}><p>{t('lapsed.body', { operator })}</p></Card>;
    case 'left':
      return <Card title={t('left.title')}>{why}{note && <Notice><p>{note}</p></Notice>}<p>{t('left.again', { operator })}</p></Card>;
    case 'closed':
      return <Card title={t('closed.title')}>{why}<p>{t('closed.body')}</p></Card>;
    case 'offered':
      return null;
  }
}

function InLine({ place: { place, operator } }: { readonly place: MyPlace }) {
  const { t } = useTranslation('waiting');
  return (
    <Card title={t('waiting.title')}>
      <p className={styles['number']}><span>{t('waiting.number')}</span><strong>{place}</strong></p>
      <p>{place === 1 ? t('waiting.next') : t('waiting.before', { count: (place ?? 1) - 1 })}</p>
      <p>{t('waiting.body', { operator })}</p>
    </Card>
  );
}

import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { formatThere } from '../../ui/dates.js';
import styles from './guide.module.css';
import type { GuideLeg, GuideTraveller } from './types.js';
import type { Guide } from './use-guide.js';

interface Props {
  readonly leg: GuideLeg;
  readonly shown: readonly GuideTraveller[];
  readonly guide: Guide;
}

/** One leg: when it lands by the clocks of the place, and everybody on it with two buttons. */
export function GuideLegCard({ leg, shown, guide }: Props) {
  const { t, i18n } = useTranslation('guide');
  const heading = useId();
  const { number, from, to, departsAt, arrivesAt, fromZone, toZone, metBy, travellers } = leg;
  const taps = new Map((guide.kept?.taps ?? []).filter(({ legId }) => legId === leg.id).map((tap) => [tap.travellerId, tap]));
  const here = travellers.filter(({ travellerId, outcome }) => (taps.get(travellerId)?.outcome ?? outcome) === 'arrived').length;
  return (
    <section className={styles['leg']} aria-labelledby={heading}>
      <h2 id={heading}>{t('leg', { number, from, to })}</h2>
      <p>{t('times', { leaves: formatThere(departsAt, fromZone, i18n.language), lands: formatThere(arrivesAt, toZone, i18n.language) })}</p>
      <p className={styles['muted']}>{[t('here', { here, count: travellers.length }), metBy && t('metBy', { name: metBy })].filter(Boolean).join(' · ')}</p>
      <ul>
        {shown.map((traveller) => <Line key={traveller.travellerId} legId={leg.id} traveller={traveller} tap={taps.get(traveller.travellerId)} guide={guide} />)}
      </ul>
    </section>
  );
}

interface LineProps {
  readonly legId: string;
  readonly traveller: GuideTraveller;
  readonly tap: NonNullable<Guide['kept']>['taps'][number] | undefined;
  readonly guide: Guide;
}

function Line({ legId, traveller, tap, guide }: LineProps) {
  const { t } = useTranslation('guide');
  const { party, room, remark } = traveller;
  const name = traveller.name ?? t('erased');
  const outcome = tap?.outcome ?? traveller.outcome;
  return (
    <li data-outcome={outcome ?? 'none'}>
      <div>
        <strong>{name}</strong>
        <span className={styles['muted']}>{[t('party', { party }), room && t('room', { room })].filter(Boolean).join(' · ')}</span>
        {remark && <span className={styles['remark']}>{remark}</span>}
      </div>
      {outcome ? (
        <div className={styles['done']}>
          <span>{t(`state.${outcome}`)}{tap && <small> ({t('kept')})</small>}</span>
          {tap && <button type="button" onClick={() => guide.takeBack(tap.id)}>{t('back')}</button>}
        </div>
      ) : (
        <div className={styles['buttons']}>
          <button type="button" data-look="main" aria-label={t('arrivedName', { name })} onClick={() => guide.tap(legId, traveller, 'arrived')}>{t('arrived')}</button>
          <button type="button" aria-label={t('noShowName', { name })} onClick={() => guide.tap(legId, traveller, 'no-show')}>{t('noShow')}</button>
        </div>
      )}
    </li>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../ui/dates.js';
import { Fold } from '../../ui/phone/fold.js';
import { textOr } from '../../ui/texts.js';
import type { Trip } from '../travellers/types.js';
import { placesQuery } from './api.js';
import styles from './places.module.css';
import { RoomMate } from './room-mate.js';
import type { Places } from './types.js';

interface PlacesCardProps {
  readonly trip: Trip['trip'];
}

/** The race with its start number, and who shares the room. */
export function PlacesCard({ trip }: PlacesCardProps) {
  const { t } = useTranslation('places');
  const { data } = useQuery(placesQuery);
  if (!data) return null;
  return (
    <Fold id="places" title={t(data.race ? 'title' : 'roomAlone')} hint={t(data.race ? 'hint' : 'hintRoom')}>
      {data.race && <Race race={data.race} trip={trip} />}
      <div className={styles['part']}>
        <h3>{t('room.title')}</h3>
        <Mates mates={data.room.mates} />
        <RoomMate wish={data.wish} />
      </div>
    </Fold>
  );
}

function Race({ race: { category, number, changeUntil }, trip: { operator, reference } }: { readonly race: NonNullable<Places['race']>; readonly trip: Trip['trip'] }) {
  const { t, i18n } = useTranslation('places');
  const { t: words } = useTranslation('trip');
  const until = changeUntil.slice(0, 10);
  const open = Date.parse(changeUntil) > Date.now();
  return (
    <div className={styles['part']}>
      <h3>{words('race')}</h3>
      <p className={styles['race']}>
        <strong>{textOr(i18n, 'trip', `races.${category}`, category)}</strong>
        {number !== null && <span className={styles['bib']}><span>{t('race.number')}</span> {number}</span>}
      </p>
      {number === null && <p>{t('race.noNumber')}</p>}
      <p>{open ? t('race.change', { operator, reference, day: formatDay(until, i18n.language) }) : t('race.closed', { operator, reference })}</p>
    </div>
  );
}

function Mates({ mates }: { readonly mates: Places['room']['mates'] }) {
  const { t, i18n } = useTranslation('places');
  if (mates === null) return <p>{t('room.notYet')}</p>;
  if (mates.length === 0) return <p>{t('room.alone')}</p>;
  return <p>{t('room.with', { names: new Intl.ListFormat(i18n.language).format(mates) })}</p>;
}

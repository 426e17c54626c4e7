import { useTranslation } from 'react-i18next';
import { formatDays } from '../../ui/dates.js';
import { TripPicture } from '../../ui/phone/trip-picture.js';
import { textOr } from '../../ui/texts.js';
import styles from './trip.module.css';
import type { Trip } from './types.js';

interface TripHeadProps {
  readonly trip: Trip;
}

export function TripHead({ trip: { traveller, trip } }: TripHeadProps) {
  const { t, i18n } = useTranslation('trip');
  return (
    <>
      <TripPicture />
      <h1 className={styles['greeting']}>{t('greeting', { name: traveller.givenNames || traveller.surname })}</h1>
      <p className={styles['package']}>{trip.packageName}</p>
      <dl className={styles['facts']}>
        <div><dt>{t('dates')}</dt><dd>{formatDays(trip.startsOn, trip.endsOn, i18n.language)}</dd></div>
        <div><dt>{t('destination')}</dt><dd>{trip.destination}</dd></div>
        {trip.race && <div><dt>{t('race')}</dt><dd>{textOr(i18n, 'trip', `races.${trip.race}`, trip.race)}</dd></div>}
        <div><dt>{t('room')}</dt><dd>{textOr(i18n, 'trip', `rooms.${trip.room}`, trip.room)}</dd></div>
        <div><dt>{t('reference')}</dt><dd>{trip.reference}</dd></div>
      </dl>
    </>
  );
}

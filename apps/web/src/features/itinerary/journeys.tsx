import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatThere } from '../../ui/dates.js';
import phone from '../../ui/phone/phone.module.css';
import { journeysQuery } from './api.js';
import { JourneyMap } from './journey-map.js';
import styles from './journeys.module.css';
import { shortName } from './place-names.js';

/** The traveller's legs in words and on a map; nothing while there are none, since the page to print says more. */
export function Journeys({ waiting }: { readonly waiting: ReactNode }) {
  const { t, i18n } = useTranslation('trip');
  const { data, isPending } = useQuery(journeysQuery);
  if (isPending) return waiting;
  if (!data || data.legs.length === 0) return null;
  return (
    <>
      <JourneyMap legs={data.legs} />
      <ol className={styles['legs']} aria-label={t('itinerary.journeys')}>
        {data.legs.map(({ id, number, from, to, departsAt, arrivesAt, fromZone, toZone }) => (
          <li key={id}>
            <strong>{shortName(from)} – {shortName(to)}</strong> <span className={styles['number']}>{number}</span>
            <span className={styles['times']}>{formatThere(departsAt, fromZone, i18n.language)} – {formatThere(arrivesAt, toZone, i18n.language)}</span>
          </li>
        ))}
      </ol>
      <p className={phone['muted']}>{t('itinerary.local')}</p>
    </>
  );
}

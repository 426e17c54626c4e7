import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/phone/card.js';
import phone from '../../ui/phone/phone.module.css';
import styles from './itinerary.module.css';

const Journeys = lazy(async () => ({ default: (await import('./journeys.js')).Journeys }));

const waiting = <div className={styles['waiting']} />;

/** The trip to take along: where it goes, a page to print, and a calendar. The map is fetched when somebody comes near it. */
export function ItineraryCard() {
  const { t } = useTranslation('trip');
  const top = useRef<HTMLDivElement>(null);
  const [isNear, setIsNear] = useState(false);
  useEffect(() => {
    if (!top.current) return undefined;
    const watcher = new IntersectionObserver((seen) => {
      if (seen.some(({ isIntersecting }) => isIntersecting)) setIsNear(true);
    }, { rootMargin: '300px' });
    watcher.observe(top.current);
    return () => watcher.disconnect();
  }, []);
  return (
    <Card title={t('itinerary.title')} intro={t('itinerary.intro')}>
      <div ref={top}>{isNear ? <Suspense fallback={waiting}><Journeys waiting={waiting} /></Suspense> : waiting}</div>
      <a className={phone['button']} data-look="plain" href="/api/v1/me/itinerary.pdf" target="_blank" rel="noreferrer">{t('itinerary.pdf')}</a>
      <a className={phone['button']} data-look="quiet" href="/api/v1/me/itinerary.ics" download="itinerary.ics">{t('itinerary.calendar')}</a>
    </Card>
  );
}

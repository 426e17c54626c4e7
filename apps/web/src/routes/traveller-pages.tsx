import { type ComponentType, lazy, startTransition, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { InvitationPage } from '../features/accounts/invitation-page.js';
import { Screen } from '../ui/phone/screen.js';
import { Skeleton } from '../ui/phone/skeleton.js';

/** Most of the code: it comes after the invitation is drawn, and beside the rest where the trip is what is opened. */
export const loadTrip = () => import('../features/travellers/trip-page.js');
const LaterTripPage = lazy(async () => ({ default: (await loadTrip()).TripPage }));

interface TravellerPagesProps {
  /** Where it is there already: what is loaded under a fallback is shown a third of a second later. */
  readonly TripPage?: ComponentType | undefined;
}

/** The traveller's two pages. Opening the link replaces its address, so that the token stays in no history. */
export function TravellerPages({ TripPage = LaterTripPage }: TravellerPagesProps) {
  const [page, setPage] = useState(() => (window.location.pathname.startsWith('/invitation') ? 'invitation' : 'trip'));
  const { t } = useTranslation('trip');
  useEffect(() => void loadTrip(), []);
  function open(): void {
    window.history.replaceState(null, '', '/trip');
    startTransition(() => setPage('trip'));
  }
  if (page === 'invitation') return <InvitationPage onOpened={open} />;
  return <Suspense fallback={<Screen><Skeleton label={t('loading')} heights={[120, 180]} /></Screen>}><TripPage /></Suspense>;
}

import { useState } from 'react';
import { InvitationPage } from '../features/accounts/invitation-page.js';
import { TripPage } from '../features/travellers/trip-page.js';

/** The traveller's two pages. Opening the link replaces its address, so that the token stays in no history. */
export function TravellerPages() {
  const [page, setPage] = useState(() => (window.location.pathname.startsWith('/invitation') ? 'invitation' : 'trip'));
  function open(): void {
    window.history.replaceState(null, '', '/trip');
    setPage('trip');
  }
  return page === 'invitation' ? <InvitationPage onOpened={open} /> : <TripPage />;
}

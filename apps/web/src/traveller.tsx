import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createQueries } from './api/queries.js';
import { tripQuery } from './features/travellers/api.js';
import { startTravellerTexts } from './i18n/traveller.js';
import { loadTrip, TravellerPages } from './routes/traveller-pages.js';
import { PageFault } from './ui/phone/page-fault.js';

/** Draws the traveller's pages into the root element. */
export async function start(root: HTMLElement): Promise<void> {
  const queries = createQueries();
  const invited = window.location.pathname.startsWith('/invitation');
  if (!invited) void queries.query(tripQuery).catch(() => undefined);
  const [trip] = await Promise.all([invited ? undefined : loadTrip(), startTravellerTexts()]);
  // A second link, opened in the same tab, changes the fragment alone, which loads nothing by itself.
  window.addEventListener('hashchange', () => {
    if (window.location.pathname.startsWith('/invitation')) window.location.reload();
  });
  createRoot(root).render(
    <StrictMode>
      <PageFault>
        <QueryClientProvider client={queries}>
          <TravellerPages TripPage={trip?.TripPage} />
        </QueryClientProvider>
      </PageFault>
    </StrictMode>,
  );
}

import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createQueries } from './api/queries.js';
import { saleQuery, ticketQuery } from './features/sale/api.js';
import { SalePage } from './features/sale/sale-page.js';
import { startTravellerTexts } from './i18n/traveller.js';
import { PageFault } from './ui/phone/page-fault.js';

/** Draws the page of a sale into the root element. */
export async function start(root: HTMLElement): Promise<void> {
  const [, , departureId = ''] = window.location.pathname.split('/');
  const queries = createQueries();
  void queries.query(saleQuery(departureId)).catch(() => undefined);
  void queries.query(ticketQuery(departureId)).catch(() => undefined);
  await startTravellerTexts();
  createRoot(root).render(
    <StrictMode>
      <PageFault>
        <QueryClientProvider client={queries}>
          <SalePage departureId={departureId} />
        </QueryClientProvider>
      </PageFault>
    </StrictMode>,
  );
}

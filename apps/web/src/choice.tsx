import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createQueries } from './api/queries.js';
import { ChoicePage } from './features/suspension/choice-page.js';
import { startTravellerTexts } from './i18n/traveller.js';
import { PageFault } from './ui/phone/page-fault.js';

/** Draws the page on which a customer chooses what becomes of a suspended trip. */
export async function start(root: HTMLElement): Promise<void> {
  await startTravellerTexts();
  // A second link, opened in the same tab, changes the fragment alone, which loads nothing by itself.
  window.addEventListener('hashchange', () => window.location.reload());
  createRoot(root).render(
    <StrictMode>
      <PageFault>
        <QueryClientProvider client={createQueries()}>
          <ChoicePage />
        </QueryClientProvider>
      </PageFault>
    </StrictMode>,
  );
}

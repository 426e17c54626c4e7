import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { GuidePage } from './features/arrivals/guide-page.js';
import { keepPage } from './features/arrivals/keep-page.js';
import { startGuideTexts } from './i18n/guide/texts.js';
import { PageFault } from './ui/phone/page-fault.js';

/** Draws the page of a guide, who often has no network. */
export async function start(root: HTMLElement): Promise<void> {
  await startGuideTexts();
  // A second link, opened in the same tab, changes the fragment alone, which loads nothing by itself.
  window.addEventListener('hashchange', () => window.location.reload());
  createRoot(root).render(
    <StrictMode>
      <PageFault>
        <GuidePage />
      </PageFault>
    </StrictMode>,
  );
  void keepPage();
}

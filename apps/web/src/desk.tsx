import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import i18next from 'i18next';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createQueries } from './api/queries.js';
import { watchSession } from './features/accounts/session.js';
import { startDeskTexts } from './i18n/desk.js';
import { createDeskRouter } from './routes/desk-router.js';
import { createDeskTheme, cssVariables } from './ui/desk/theme.js';
import './ui/desk/desk.css';
import './ui/desk/print.css';
import { schemeKey } from './ui/scheme.js';

const schemeManager = localStorageColorSchemeManager({ key: schemeKey });

/** Draws the operator's and the officer's pages into the root element. */
export async function start(root: HTMLElement): Promise<void> {
  await startDeskTexts();
  const queries = createQueries();
  watchSession(queries);
  const theme = createDeskTheme({ close: i18next.t('desk:close') });
  createRoot(root).render(
    <StrictMode>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto" colorSchemeManager={schemeManager}>
        <Notifications position="top-right" />
        <QueryClientProvider client={queries}>
          <RouterProvider router={createDeskRouter(queries)} />
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
}

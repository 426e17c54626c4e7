import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../../ui/desk/link.js';
import { Page } from '../../ui/desk/page.js';
import { BulkForm } from './bulk-form.js';
import { RunReport } from './run-report.js';

const route = getRouteApi('/inside/bookings/many');

/** One action on many bookings: chosen, previewed, done, and reported row by row. */
export function BulkPage() {
  const { t } = useTranslation('bulk');
  const { run, ...filter } = route.useSearch();
  return (
    <Page title={t('title')} intro={t('intro')} back={<TextLink to="/bookings" search={filter} size="sm">{t('back')}</TextLink>}>
      {run ? <RunReport runId={run} filter={filter} /> : <BulkForm key={JSON.stringify(filter)} filter={filter} />}
    </Page>
  );
}

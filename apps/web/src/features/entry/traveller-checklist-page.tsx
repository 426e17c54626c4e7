import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/desk/page.js';
import { ChecklistSection } from './checklist-section.js';

const route = getRouteApi('/inside/travellers/$travellerId/checklist');

/** The checklist of one traveller, for operators and officers alike. */
export function TravellerChecklistPage() {
  const { t } = useTranslation('checklist');
  const { travellerId } = route.useParams();
  return (
    <Page title={t('pageTitle')}>
      <ChecklistSection travellerId={travellerId} revealed={false} />
    </Page>
  );
}

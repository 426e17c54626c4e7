import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../ui/desk/answer.js';
import { TextLink } from '../../ui/desk/link.js';
import { Page } from '../../ui/desk/page.js';
import { useMay } from '../accounts/session.js';
import { checklistQuery } from './checklist-api.js';
import { ChecklistSection } from './checklist-section.js';
import { travellerVerdictQuery } from './verdict-api.js';
import { VerdictSection } from './verdict-section.js';

const route = getRouteApi('/inside/travellers/$travellerId/checklist');

/** The checklist of one traveller, for operators and officers alike; officers also see the verdict that it comes from. */
export function TravellerChecklistPage() {
  const { t } = useTranslation('checklist');
  const { travellerId } = route.useParams();
  const mayRead = useMay('booking.read');
  const maySeeVerdict = useMay('verdict.read');
  const { data } = useQuery(checklistQuery(travellerId));
  const booking = data && mayRead && (
    <TextLink to="/bookings/$bookingId" params={{ bookingId: data.traveller.bookingId }} size="sm">{t('booking', { reference: data.traveller.bookingReference })}</TextLink>
  );
  return (
    <Page title={data?.traveller.name ?? t('pageTitle')} back={booking} intro={data && t('intro', { reference: data.traveller.bookingReference })}>
      <Stack gap="lg">
        <ChecklistSection travellerId={travellerId} revealed={false} />
        {maySeeVerdict && <Verdict travellerId={travellerId} />}
      </Stack>
    </Page>
  );
}

function Verdict({ travellerId }: { readonly travellerId: string }) {
  return (
    <Answer query={useQuery(travellerVerdictQuery(travellerId))} shapes={[320]}>
      {(verdict) => verdict && <VerdictSection travellerId={travellerId} verdict={verdict} />}
    </Answer>
  );
}

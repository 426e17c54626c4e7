import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../ui/desk/answer.js';
import { departureQuery } from '../packages/api.js';
import { DepartureFrame } from '../packages/departure-frame.js';
import { MessageFilters } from './message-filters.js';
import { MessageList } from './message-list.js';
import { WaitingDrafts } from './waiting-drafts.js';

const route = getRouteApi('/inside/departures/$departureId/messages');

/** What was written to whom about a departure, and what waits for an approval. */
export function MessagesPage() {
  const { t } = useTranslation('messages');
  const { departureId } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <Answer query={useQuery(departureQuery(departureId))} shapes={[60, 220, 220]}>
      {(departure) => (
        <DepartureFrame departure={departure}>
          <Stack gap="lg">
            <Text c="dimmed">{t('intro')}</Text>
            <WaitingDrafts departureId={departureId} />
            <MessageFilters search={search} onChange={(next) => void navigate({ search: next, replace: true })} />
            <MessageList departureId={departureId} search={search} />
          </Stack>
        </DepartureFrame>
      )}
    </Answer>
  );
}

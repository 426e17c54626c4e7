import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../ui/desk/answer.js';
import { LoadMore } from '../../ui/desk/load-more.js';
import { deliveriesQuery } from './api.js';
import { DeliveryLine } from './delivery-line.js';

/** What a webhook was told, newest first. */
export function DeliveryLog({ webhookId }: { readonly webhookId: string }) {
  const { t } = useTranslation('webhooks');
  const query = useInfiniteQuery(deliveriesQuery(webhookId));
  return (
    <Paper withBorder p="sm" bg="var(--ground)">
      <Stack gap="sm">
        <Answer query={query} shapes={[40, 40]}>
          {({ pages }) => {
            const deliveries = pages.flatMap((page) => page.items);
            if (deliveries.length === 0) return <Text size="sm">{t('noLog')}</Text>;
            return <>{deliveries.map((delivery) => <DeliveryLine key={delivery.id} delivery={delivery} webhookId={webhookId} />)}</>;
          }}
        </Answer>
        <Group gap="xs">
          <LoadMore query={query} />
          <Button size="xs" variant="subtle" loading={query.isRefetching} onClick={() => void query.refetch()}>{t('refresh')}</Button>
        </Group>
      </Stack>
    </Paper>
  );
}

import { Group, Progress, Stack, Text } from '@mantine/core';
import { IconArrowsSplit2 } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../ui/dates.js';
import { Answer } from '../../ui/desk/answer.js';
import { Empty } from '../../ui/desk/empty.js';
import { ButtonLink, CardLink } from '../../ui/desk/link.js';
import { LoadMore } from '../../ui/desk/load-more.js';
import { Page } from '../../ui/desk/page.js';
import { useMay } from '../accounts/session.js';
import { ruleChangesQuery } from './api.js';
import { StateBadge } from './badges.js';
import type { RuleChangeSummary } from './types.js';

export function RuleChangesPage() {
  const { t } = useTranslation('ruleChanges');
  const maySimulate = useMay('rule-change.simulate');
  const query = useInfiniteQuery(ruleChangesQuery);
  return (
    <Page title={t('title')} intro={t('intro')} actions={maySimulate && <ButtonLink to="/rule-changes/what-if" variant="default">{t('whatIf')}</ButtonLink>}>
      <Answer query={query} shapes={[96, 96]}>
        {({ pages }) => {
          const changes = pages.flatMap((page) => page.items);
          if (changes.length === 0) return <Empty title={t('empty.title')} body={t('empty.body')} icon={<IconArrowsSplit2 aria-hidden />} />;
          return (
            <Stack gap="sm">
              {changes.map((change) => <ChangeCard key={change.id} change={change} />)}
              <LoadMore query={query} />
            </Stack>
          );
        }}
      </Answer>
    </Page>
  );
}

function ChangeCard({ change }: { readonly change: RuleChangeSummary }) {
  const { t, i18n } = useTranslation('ruleChanges');
  const { id, ruleSetVersion, state, publishedAt, judged, affected, total } = change;
  return (
    <CardLink to="/rule-changes/$changeId" params={{ changeId: id }} withBorder padding="md" c="inherit" td="none">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Text fw={650}>{t('change', { number: ruleSetVersion })}</Text>
        <StateBadge state={state} />
      </Group>
      <Text size="sm" c="dimmed">{t('published', { at: formatInstant(publishedAt, i18n.language) })}</Text>
      {state === 'judging' ? (
        <>
          <Text size="sm">{t('progress', { judged, total })}</Text>
          <Progress mt={6} value={total === 0 ? 0 : (100 * judged) / total} aria-label={t('progress', { judged, total })} />
        </>
      ) : <Text size="sm">{affected === 0 ? t('nobody', { judged }) : t('counts', { affected, judged })}</Text>}
    </CardLink>
  );
}

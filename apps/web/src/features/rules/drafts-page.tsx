import { Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../ui/dates.js';
import { Answer } from '../../ui/desk/answer.js';
import { Empty } from '../../ui/desk/empty.js';
import { ButtonLink, CardLink, TextLink } from '../../ui/desk/link.js';
import { LoadMore } from '../../ui/desk/load-more.js';
import { Page } from '../../ui/desk/page.js';
import { useMay } from '../accounts/session.js';
import { draftsQuery } from './api.js';
import { DraftStatusBadge } from './badges.js';
import type { RuleDraftSummary } from './types.js';

/** Changes that are being written, reviewed and published. */
export function DraftsPage() {
  const { t } = useTranslation('rules');
  const [show, setShow] = useState('open');
  const mayWrite = useMay('rule.write');
  const query = useInfiniteQuery(draftsQuery(show === 'all'));
  return (
    <Page
      title={t('draftList.title')}
      intro={t('draftList.intro')}
      back={<TextLink to="/rules" size="sm">{t('title')}</TextLink>}
      actions={mayWrite && <ButtonLink to="/rule-drafts/new" leftSection={<IconPencil size={18} aria-hidden />}>{t('newChange')}</ButtonLink>}
    >
      <SegmentedControl aria-label={t('draftList.show')} value={show} onChange={setShow} data={[{ value: 'open', label: t('draftList.open') }, { value: 'all', label: t('draftList.all') }]} style={{ alignSelf: 'flex-start' }} />
      <Answer query={query} shapes={[80, 80]}>
        {({ pages }) => {
          const drafts = pages.flatMap((page) => page.items);
          if (drafts.length === 0) return <Empty title={t('draftList.empty.title')} body={t('draftList.empty.body')} icon={<IconPencil aria-hidden />} />;
          return (
            <Stack gap="sm">
              {drafts.map((draft) => <DraftCard key={draft.id} draft={draft} />)}
              <LoadMore query={query} />
            </Stack>
          );
        }}
      </Answer>
    </Page>
  );
}

function DraftCard({ draft }: { readonly draft: RuleDraftSummary }) {
  const { t, i18n } = useTranslation('rules');
  return (
    <CardLink to="/rule-drafts/$draftId" params={{ draftId: draft.id }} withBorder padding="md" c="inherit" td="none">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Text fw={650}>{draft.title}</Text>
        <DraftStatusBadge status={draft.status} />
      </Group>
      {draft.note && <Text size="sm" lineClamp={2}>{draft.note}</Text>}
      <Text size="sm" c="dimmed">
        {t('draftList.rules', { count: draft.rules })} · {t(`origins.${draft.origin}`)} · {t('draftList.by', { name: draft.author.name ?? t('draftList.somebody') })} · {t('draftList.updated', { at: formatInstant(draft.updatedAt, i18n.language) })}
      </Text>
    </CardLink>
  );
}

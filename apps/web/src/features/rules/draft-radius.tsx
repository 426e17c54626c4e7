import { Button, Group, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../ui/desk/answer.js';
import { ButtonLink } from '../../ui/desk/link.js';
import { LoadMore } from '../../ui/desk/load-more.js';
import { Section } from '../../ui/desk/section.js';
import { useMay } from '../accounts/session.js';
import { AtStake } from '../rule-changes/at-stake.js';
import { Flows } from '../rule-changes/flows.js';
import { TouchedLine } from '../rule-changes/touched-line.js';
import { simulateDraft } from './api.js';
import styles from './rules.module.css';
import type { RuleDraft } from './types.js';

/** Who would be affected if a draft were published now, worked out when somebody asks. */
export function DraftRadius({ draft }: { readonly draft: RuleDraft }) {
  const { t } = useTranslation('rules');
  const [asked, setAsked] = useState(false);
  const open = draft.status === 'in-review' || draft.status === 'approved' || (draft.status === 'draft' && draft.faults.length === 0 && draft.rules > 0);
  if (!useMay('rule-change.simulate') || !open) return null;
  return (
    <Section title={t('radius.title')}>
      {asked ? <Radius draft={draft} /> : <Stack gap="sm" align="flex-start"><Text c="dimmed">{t('radius.hint')}</Text><Group gap="xs"><Button variant="default" onClick={() => setAsked(true)}>{t('radius.ask')}</Button><ButtonLink variant="light" to="/rule-changes/what-if" search={{ draft: draft.id }}>{t('radius.whatIf')}</ButtonLink></Group></Stack>}
    </Section>
  );
}

function Radius({ draft: { id, version } }: { readonly draft: RuleDraft }) {
  const { t } = useTranslation('rules');
  const query = useInfiniteQuery({
    queryKey: ['rule-drafts', id, 'simulation', version],
    queryFn: async ({ pageParam }) => {
      const radius = await simulateDraft(id, pageParam);
      return { radius, items: radius.travellers.items, nextCursor: radius.travellers.nextCursor };
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    staleTime: 60_000,
  });
  return (
    <Answer query={query} shapes={[120]}>
      {({ pages }) => {
        const first = pages[0]!.radius;
        if (first.affected === 0) return <Text>{t('radius.nobody', { count: first.judged })}</Text>;
        return (
          <Stack gap="lg">
            <Text fw={650}>{t('radius.affected', { count: first.affected, judged: first.judged })}</Text>
            <Flows flows={first.flows} />
            <AtStake flows={first.flows} money={first.money} departures={first.departures} />
            <ul className={styles['plain']}>{pages.flatMap(({ items }) => items).map((traveller) => <TouchedLine key={`${traveller.travellerId} ${traveller.departureId}`} traveller={traveller} />)}</ul>
            <LoadMore query={query} />
          </Stack>
        );
      }}
    </Answer>
  );
}

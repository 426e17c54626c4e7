import { Stack, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { LoadMore } from '../../ui/desk/load-more.js';
import { Section } from '../../ui/desk/section.js';
import { simulate } from './api.js';
import { AtStake } from './at-stake.js';
import { Flows } from './flows.js';
import { useMay } from '../accounts/session.js';
import { IntoDraft } from './into-draft.js';
import { Promotion } from './promotion.js';
import styles from './rule-changes.module.css';
import { TouchedLine } from './touched-line.js';
import type { SimulatedDraft, WhatIf, WhatIfRule } from './types.js';

interface WhatIfResultProps {
  readonly first: WhatIf;
  readonly rules: WhatIfRule[];
  /** The draft whose rules count too. */
  readonly draft: SimulatedDraft | undefined;
}

/** The blast radius that publishing the rules would have. */
export function WhatIfResult({ first, rules, draft }: WhatIfResultProps) {
  const { t } = useTranslation('ruleChanges');
  const mayWrite = useMay('rule.write');
  const query = useInfiniteQuery({
    queryKey: ['rule-simulation', rules, draft],
    queryFn: async ({ pageParam }) => (await simulate(rules, draft, pageParam)).travellers,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    initialData: { pages: [first.travellers], pageParams: [undefined] },
    staleTime: Infinity,
  });
  return (
    <Stack gap="lg">
      <Title order={2} size="h3">{t('whatIfPage.result', { affected: first.affected, judged: first.judged })}</Title>
      <Flows flows={first.flows} />
      <AtStake flows={first.flows} money={first.money} departures={first.departures} />
      {mayWrite && rules.length > 0 && (draft ? <IntoDraft rules={rules} draft={draft} /> : <Promotion rules={rules} />)}
      <Section title={t('travellers.title')}>
        <Stack gap="sm">
          <ul className={styles['list']}>
            {query.data.pages.flatMap(({ items }) => items).map((traveller) => <TouchedLine key={`${traveller.travellerId} ${traveller.departureId}`} traveller={traveller} />)}
          </ul>
          <LoadMore query={query} />
        </Stack>
      </Section>
    </Stack>
  );
}

import { List, Progress, Stack, Text } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../ui/dates.js';
import { Answer } from '../../ui/desk/answer.js';
import { TextLink } from '../../ui/desk/link.js';
import { LoadMore } from '../../ui/desk/load-more.js';
import { Page } from '../../ui/desk/page.js';
import { Section } from '../../ui/desk/section.js';
import { ruleChangeQuery, touchedQuery } from './api.js';
import { AtStake } from './at-stake.js';
import { StateBadge } from './badges.js';
import { Flows } from './flows.js';
import { Messages } from './messages.js';
import styles from './rule-changes.module.css';
import { TouchedLine } from './touched-line.js';
import type { RuleChange } from './types.js';

const route = getRouteApi('/inside/rule-changes/$changeId');

export function RuleChangePage() {
  const { changeId } = route.useParams();
  return <Answer page query={useQuery(ruleChangeQuery(changeId))} shapes={[60, 160, 260]}>{(change) => <Shown change={change} />}</Answer>;
}

function Shown({ change }: { readonly change: RuleChange }) {
  const { t, i18n } = useTranslation('ruleChanges');
  const { ruleSetVersion, state, publishedAt, judged, total, affected, rules } = change;
  return (
    <Page
      title={t('change', { number: ruleSetVersion })}
      back={<TextLink to="/rule-changes" size="sm">{t('title')}</TextLink>}
      intro={
        <Stack gap={4} align="flex-start">
          <StateBadge state={state} />
          <Text>{affected === 0 ? t('nobody', { judged }) : t('counts', { affected, judged })}</Text>
          <Text size="sm">{t('published', { at: formatInstant(publishedAt, i18n.language) })}</Text>
        </Stack>
      }
    >
      {state === 'judging' && (
        <Section title={t('progress', { judged, total })}>
          <Progress value={total === 0 ? 0 : (100 * judged) / total} aria-label={t('progress', { judged, total })} />
          <Text size="sm" c="dimmed" mt="sm">{t('progressHint')}</Text>
        </Section>
      )}
      <Section title={t('rules')}>
        <List size="sm" spacing={4}>{rules.map(({ id, summary }) => <List.Item key={id}>{summary}</List.Item>)}</List>
      </Section>
      {affected > 0 && (
        <>
          <Flows flows={change.flows} />
          <AtStake flows={change.flows} money={change.money} departures={change.departures} />
          {state !== 'judging' && <Messages change={change} />}
          <Touched change={change} />
        </>
      )}
    </Page>
  );
}

function Touched({ change }: { readonly change: RuleChange }) {
  const { t } = useTranslation('ruleChanges');
  const query = useInfiniteQuery(touchedQuery(change));
  return (
    <Section title={t('travellers.title')}>
      <Answer query={query} shapes={[80, 80, 80]}>
        {({ pages }) => (
          <Stack gap="sm">
            <ul className={styles['list']}>
              {pages.flatMap(({ items }) => items).map((traveller) => <TouchedLine key={`${traveller.travellerId} ${traveller.departureId}`} traveller={traveller} />)}
            </ul>
            <LoadMore query={query} />
          </Stack>
        )}
      </Answer>
    </Section>
  );
}

import { Group, Stack, Text } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../ui/dates.js';
import { Answer } from '../../ui/desk/answer.js';
import { ButtonLink, TextLink } from '../../ui/desk/link.js';
import { Page } from '../../ui/desk/page.js';
import { Section } from '../../ui/desk/section.js';
import { useMay } from '../accounts/session.js';
import { ruleQuery } from './api.js';
import { RuleBadges } from './badges.js';
import { RuleWords } from './rule-words.js';
import { TimeLanes } from './time-lanes.js';
import type { RuleVersion } from './types.js';
import { useRuleWords } from './use-rule-words.js';

const route = getRouteApi('/inside/rules/$code');

/** One rule through both times: what it said, since when we knew, and who published it. */
export function RulePage() {
  const { code } = route.useParams();
  return <Answer page query={useQuery(ruleQuery(code))} shapes={[60, 160, 240]}>{(versions) => <Shown versions={versions} />}</Answer>;
}

function Shown({ versions }: { readonly versions: readonly RuleVersion[] }) {
  const { t } = useTranslation('rules');
  const mayWrite = useMay('rule.write');
  const newest = versions.at(-1);
  if (!newest) return null;
  return (
    <Page
      title={newest.rule.summary}
      intro={<Group gap="xs"><Text size="sm">{newest.rule.id} · {newest.authorityName}</Text><RuleBadges rule={newest.rule} /></Group>}
      back={<TextLink to="/rules" size="sm">{t('rule.back')}</TextLink>}
      actions={mayWrite && <ButtonLink to="/rule-drafts/new" search={{ rule: newest.rule.id }} leftSection={<IconPencil size={18} aria-hidden />}>{t('rule.change')}</ButtonLink>}
    >
      <Section title={t('rule.lanes')}>
        <TimeLanes rules={versions.map(({ rule }) => rule)} />
        <Text size="sm" c="dimmed" mt="xs">{t('rule.lanesHint')}</Text>
      </Section>
      <Section title={t('rule.versions')}>
        <Stack gap="xl">{versions.toReversed().map((version, at) => <Version key={version.rule.known.from} version={version} before={versions[versions.length - at - 2]} />)}</Stack>
      </Section>
    </Page>
  );
}

/** Fields that say something else than in the version before. */
const changedFields = (rule: RuleVersion['rule'], before: RuleVersion['rule']): string[] =>
  Object.keys({ ...before, ...rule }).filter((name) => JSON.stringify(rule[name as 'id']) !== JSON.stringify(before[name as 'id']));

function Version({ version: { rule, added, closed }, before }: { readonly version: RuleVersion; readonly before: RuleVersion | undefined }) {
  const { t, i18n } = useTranslation('rules');
  const { known } = useRuleWords();
  const when = (at: string): string => formatInstant(at, i18n.language);
  return (
    <article>
      <Text fw={650}>{t('fields.known')} {known(rule)}</Text>
      <Text size="sm" c="dimmed">
        {added.by ? t('rule.published', { at: when(added.at), by: added.by }) : t('rule.publishedUnknown', { at: when(added.at) })} · {t('rule.set', { set: added.set })}
        {added.draftId && <> · <TextLink to="/rule-drafts/$draftId" params={{ draftId: added.draftId }} size="sm">{t('rule.draft')}</TextLink></>}
      </Text>
      {closed && <Text size="sm" c="dimmed">{closed.by ? t('rule.replaced', { at: when(closed.at), by: closed.by }) : t('rule.replacedUnknown', { at: when(closed.at) })}</Text>}
      <RuleWords rule={rule} changed={before ? changedFields(rule, before.rule).filter((name) => name !== 'known') : []} without={['known', 'authority']} />
    </article>
  );
}

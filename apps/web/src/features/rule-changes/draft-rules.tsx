import { Button, Group, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../ui/desk/answer.js';
import { TextLink } from '../../ui/desk/link.js';
import { Section } from '../../ui/desk/section.js';
import { changesQuery } from '../rules/api.js';
import { ChangeBadge } from '../rules/badges.js';
import type { RuleDraft } from '../rules/types.js';
import styles from './rule-changes.module.css';

/** The rules of a draft that is looked at as if it were published. */
export function DraftRules({ draft }: { readonly draft: RuleDraft }) {
  const { t } = useTranslation('ruleChanges');
  const query = useInfiniteQuery(changesQuery(draft));
  return (
    <Section title={t('ofDraft.title', { title: draft.title })} aside={<TextLink to="/rule-drafts/$draftId" params={{ draftId: draft.id }} size="sm">{t('ofDraft.open')}</TextLink>}>
      <Answer query={query} shapes={[80]}>
        {({ pages }) => (
          <Stack gap="sm">
            {draft.rules === 0 && <Text c="dimmed">{t('ofDraft.none')}</Text>}
            <ul className={styles['list']}>
              {pages.flatMap(({ items }) => items).map(({ kind, after }) => (
                <li key={`${after.id} ${after.known.from} ${kind}`}>
                  <Group gap="xs" wrap="nowrap" align="flex-start"><ChangeBadge kind={kind} /><Text>{after.summary}</Text></Group>
                </li>
              ))}
            </ul>
            {query.hasNextPage && <div><Button variant="default" size="xs" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{t('ofDraft.more')}</Button></div>}
          </Stack>
        )}
      </Answer>
    </Section>
  );
}

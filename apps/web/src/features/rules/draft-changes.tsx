import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconDownload, IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../ui/desk/answer.js';
import { ButtonLink } from '../../ui/desk/link.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { Section } from '../../ui/desk/section.js';
import { changeDraft, changesQuery } from './api.js';
import { ChangeCard } from './change-card.js';
import type { RuleChange, RuleDraft } from './types.js';
import { useDraftStep } from './use-draft-step.js';

interface DraftChangesProps {
  readonly draft: RuleDraft;
  readonly mayWrite: boolean;
}

/** More than this is not edited rule by rule: one request holds no more. */
export const mostEdited = 200;

/** Each version of a draft beside what stands, word for word. */
export function DraftChanges({ draft, mayWrite }: DraftChangesProps) {
  const { t } = useTranslation('rules');
  const query = useInfiniteQuery(changesQuery(draft));
  const large = draft.rules > mostEdited;
  const remove = useDraftStep(
    (left: readonly RuleChange[]) => changeDraft(draft, { title: draft.title, note: draft.note, authorities: draft.authorities, rules: left.map(({ after }) => after) }),
    () => t('draft.removed'),
  );
  const add = mayWrite && !large && <ButtonLink to="/rule-drafts/$draftId/rule" params={{ draftId: draft.id }} variant="light" size="xs" leftSection={<IconPlus size={16} aria-hidden />}>{t('draft.add')}</ButtonLink>;
  return (
    <Section title={t('draft.changes')} aside={add}>
      {mayWrite && large && <LargeDraft draftId={draft.id} />}
      {remove.isError && <ProblemAlert error={remove.error} />}
      <Answer query={query} shapes={[140, 140]}>
        {({ pages }) => {
          const changes = pages.flatMap((page) => page.items);
          if (changes.length === 0) return <Text c="dimmed">{t('draft.none')}</Text>;
          return (
            <Stack gap="lg">
              {changes.map((change, index) => (
                <ChangeCard key={`${change.after.id} ${change.after.known.from} ${change.kind}`} change={change}>
                  {mayWrite && !large && (
                    <Group gap="xs">
                      {change.kind !== 'closing' && <ButtonLink to="/rule-drafts/$draftId/rule" params={{ draftId: draft.id }} search={{ at: index }} size="xs" variant="default">{t('draft.edit')}</ButtonLink>}
                      <Button size="xs" variant="subtle" color="red" disabled={remove.isPending} onClick={() => remove.mutate(changes.filter((_, at) => at !== index))}>{t('draft.remove')}</Button>
                    </Group>
                  )}
                </ChangeCard>
              ))}
              {query.hasNextPage && <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{t('draft.moreChanges')}</Button>}
            </Stack>
          );
        }}
      </Answer>
    </Section>
  );
}

/** What to do with a draft that is too large to be edited here. */
function LargeDraft({ draftId }: { readonly draftId: string }) {
  const { t } = useTranslation('rules');
  return (
    <Alert color="blue" mb="md" title={t('draft.large', { most: mostEdited })}>
      <Text size="sm">{t('draft.largeHint')}</Text>
      <Group gap="xs" mt="sm">
        <Button component="a" href={`/api/v1/rule-drafts/${draftId}/file?format=json`} download size="xs" variant="default" leftSection={<IconDownload size={16} aria-hidden />}>{t('draft.saveFile')}</Button>
        <ButtonLink to="/rules/import" size="xs" variant="default">{t('draft.importFile')}</ButtonLink>
      </Group>
    </Alert>
  );
}

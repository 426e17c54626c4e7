import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { useMay } from '../accounts/session.js';
import { discardDraft, publishDraft, submitDraft, takeBackDraft } from './api.js';
import type { RuleDraft } from './types.js';
import { useDraftStep } from './use-draft-step.js';

/** What can be done next with a draft by whoever looks at it. */
export function DraftSteps({ draft }: { readonly draft: RuleDraft }) {
  const { t } = useTranslation('rules');
  const [mayWrite, mayPublish] = [useMay('rule.write'), useMay('rule.publish')];
  const submit = useDraftStep(() => submitDraft(draft), () => t('draft.submitted'));
  const takeBack = useDraftStep(() => takeBackDraft(draft), () => t('draft.takenBack'));
  const discard = useDraftStep(() => discardDraft(draft), () => t('draft.discarded'));
  const publish = useDraftStep(() => publishDraft(draft), () => t('draft.published'));
  const steps = [submit, takeBack, discard, publish];
  const can = (action: RuleDraft['actions'][number]): boolean => draft.actions.includes(action);
  const busy = steps.some(({ isPending }) => isPending);
  const failed = steps.find(({ isError }) => isError);
  if (!mayWrite || draft.actions.length === 0) return null;
  return (
    <Stack gap="sm">
      {failed && <ProblemAlert error={failed.error} />}
      {can('publish') && <Text>{t('draft.publishHint', { name: draft.reviewer?.name ?? t('draftList.somebody') })}</Text>}
      <Group>
        {can('submit') && <Button loading={submit.isPending} disabled={busy} onClick={() => submit.mutate()}>{t('draft.submit')}</Button>}
        {can('publish') && mayPublish && <Button loading={publish.isPending} disabled={busy} onClick={() => window.confirm(t('draft.confirmPublish')) && publish.mutate()}>{t('draft.publish')}</Button>}
        {can('take-back') && <Button variant="default" loading={takeBack.isPending} disabled={busy} onClick={() => takeBack.mutate()}>{t('draft.takeBack')}</Button>}
        {can('discard') && <Button variant="subtle" color="red" loading={discard.isPending} disabled={busy} onClick={() => window.confirm(t('draft.confirmDiscard')) && discard.mutate()}>{t('draft.discard')}</Button>}
      </Group>
    </Stack>
  );
}

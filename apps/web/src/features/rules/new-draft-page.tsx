import { Button, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { faultAt } from '../../api/fault-at.js';
import { useAttemptKey } from '../../api/use-attempt-key.js';
import { TextLink } from '../../ui/desk/link.js';
import { Page } from '../../ui/desk/page.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { Section } from '../../ui/desk/section.js';
import { useLeaveGuard } from '../packages/use-leave-guard.js';
import { draftQuery, writeDraft } from './api.js';

const route = getRouteApi('/inside/rule-drafts/new');

/** Begins a change: what it is about and why. Its rules come next. */
export function NewDraftPage() {
  const { t } = useTranslation('rules');
  const { rule } = route.useSearch();
  const navigate = route.useNavigate();
  const queries = useQueryClient();
  const guard = useLeaveGuard();
  const attempt = useAttemptKey();
  const [title, setTitle] = useState('');
  const [note, setNote] = useState('');
  const write = useMutation({
    mutationFn: () => {
      const body = { title, note, pack: 'own-rules', authorities: [], rules: [] };
      return writeDraft(body, attempt.keyFor(body));
    },
    onError: attempt.failed,
    onSuccess: (draft) => {
      guard(false);
      queries.setQueryData(draftQuery(draft.id).queryKey, draft);
      void queries.invalidateQueries({ queryKey: ['rule-drafts', 'list'] });
      const params = { draftId: draft.id };
      void (rule ? navigate({ to: '/rule-drafts/$draftId/rule', params, search: { of: rule }, replace: true }) : navigate({ to: '/rule-drafts/$draftId', params, replace: true }));
    },
  });
  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    write.mutate();
  }
  const type = (set: (text: string) => void) => (event: { target: { value: string } }) => {
    guard(true);
    set(event.target.value);
  };
  return (
    <Page title={t('newDraft.title')} intro={t('newDraft.intro')} back={<TextLink to="/rule-drafts" size="sm">{t('draftList.title')}</TextLink>}>
      <form onSubmit={submit} noValidate>
        <Section title={t('draft.words')}>
          <Stack maw={640}>
            {write.isError && <ProblemAlert error={write.error} />}
            <TextInput label={t('newDraft.name')} placeholder={t('newDraft.nameHint')} withAsterisk maxLength={120} value={title} error={faultAt(write.error, '/title')} onChange={type(setTitle)} />
            <Textarea label={t('newDraft.note')} autosize minRows={3} maxLength={2000} value={note} error={faultAt(write.error, '/note')} onChange={type(setNote)} />
            <div><Button type="submit" loading={write.isPending}>{t('newDraft.create')}</Button></div>
          </Stack>
        </Section>
      </form>
    </Page>
  );
}

import { Button, ColorInput, Group, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFaults } from '../../api/use-faults.js';
import { field } from '../../ui/desk/conflict/merge.js';
import { useConflict } from '../../ui/desk/conflict/use-conflict.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { Section } from '../../ui/desk/section.js';
import { fetchLook, lookQuery, saveLook } from './api.js';
import type { Look } from './types.js';

type OwnLook = Omit<Look, 'version'>;

/** The name, the address for answers, the lines and the colour of all letters, saved together. */
export function LookForm({ look: { version, ...asRead } }: { readonly look: Look }) {
  const { t } = useTranslation('letters');
  const queries = useQueryClient();
  const [draft, setDraft] = useState<OwnLook>(asRead);
  const conflict = useConflict<OwnLook>({
    version, draft, onChange: setDraft,
    read: async () => {
      const { version: now, ...theirs } = await fetchLook();
      return { version: now, draft: theirs };
    },
    fields: [field('name', t('look.name')), field('replyTo', t('look.replyTo')), field('signature', t('look.signature')), field('accent', t('look.accent'))],
  });
  const save = useMutation({
    mutationFn: () => saveLook(draft, conflict.version),
    onError: conflict.meet,
    onSuccess: (saved) => {
      notifications.show({ message: t('look.saved'), color: 'green' });
      queries.setQueryData(lookQuery.queryKey, saved);
    },
  });
  const { at, settle } = useFaults(save.error);
  const change = (changed: Partial<OwnLook>): void => {
    settle(Object.keys(changed));
    setDraft({ ...draft, ...changed });
  };

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    save.mutate();
  }

  return (
    <Section title={t('look.title')}>
      <form onSubmit={submit}>
        <Stack>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextInput label={t('look.name')} description={t('look.nameHint')} maxLength={80} value={draft.name ?? ''} error={at('/name')} onChange={(event) => change({ name: event.target.value || null })} />
            <TextInput type="email" label={t('look.replyTo')} description={t('look.replyToHint')} maxLength={310} value={draft.replyTo ?? ''} error={at('/replyTo')} onChange={(event) => change({ replyTo: event.target.value || null })} />
          </SimpleGrid>
          <Textarea label={t('look.signature')} description={t('look.signatureHint')} autosize minRows={2} maxRows={4} maxLength={300} value={draft.signature ?? ''} error={at('/signature')} onChange={(event) => change({ signature: event.target.value || null })} />
          <ColorInput label={t('look.accent')} description={t('look.accentHint')} format="hex" withEyeDropper={false} maw={280} value={draft.accent ?? ''} error={at('/accent')} onChange={(accent) => change({ accent: accent || null })} />
          {conflict.view ?? (save.isError && <ProblemAlert error={save.error} />)}
          <Group>
            <Button type="submit" loading={save.isPending}>{t('look.save')}</Button>
          </Group>
        </Stack>
      </form>
    </Section>
  );
}

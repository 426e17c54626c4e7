import { Button, Code, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { faultAt } from '../../api/fault-at.js';
import { Answer } from '../../ui/desk/answer.js';
import { field } from '../../ui/desk/conflict/merge.js';
import { useConflict } from '../../ui/desk/conflict/use-conflict.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { fetchTemplate, templateQuery, writeTemplate } from './batch-api.js';
import type { LetterTemplate } from './batch-types.js';
import styles from './batch.module.css';
import { useBatchChange } from './use-batch-change.js';

interface BatchLetterTemplateProps {
  readonly authority: { readonly id: string; readonly name: string };
  readonly onClose: () => void;
}

/** The letter that goes with every batch for an authority, with placeholders. */
export function BatchLetterTemplate({ authority, onClose }: BatchLetterTemplateProps) {
  const { t } = useTranslation('batches');
  const query = useQuery(templateQuery(authority.id));
  return (
    <Modal opened onClose={onClose} title={t('template.title', { authority: authority.name })} centered size="xl">
      <Answer query={query} shapes={[260]}>{(template) => <Template authorityId={authority.id} template={template} onClose={onClose} />}</Answer>
    </Modal>
  );
}

function Template({ authorityId, template, onClose }: { readonly authorityId: string; readonly template: LetterTemplate; readonly onClose: () => void }) {
  const { t } = useTranslation('batches');
  const [text, setText] = useState(template.text);
  const conflict = useConflict<{ readonly text: string }>({
    version: template.version, draft: { text }, onChange: (taken) => setText(taken.text), fields: [field('text', t('template.text'))],
    read: async () => {
      const now = await fetchTemplate(authorityId);
      return { version: now.version, draft: { text: now.text } };
    },
  });
  const write = useBatchChange((written: string) => writeTemplate(authorityId, conflict.version, written), () => t('template.done'), onClose, conflict.meet);
  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    // a form inside the page's own form, as far as React is concerned
    event.stopPropagation();
    write.mutate(text);
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Textarea
          className={styles['letter'] ?? ''} label={t('template.text')} autosize minRows={8} maxRows={18} maxLength={5000} value={text} error={faultAt(write.error, '/text')}
          onChange={(event) => setText(event.target.value)} data-autofocus
        />
        <div>
          <Text size="sm" c="dimmed" mb={4}>{t('template.placeholders')}</Text>
          <Group gap={6}>{template.placeholders.map((name) => <Code key={name}>{`{{${name}}}`}</Code>)}</Group>
        </div>
        {write.isError && (conflict.view ?? <ProblemAlert error={write.error} />)}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>{t('pack.cancel')}</Button>
          <Button type="submit" loading={write.isPending}>{t('template.do')}</Button>
        </Group>
      </Stack>
    </form>
  );
}

import { Accordion, Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { faultAt } from '../../api/fault-at.js';
import { useAttemptKey } from '../../api/use-attempt-key.js';
import { formatInstant } from '../../ui/dates.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { Section } from '../../ui/desk/section.js';
import styles from './editor.module.css';
import { addTerms } from './package-api.js';
import type { Package } from './types.js';

interface TermsSectionProps {
  readonly sold: Package;
  readonly mayWrite: boolean;
}

/** What customers agree to, by version. A new text is a new version; those before stay for whoever accepted them. */
export function TermsSection({ sold, mayWrite }: TermsSectionProps) {
  const { t, i18n } = useTranslation('packages');
  const queries = useQueryClient();
  const { keyFor, failed } = useAttemptKey();
  const [text, setText] = useState<string | null>(null);
  const newest = sold.terms[0];
  const add = useMutation({
    mutationFn: (written: string) => addTerms(sold.id, written, keyFor(written)),
    onSuccess: async ({ version }) => {
      await queries.invalidateQueries({ queryKey: ['packages'] });
      void queries.invalidateQueries({ queryKey: ['departures'] });
      notifications.show({ message: t('terms.added', { version }), color: 'green' });
      setText(null);
    },
    onError: failed,
  });
  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    add.mutate(text ?? '');
  }
  return (
    <Section title={t('terms.title')} aside={mayWrite && text === null && <Button variant="light" size="compact-md" onClick={() => setText(newest?.text ?? '')}>{t('terms.new')}</Button>}>
      <Stack>
        {text !== null && (
          <form onSubmit={submit} noValidate>
            <Stack gap="sm">
              {add.isError && <ProblemAlert error={add.error} />}
              <Textarea label={t('terms.text', { version: (newest?.version ?? 0) + 1 })} description={t('terms.hint')} autosize minRows={8} maxRows={24} value={text} error={faultAt(add.error, '/text')}
                onChange={(event) => setText(event.target.value)} />
              <Group justify="flex-end">
                <Button variant="default" onClick={() => setText(null)}>{t('discard')}</Button>
                <Button type="submit" loading={add.isPending} disabled={text.trim() === '' || text === newest?.text}>{t('terms.publish')}</Button>
              </Group>
            </Stack>
          </form>
        )}
        {sold.terms.length === 0 && text === null && <Text c="dimmed" size="sm">{t('terms.empty')}</Text>}
        {sold.terms.length > 0 && (
          <Accordion variant="contained">
            {sold.terms.map(({ version, text: said, createdAt }) => (
              <Accordion.Item key={version} value={String(version)}>
                <Accordion.Control>
                  <Text size="sm" fw={600}>{t('terms.version', { version })}{version === newest?.version && ` · ${t('terms.current')}`}</Text>
                  <Text size="xs" c="dimmed">{formatInstant(createdAt, i18n.language)}</Text>
                </Accordion.Control>
                <Accordion.Panel><Text size="sm" className={styles['text'] ?? ''}>{said}</Text></Accordion.Panel>
              </Accordion.Item>
            ))}
          </Accordion>
        )}
      </Stack>
    </Section>
  );
}

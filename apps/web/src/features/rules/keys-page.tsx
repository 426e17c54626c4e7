import { Button, CopyButton, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { faultAt } from '../../api/fault-at.js';
import { useAttemptKey } from '../../api/use-attempt-key.js';
import { formatInstant } from '../../ui/dates.js';
import { Answer } from '../../ui/desk/answer.js';
import { TextLink } from '../../ui/desk/link.js';
import { Page } from '../../ui/desk/page.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { Section } from '../../ui/desk/section.js';
import { useMay } from '../accounts/session.js';
import { distrustKey, keysQuery, trustKey } from './api.js';
import styles from './rules.module.css';
import type { RuleKeys } from './types.js';

/** Whose signatures on rule packs count here, and the key that others know ours by. */
export function KeysPage() {
  const { t } = useTranslation('rules');
  const mayTrust = useMay('rule.review');
  return (
    <Page title={t('keyPage.title')} intro={t('keyPage.intro')} back={<TextLink to="/rules" size="sm">{t('title')}</TextLink>}>
      <Answer query={useQuery(keysQuery)} shapes={[160, 120]}>
        {({ own, items }) => (
          <>
            <Section title={t('keyPage.own')}>
              <Text c="dimmed" mb="sm">{t('keyPage.ownHint')}</Text>
              <pre className={styles['key']}>{own.publicKey}</pre>
              <Group>
                <CopyButton value={own.publicKey}>{({ copied, copy }) => <Button size="xs" variant="default" onClick={copy}>{t(copied ? 'keyPage.copied' : 'keyPage.copy')}</Button>}</CopyButton>
                <Text size="sm" c="dimmed" className={styles['key']}>{t('keyPage.keyId')} {own.keyId.slice(0, 16)}</Text>
              </Group>
            </Section>
            <Section title={t('keyPage.trusted')}>
              {items.length === 0 ? <Text c="dimmed">{t('keyPage.none')}</Text> : <Stack gap="sm">{items.map((key) => <TrustedKey key={key.id} trusted={key} mayTrust={mayTrust} />)}</Stack>}
            </Section>
          </>
        )}
      </Answer>
      {mayTrust && <AddKey />}
    </Page>
  );
}

function TrustedKey({ trusted: { id, name, keyId, addedBy, createdAt }, mayTrust }: { readonly trusted: RuleKeys['items'][number]; readonly mayTrust: boolean }) {
  const { t, i18n } = useTranslation('rules');
  const queries = useQueryClient();
  const remove = useMutation({
    mutationFn: () => distrustKey(id),
    onSuccess: () => notifications.show({ message: t('keyPage.removed'), color: 'green' }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['rule-keys'] }),
  });
  return (
    <Group justify="space-between" wrap="nowrap" align="flex-start">
      <div style={{ minWidth: 0 }}>
        <Text fw={600}>{name}</Text>
        <Text size="sm" c="dimmed" className={styles['key']}>{keyId.slice(0, 16)}</Text>
        <Text size="sm" c="dimmed">{t('keyPage.added', { at: formatInstant(createdAt, i18n.language), by: addedBy ?? t('draftList.somebody') })}</Text>
        {remove.isError && <ProblemAlert error={remove.error} />}
      </div>
      {mayTrust && <Button size="xs" variant="subtle" color="red" loading={remove.isPending} onClick={() => window.confirm(t('keyPage.confirm')) && remove.mutate()}>{t('keyPage.remove')}</Button>}
    </Group>
  );
}

function AddKey() {
  const { t } = useTranslation('rules');
  const queries = useQueryClient();
  const attempt = useAttemptKey();
  const [name, setName] = useState('');
  const [publicKey, setPublicKey] = useState('');
  const add = useMutation({
    mutationFn: () => trustKey({ name, publicKey }, attempt.keyFor({ name, publicKey })),
    onError: attempt.failed,
    onSuccess: (keys) => {
      queries.setQueryData(keysQuery.queryKey, keys);
      setName('');
      setPublicKey('');
      notifications.show({ message: t('keyPage.done'), color: 'green' });
    },
  });
  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    add.mutate();
  }
  return (
    <Section title={t('keyPage.add')}>
      <form onSubmit={submit} noValidate>
        <Stack maw={640}>
          {add.isError && <ProblemAlert error={add.error} />}
          <TextInput label={t('keyPage.name')} withAsterisk maxLength={120} value={name} error={faultAt(add.error, '/name')} onChange={(event) => setName(event.target.value)} />
          <Textarea label={t('keyPage.publicKey')} description={t('keyPage.publicKeyHint')} withAsterisk autosize minRows={3} value={publicKey} error={faultAt(add.error, '/publicKey')} onChange={(event) => setPublicKey(event.target.value)} />
          <div><Button type="submit" loading={add.isPending}>{t('keyPage.trust')}</Button></div>
        </Stack>
      </form>
    </Section>
  );
}

import { Alert, Anchor, Button, FileButton, Group, Stack, Text, TextInput } from '@mantine/core';
import { Problem } from '#sdk';
import { IconAlertTriangle, IconUpload } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAttemptKey } from '../../api/use-attempt-key.js';
import { ButtonLink, TextLink } from '../../ui/desk/link.js';
import { Page } from '../../ui/desk/page.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { Section } from '../../ui/desk/section.js';
import { importIndex, importPack } from './api.js';
import styles from './rules.module.css';

/** Rule packs and passport indexes come in here, as drafts. */
export function ImportPage() {
  const { t } = useTranslation('rules');
  return (
    <Page title={t('importing.title')} intro={t('importing.intro')} back={<TextLink to="/rules" size="sm">{t('title')}</TextLink>}>
      <PackImport />
      <IndexImport />
    </Page>
  );
}

const named = (file: File): unknown => [file.name, file.size, file.lastModified];

function PackImport() {
  const { t } = useTranslation('rules');
  const attempt = useAttemptKey();
  const queries = useQueryClient();
  const send = useMutation({
    mutationFn: (file: File) => importPack(file, attempt.keyFor(named(file))),
    onError: attempt.failed,
    onSettled: () => queries.invalidateQueries({ queryKey: ['rule-drafts', 'list'] }),
  });
  const report = send.data;
  return (
    <Section title={t('importing.pack')}>
      <Stack>
        <Text c="dimmed">{t('importing.packHint')} <Anchor underline="always" href="/api/v1/rule-packs/schema" target="_blank">{t('importing.schema')}</Anchor></Text>
        <Choose accept=".yaml,.yml,.json,application/yaml,application/json" label={t('importing.choosePack')} busy={send.isPending} onFile={(file) => send.mutate(file)} />
        {send.isError && <Faults error={send.error} />}
        {report && (
          <Alert color={report.draftId ? 'green' : 'blue'} title={`${t('importing.report')}: ${report.title}`}>
            <Text size="sm">{(['added', 'identical', 'newerHere', 'conflicts'] as const).map((name) => `${report.counts[name]} ${t(`counts.${name}`)}`).join(' · ')}</Text>
            {report.draftId ? <ButtonLink mt="sm" size="xs" to="/rule-drafts/$draftId" params={{ draftId: report.draftId }}>{t('importing.toDraft')}</ButtonLink> : <Text size="sm">{t('importing.nothing')}</Text>}
          </Alert>
        )}
      </Stack>
    </Section>
  );
}

function IndexImport() {
  const { t } = useTranslation('rules');
  const attempt = useAttemptKey();
  const queries = useQueryClient();
  const [knownFrom, setKnownFrom] = useState(() => new Date().toISOString().slice(0, 10));
  const send = useMutation({
    mutationFn: (file: File) => importIndex(file, knownFrom, attempt.keyFor([named(file), knownFrom])),
    onError: attempt.failed,
    onSettled: () => queries.invalidateQueries({ queryKey: ['rule-drafts', 'list'] }),
  });
  const report = send.data;
  return (
    <Section title={t('importing.index')}>
      <Stack>
        <Text c="dimmed">{t('importing.indexHint')}</Text>
        <Group align="flex-end">
          <TextInput type="date" label={t('importing.knownFrom')} value={knownFrom} onChange={(event) => setKnownFrom(event.target.value)} />
          <Choose accept=".csv,text/csv" label={t('importing.chooseIndex')} busy={send.isPending} onFile={(file) => send.mutate(file)} />
        </Group>
        {send.isError && <Faults error={send.error} />}
        {report && (
          <Alert color={report.draftId ? 'green' : 'blue'} title={report.draftId ? t('importing.indexDone', { lines: report.lines, rules: report.rules }) : t('importing.indexSame')}>
            {report.draftId && <ButtonLink size="xs" to="/rule-drafts/$draftId" params={{ draftId: report.draftId }}>{t('importing.toDraft')}</ButtonLink>}
          </Alert>
        )}
      </Stack>
    </Section>
  );
}

interface ChooseProps {
  readonly accept: string;
  readonly label: string;
  readonly busy: boolean;
  readonly onFile: (file: File) => void;
}

function Choose({ accept, label, busy, onFile }: ChooseProps): ReactNode {
  const { t } = useTranslation('rules');
  return (
    <Group>
      <FileButton accept={accept} onChange={(file) => file && onFile(file)} inputProps={{ 'aria-label': label }}>
        {(props) => <Button {...props} loading={busy} leftSection={<IconUpload size={18} aria-hidden />}>{label}</Button>}
      </FileButton>
      <Text size="sm" c="dimmed" aria-live="polite">{busy ? t('importing.reading') : ''}</Text>
    </Group>
  );
}

/** Where a file is wrong, line by line. */
function Faults({ error }: { readonly error: Error }) {
  const { t } = useTranslation('rules');
  const faults = error instanceof Problem ? error.errors : [];
  if (faults.length === 0) return <ProblemAlert error={error} />;
  return (
    <Alert color="red" role="alert" icon={<IconAlertTriangle aria-hidden />} title={`${error instanceof Problem ? error.title : ''} (${t('importing.faults', { count: faults.length })})`}>
      <ul className={styles['faults']}>
        {faults.map(({ pointer, detail, line }, at) => <li key={at}>{line === undefined ? detail : t('importing.fault', { place: `${t('importing.line', { line })}${pointer.startsWith('/rules') || pointer.startsWith('/auth') ? ` ${pointer}` : ''}`, detail })}</li>)}
      </ul>
    </Alert>
  );
}

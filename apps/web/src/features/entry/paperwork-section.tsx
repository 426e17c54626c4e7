import { Alert, Anchor, Button, Group, List, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../ui/dates.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { Section } from '../../ui/desk/section.js';
import { applicationPaperworkQuery, revealPapers } from './checklist-api.js';
import { ChecklistSection } from './checklist-section.js';
import type { Paperwork } from './checklist-types.js';

interface PaperworkSectionsProps {
  readonly applicationId: string;
  readonly travellerId: string;
  /** Whether this person gave their reason on this page. */
  readonly revealed: boolean;
  readonly mayReveal: boolean;
}

/** The checklist of the traveller, what the application lacks, and its form as it would go out. */
export function PaperworkSections({ applicationId, travellerId, revealed, mayReveal }: PaperworkSectionsProps) {
  const { t } = useTranslation('checklist');
  const { data: paperwork } = useQuery(applicationPaperworkQuery(applicationId));
  const [opened, setOpened] = useState(false);
  const isOpen = revealed || opened;
  return (
    <Stack gap="lg">
      <ChecklistSection travellerId={travellerId} revealed={isOpen} />
      <Section title={t('form.title')}>
        <Stack gap="sm">
          {paperwork && <Standing paperwork={paperwork} />}
          {isOpen && <Anchor href={`/api/v1/applications/${applicationId}/form`} target="_blank" rel="noreferrer" size="sm">{t('form.open')}</Anchor>}
          {!isOpen && mayReveal && <RevealForm travellerId={travellerId} onOpened={() => setOpened(true)} />}
        </Stack>
      </Section>
    </Stack>
  );
}

function Standing({ paperwork: { lacks, declaration, status } }: { readonly paperwork: Paperwork }) {
  const { t, i18n } = useTranslation('checklist');
  return (
    <>
      {status === 'draft' && lacks.length > 0 && (
        <Alert color="orange" title={t('form.lacks')}>
          <List size="sm">{lacks.map((lack) => <List.Item key={lack}>{t(`lacks.${lack}`)}</List.Item>)}</List>
        </Alert>
      )}
      <Text size="sm">
        {declaration ? t(`form.declaration.${declaration.state}`, { day: declaration.signedAt ? formatDay(declaration.signedAt.slice(0, 10), i18n.language) : '' }) : t('form.declaration.none')}
      </Text>
    </>
  );
}

function RevealForm({ travellerId, onOpened }: { readonly travellerId: string; readonly onOpened: () => void }) {
  const { t } = useTranslation('checklist');
  const [reason, setReason] = useState('');
  const reveal = useMutation({ mutationFn: () => revealPapers(travellerId, reason.trim()), onSuccess: onOpened });
  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    if (reason.trim()) reveal.mutate();
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="xs">
        {reveal.isError && <ProblemAlert error={reveal.error} />}
        <Group align="flex-end" gap="xs">
          <TextInput label={t('form.why')} value={reason} maxLength={500} style={{ flex: 1, minWidth: 200 }} onChange={(event) => setReason(event.target.value)} />
          <Button type="submit" variant="light" loading={reveal.isPending} disabled={!reason.trim()}>{t('form.reveal')}</Button>
        </Group>
      </Stack>
    </form>
  );
}

import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { codeOf } from '../../api/problem-words.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { Section } from '../../ui/desk/section.js';
import { approveApplication, rejectApplication } from './api.js';
import type { RejectionCode } from './queue-api.js';
import { ReasonChoice } from './reason-choice.js';
import type { Application } from './types.js';
import { WhatChanged } from './what-changed.js';

interface DecisionProps {
  readonly application: Application;
}

/** Approve or reject, with the reason that is kept. What was written stays when the application changed meanwhile. */
export function Decision({ application }: DecisionProps) {
  const { t } = useTranslation('applications');
  const words = useTranslation('queue').t;
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const [code, setCode] = useState<RejectionCode | null>(null);
  const [missing, setMissing] = useState(false);
  const reasonField = useRef<HTMLTextAreaElement>(null);
  const [looked, setLooked] = useState<Application | null>(null);
  // What is decided on is what was looked at: a change that came in since is shown first, by the refusal of the first attempt.
  const [seen, setSeen] = useState(application);
  const { id, status, revision } = application;
  const changed = looked !== null && looked.revision !== revision;
  useEffect(() => {
    if (changed) setSeen(application);
  }, [changed, application]);
  const decide = useMutation({
    mutationFn: (how: 'approve' | 'reject') => (how === 'approve' ? approveApplication(id, { reason: reason.trim(), revision: seen.revision }) : rejectApplication(id, { reason: reason.trim(), revision: seen.revision, ...(code ? { code } : {}) })),
    onSuccess: (decided, how) => {
      setReason('');
      setCode(null);
      setLooked(null);
      setSeen(decided);
      const first = how === 'approve' && decided.status === 'in-review';
      notifications.show({ message: first ? words('firstDone') : t(how === 'approve' ? 'approved' : 'rejected'), color: 'green' });
    },
    onError: (error) => {
      if (codeOf(error) === 'entry.application-changed') setLooked(seen);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['applications'] }),
  });

  function choose(how: 'approve' | 'reject'): void {
    const enough = reason.trim() !== '' || (how === 'reject' && code !== null && code !== 'other');
    setMissing(!enough);
    if (enough) decide.mutate(how);
    else reasonField.current?.focus();
  }

  const open = status === 'in-review' || status === 'approved';
  if (!open) return <Section title={t('decide')}><Text c="dimmed">{status === 'draft' ? t('undecidable') : t('decided', { status: t(`status.${status}`) })}</Text></Section>;
  return (
    <Section title={t('decide')}>
      <Stack gap="sm">
        {changed && <WhatChanged was={looked} is={application} />}
        {decide.isError && !changed && <ProblemAlert error={decide.error} />}
        <Textarea
          ref={reasonField}
          label={t('reason')}
          description={words('ownWordsHint')}
          autosize
          minRows={3}
          maxLength={2000}
          value={reason}
          error={missing && t('reasonNeeded')}
          onChange={(event) => {
            setReason(event.target.value);
            setMissing(false);
          }}
        />
        <ReasonChoice code={code} onChange={setCode} />
        <Group>
          {status === 'in-review' && (
            <Button data-decide="approve" color="green.8" loading={decide.isPending && decide.variables === 'approve'} disabled={decide.isPending} onClick={() => choose('approve')}>
              {t('approve')}
            </Button>
          )}
          <Button data-decide="reject" color="red.8" variant="outline" loading={decide.isPending && decide.variables === 'reject'} disabled={decide.isPending} onClick={() => choose('reject')}>
            {t('reject')}
          </Button>
        </Group>
      </Stack>
    </Section>
  );
}

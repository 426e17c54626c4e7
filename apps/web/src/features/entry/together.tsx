import { Alert, Button, Group, Loader, Modal, Stack, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { faultAt } from '../../api/fault-at.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { decideTogether, previewTogether, type QueuedApplication, type RejectionCode, type TogetherOutcome } from './queue-api.js';
import { ReasonChoice } from './reason-choice.js';
import styles from './queue.module.css';

interface TogetherProps {
  readonly decision: 'approve' | 'reject';
  readonly applications: readonly QueuedApplication[];
  readonly onClose: (done: boolean) => void;
}

/** Decides on several with one reason, after showing what would become of each. */
export function Together({ decision, applications, onClose }: TogetherProps) {
  const { t } = useTranslation('queue');
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const [code, setCode] = useState<RejectionCode | null>(null);
  const items = applications.map(({ id, review }) => ({ applicationId: id, revision: review.revision }));
  const preview = useQuery({ queryKey: ['together', decision, items], queryFn: () => previewTogether({ decision, items, reason: '' }), gcTime: 0 });
  const allowed = items.filter((_item, at) => preview.data?.[at]?.refusal === null);
  const decide = useMutation({
    mutationFn: () => decideTogether({ decision, items: allowed, reason: reason.trim(), ...(code ? { code } : {}) }),
    onSuccess: (outcomes) => {
      const refused = outcomes.filter(({ refusal }) => refusal !== null).length;
      const text = [t('together.done', { count: outcomes.length - refused }), refused > 0 && t('together.doneRefused', { count: refused })].filter(Boolean).join(' ');
      notifications.show({ message: text, color: refused > 0 ? 'orange' : 'green' });
      onClose(true);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['applications'] }),
  });
  return (
    <Modal opened onClose={() => onClose(false)} title={t(`together.${decision}`)} size="lg" closeButtonProps={{ 'aria-label': t('together.close') }}>
      <Stack gap="md">
        {preview.isError && <ProblemAlert error={preview.error} onAgain={() => void preview.refetch()} />}
        {preview.isPending && <Group><Loader size="sm" /><Text>{t('together.looking')}</Text></Group>}
        {preview.data && <Shown outcomes={preview.data} />}
        {decide.isError && <ProblemAlert error={decide.error} />}
        {allowed.length > 0 && (
          <>
            {decision === 'reject' && <ReasonChoice code={code} onChange={setCode} />}
            <Textarea
              label={t('together.reason')} description={t(decision === 'reject' ? 'together.reasonRejectHint' : 'together.reasonHint')}
              autosize minRows={2} maxLength={2000} value={reason} error={faultAt(decide.error, '/reason')} onChange={({ target }) => setReason(target.value)}
            />
            <Group>
              <Button color={decision === 'approve' ? 'green.8' : 'red.8'} loading={decide.isPending} disabled={decision === 'reject' && !reason.trim() && (code === null || code === 'other')} onClick={() => decide.mutate()}>
                {t(`together.do_${decision}`, { count: allowed.length })}
              </Button>
              <Button variant="default" onClick={() => onClose(false)}>{t('together.cancel')}</Button>
            </Group>
          </>
        )}
      </Stack>
    </Modal>
  );
}

function Shown({ outcomes }: { readonly outcomes: readonly TogetherOutcome[] }) {
  const { t } = useTranslation('queue');
  const [would, refused] = [outcomes.filter(({ refusal }) => refusal === null), outcomes.filter(({ refusal }) => refusal !== null)];
  return (
    <>
      <div>
        <Text fw={600}>{t('together.would', { count: would.length })}</Text>
        {would.length > 0 && <ul className={styles['list']}>{would.map(({ pointer, travellerName }) => <li key={pointer}>{travellerName}</li>)}</ul>}
      </div>
      {refused.length > 0 && (
        <Alert color="orange" title={t('together.refused', { count: refused.length })}>
          <ul className={styles['list']}>
            {refused.map(({ pointer, travellerName, refusal }) => <li key={pointer}><Text span size="sm" fw={600}>{travellerName}</Text> <Text span size="sm">{refusal?.detail ?? refusal?.title}</Text></li>)}
          </ul>
        </Alert>
      )}
    </>
  );
}

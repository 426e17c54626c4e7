import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '#sdk';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { correctOutcome } from './batch-api.js';
import { checkOutcomes, type OutcomeDraft, outcomesOf, unanswered } from './outcome-draft.js';
import { OutcomeFields } from './outcome-fields.js';
import type { Batch, BatchApplication } from './types.js';
import { useBatchChange } from './use-batch-change.js';

interface BatchCorrectionProps {
  readonly batch: Batch;
  readonly application: BatchApplication;
  readonly onClose: () => void;
}

/** Puts right an outcome that was recorded wrongly; what was recorded stays in the history. */
export function BatchCorrection({ batch, application: { id, travellerName: name, status, approvalNumber, validFrom, validUntil }, onClose }: BatchCorrectionProps) {
  const { t } = useTranslation('batches');
  const [draft, setDraft] = useState<OutcomeDraft>({
    ...unanswered, outcome: status === 'issued' ? 'issued' : 'refused', approvalNumber: approvalNumber ?? '', validFrom: validFrom ?? '', validUntil: validUntil ?? '',
  });
  const [reason, setReason] = useState('');
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({});
  const correct = useBatchChange(
    (body: { outcome: OutcomeDraft; reason: string }, key) => {
      const [outcome] = outcomesOf({ [id]: body.outcome });
      return correctOutcome(batch.id, batch.version, { applicationId: id, outcome: outcome ?? null, reason: body.reason }, key);
    },
    () => t('correct.done'),
    onClose,
  );
  const pointed = correct.error instanceof Problem ? Object.fromEntries(correct.error.errors.map(({ pointer, detail }) => [pointer.split('/').at(-1) ?? '', detail])) : {};
  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    const found = { ...checkOutcomes(outcomesOf({ [id]: draft }), { missing: t('missing'), order: t('order') })[id], ...(reason.trim() ? {} : { why: t('missing') }) };
    setFaults(found);
    if (Object.keys(found).length === 0) correct.mutate({ outcome: draft, reason: reason.trim() });
  }
  return (
    <Modal opened onClose={onClose} title={t('correct.title', { name })} centered size="lg">
      <form onSubmit={submit} noValidate>
        <Stack>
          <Text size="sm" c="dimmed">{t('correct.recorded', { what: status === 'issued' ? `${t('issued')} ${approvalNumber ?? ''}` : t('refused') })}</Text>
          <OutcomeFields name={t('correct.really')} draft={draft} errors={{ ...pointed, ...faults }} onChange={(change) => setDraft((before) => ({ ...before, ...change }))} />
          <Textarea
            label={t('correct.why')} description={t('correct.whyHint')} withAsterisk maxLength={2000} autosize minRows={2} value={reason} error={faults['why']}
            onChange={(event) => setReason(event.target.value)}
          />
          {correct.isError && <ProblemAlert error={correct.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{t('remove.cancel')}</Button>
            <Button type="submit" loading={correct.isPending}>{t('correct.do')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

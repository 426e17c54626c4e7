import { Alert, Button, Checkbox, Group, SegmentedControl, Stack, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { Problem } from '#sdk';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { Section } from '../../ui/desk/section.js';
import { decideCheck } from './api.js';
import type { DocumentDecision, ReviewedCheck, RevealedCheck } from './types.js';
import { useKeys } from './use-keys.js';
import { linesOf, useParsedZone } from './use-parsed-zone.js';
import { WhatChanged } from './what-changed.js';
import { ZoneEditor } from './zone-editor.js';

interface DecisionFormProps {
  readonly review: ReviewedCheck;
  readonly revealed: RevealedCheck;
  /** Kept by the page: it outlives another look at what has changed. */
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  readonly onDecided: () => void;
  readonly onLookAgain: () => void;
}

type Choice = DocumentDecision['decision'];

const faultAt = (error: unknown, pointer: string): string | undefined =>
  error instanceof Problem ? error.errors.find((fault) => fault.pointer === pointer)?.detail : undefined;

/** Accept or reject what was looked at, with the reason that is kept; where the reader was wrong, with the right lines. */
export function DecisionForm({ review, revealed, reason, onReason, onDecided, onLookAgain }: DecisionFormProps) {
  const { t } = useTranslation('documents');
  const queries = useQueryClient();
  const reasonBox = useRef<HTMLTextAreaElement>(null);
  const [seen] = useState(review);
  const [choice, setChoice] = useState<Choice>(review.acceptable ? 'accept' : 'reject');
  const [typed, setTyped] = useState<string | null>(null);
  const [printedSo, setPrintedSo] = useState(false);
  const asRead = (revealed.trueZone ?? revealed.zone ?? []).join('\n');
  const parsed = useParsedZone(choice === 'accept' ? (typed ?? asRead) : typed);
  const decide = useMutation({
    mutationFn: () => {
      const lines = typed === null ? (revealed.trueZone ?? undefined) : linesOf(typed);
      const printed = printedSo && choice === 'accept' ? { checkDigitsWrongOnDocument: true } : {};
      return decideCheck(review.id, { decision: choice, reason: reason.trim(), revision: revealed.revision, ...(lines ? { lines } : {}), ...printed });
    },
    onSuccess: () => {
      notifications.show({ message: t(`decide.done.${choice}`), color: 'green' });
      onReason('');
      onDecided();
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['document-checks'] }),
  });
  const changed = decide.error instanceof Problem && (decide.error.status === 412 || decide.error.code === 'document.superseded');
  const failing = choice === 'accept' && parsed?.checks.some(({ holds }) => !holds) === true;

  function choose(what: Choice): void {
    setChoice(what);
    reasonBox.current?.focus();
  }
  useKeys({ a: () => review.acceptable && choose('accept'), r: () => choose('reject') });
  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    decide.mutate();
  }

  return (
    <Section title={t('decide.title')}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          {changed && <WhatChanged seen={seen} now={review} onLookAgain={onLookAgain} />}
          {decide.isError && !changed && !faultAt(decide.error, '/reason') && <ProblemAlert error={decide.error} />}
          {!review.acceptable && <Alert color="orange">{t('decide.unacceptable')}</Alert>}
          <SegmentedControl
            aria-label={t('decide.title')}
            value={choice}
            onChange={(value) => setChoice(value)}
            color={choice === 'accept' ? 'green.8' : 'red.8'}
            data={[{ value: 'accept', label: t('decide.accept'), disabled: !review.acceptable }, { value: 'reject', label: t('decide.reject') }]}
          />
          <Textarea
            ref={reasonBox}
            label={t('decide.reason')}
            description={t(`decide.reasonHint.${choice}`)}
            withAsterisk
            autosize
            minRows={3}
            maxLength={2000}
            value={reason}
            error={faultAt(decide.error, '/reason')}
            onChange={({ target }) => onReason(target.value)}
          />
          {typed === null ? (
            <Group gap="sm">
              <Button variant="default" size="xs" onClick={() => setTyped(asRead)}>{t(asRead ? 'zone.edit' : 'zone.type')}</Button>
              <Text size="sm" c="dimmed">{t(asRead ? 'zone.editHint' : 'zone.typeHint')}</Text>
            </Group>
          ) : (
            <>
              <ZoneEditor value={typed} parsed={parsed} error={faultAt(decide.error, '/lines')} onChange={setTyped} />
              <Button variant="subtle" size="xs" w="fit-content" onClick={() => setTyped(null)}>{t('zone.dismiss')}</Button>
            </>
          )}
          {failing && (
            <Checkbox
              label={t('decide.printedSo')}
              checked={printedSo}
              error={faultAt(decide.error, '/checkDigitsWrongOnDocument')}
              onChange={({ currentTarget }) => setPrintedSo(currentTarget.checked)}
            />
          )}
          <Button type="submit" color={choice === 'accept' ? 'green.8' : 'red.8'} w="fit-content" loading={decide.isPending}>{t(`decide.save.${choice}`)}</Button>
        </Stack>
      </form>
    </Section>
  );
}

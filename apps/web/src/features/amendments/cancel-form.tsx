import { Button, Checkbox, Divider, Radio, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAttemptKey } from '../../api/use-attempt-key.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { Section } from '../../ui/desk/section.js';
import { formatMoney } from '../../ui/money.js';
import type { Booking } from '../bookings/types.js';
import styles from './amendments.module.css';
import { cancelByCause, cancellationQuery } from './api.js';
import { causes } from './causes.js';
import { ChangedMeanwhile } from './changed-meanwhile.js';
import { CostLines } from './cost-lines.js';
import { StaleFacts } from './stale-facts.js';
import { Row } from './totals.js';
import type { CancellationCause, CancellationPreview, CancellationQuestion } from './types.js';

/** Who no longer goes and why, beside what of the price is kept and what goes back. */
export function CancelForm({ booking }: { readonly booking: Booking }) {
  const { t } = useTranslation('amendments');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { keyFor, failed } = useAttemptKey();
  const everyone = booking.travellers.map(({ id }) => id);
  const [chosen, setChosen] = useState<readonly string[]>(everyone);
  const [cause, setCause] = useState<CancellationCause | null>(null);
  const leaving = chosen.filter((id) => everyone.includes(id));
  const whole = leaving.length === everyone.length;
  const question: CancellationQuestion | null = cause && leaving.length > 0 ? { cause, travellerIds: whole ? null : [...leaving] } : null;
  const preview = useQuery(cancellationQuery(booking.id, question));

  const cancel = useMutation({
    mutationFn: ({ asked, shown }: { asked: CancellationQuestion; shown: CancellationPreview }) => cancelByCause(booking.id, asked, shown, keyFor([asked, shown.version, shown.total])),
    onSuccess: async () => {
      notifications.show({ message: t(whole ? 'cancelledWhole' : 'cancelledSome'), color: 'green' });
      void queries.invalidateQueries({ queryKey: ['departures'] });
      await queries.invalidateQueries({ queryKey: ['bookings'] });
      await navigate({ to: '/bookings/$bookingId', params: { bookingId: booking.id }, replace: true });
    },
    onError: (error) => {
      failed(error);
      void queries.invalidateQueries({ queryKey: ['bookings', booking.id] });
    },
  });
  const shown = question ? preview.data : undefined;
  const current = shown !== undefined && preview.isSuccess && !preview.isPlaceholderData && !preview.isFetching;

  return (
    <div className={styles['sheet']}>
      <Stack gap="lg">
        <Section title={t('who')}>
          <Checkbox.Group value={[...leaving]} onChange={setChosen} aria-label={t('who')}>
            <Stack gap="xs">
              {booking.travellers.map(({ id, givenNames, surname }) => (
                <Checkbox key={id} value={id} label={[givenNames, surname].filter(Boolean).join(' ') || t('erased')} />
              ))}
            </Stack>
          </Checkbox.Group>
          <Text size="sm" c="dimmed" mt="sm">{t(whole ? 'wholeHint' : 'someHint', { count: everyone.length - leaving.length })}</Text>
        </Section>
        <Section title={t('why')}>
          <Radio.Group value={cause ?? ''} onChange={(value) => setCause(value as CancellationCause)} aria-label={t('why')}>
            <Stack gap="sm">{causes.map((one) => <Radio key={one} value={one} label={t(`cause.${one}`)} description={t(`causeHint.${one}`)} />)}</Stack>
          </Radio.Group>
        </Section>
      </Stack>
      <div className={styles['side']}>
        <Section title={t('result')}>
          <Stack gap="md" aria-live="polite">
            {question && preview.error && <ProblemAlert error={preview.error} />}
            {!question && <Text size="sm" c="dimmed">{t(leaving.length === 0 ? 'chooseWho' : 'chooseWhy')}</Text>}
            {shown && !preview.error && <Stack gap="md" className={current ? undefined : styles['stale']}><Result shown={shown} /></Stack>}
            <Stack gap="sm" className={styles['act']}>
              {cancel.error && <ChangedMeanwhile error={cancel.error} />}
              <Button fullWidth color="red.8" disabled={!current} loading={cancel.isPending} onClick={() => question && shown && cancel.mutate({ asked: question, shown })}>
                {t(whole ? 'cancelWhole' : 'cancelSome', { count: leaving.length })}
              </Button>
            </Stack>
          </Stack>
        </Section>
      </div>
    </div>
  );
}

function Result({ shown }: { readonly shown: CancellationPreview }) {
  const { t, i18n } = useTranslation('amendments');
  const money = (part: 'price' | 'kept' | 'givenBack' | 'total'): string => formatMoney(shown[part], i18n.language);
  return (
    <>
      <CostLines lines={shown.lines} currency={shown.total.currency} />
      <Divider />
      <Stack gap={2}>
        <Row label={t('price')} amount={money('price')} />
        <Row label={t('kept')} amount={money('kept')} />
        <Row label={t('givenBack')} amount={money('givenBack')} strong />
        <Row label={t('total')} amount={money('total')} />
      </Stack>
      <Divider label={t('stale')} labelPosition="left" />
      <StaleFacts facts={shown.stale} />
    </>
  );
}

import { Alert, Button, Divider, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Problem } from '#sdk';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { Section } from '../../ui/desk/section.js';
import type { BookingStatus } from '../bookings/types.js';
import styles from './amendments.module.css';
import { ChangedMeanwhile } from './changed-meanwhile.js';
import { CostLines } from './cost-lines.js';
import { StaleFacts } from './stale-facts.js';
import { Totals } from './totals.js';
import type { ChangeForm } from './use-change-form.js';

interface ChangeSummaryProps {
  readonly form: ChangeForm;
  readonly status: BookingStatus;
}

/** What the changes cost, take and undo, and the button that makes them. */
export function ChangeSummary({ form, status }: ChangeSummaryProps) {
  const { t } = useTranslation('amendments');
  const { preview, make, current, count, complete, faults } = form;
  const shown = count > 0 ? preview.data : undefined;
  const blocked = shown !== undefined && shown.unavailable.length > 0;
  const hint = count === 0 ? 'nothingYet' : complete ? null : 'tellAll';
  const general = faults['']?.['row'];
  return (
    <Section title={t('result')}>
      <Stack gap="md" aria-live="polite">
        {preview.error && count > 0 && complete && <ProblemAlert error={preview.error} detail={detailOf(preview.error, t('atFields'))} />}
        {general && preview.error && <Text size="sm">{general}</Text>}
        {hint && <Text size="sm" c="dimmed">{t(hint)}</Text>}
        {shown && complete && !preview.error && (
          <Stack gap="md" className={current ? undefined : styles['stale']}>
            {blocked && <Alert color="red" title={t('unavailable')}>{[...new Set(shown.unavailable.map(({ detail }) => detail))].map((detail) => <Text key={detail} size="sm">{detail}</Text>)}</Alert>}
            <CostLines lines={shown.lines} currency={shown.total.currency} />
            <Divider />
            <Totals before={shown.totalBefore} difference={shown.difference} total={shown.total} />
            {status === 'confirmed' && (
              <>
                <Divider label={t('stale')} labelPosition="left" />
                <StaleFacts facts={shown.stale} />
              </>
            )}
          </Stack>
        )}
        <Stack gap="sm" className={styles['act']}>
          {make.error && <ChangedMeanwhile error={make.error} />}
          <Button fullWidth disabled={!current || blocked} loading={make.isPending} onClick={() => shown && make.mutate(shown)}>{t('make', { count })}</Button>
        </Stack>
      </Stack>
    </Section>
  );
}

/** Faults stand at their fields; the refusal's own words where it has any. */
const detailOf = (error: Error, atFields: string): string => (error instanceof Problem ? (error.detail ?? atFields) : atFields);

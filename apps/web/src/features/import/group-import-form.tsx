import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { type SyntheticEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../ui/desk/answer.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import type { Departure } from '../packages/types.js';
import { ColumnMapping } from './column-mapping.js';
import { DefectReport } from './defect-report.js';
import { GroupChoices, leaderErrors } from './group-choices.js';
import styles from './import.module.css';
import { TravellerPreview } from './traveller-preview.js';
import type { ImportReport, TableRow } from './types.js';
import { useGroupImport } from './use-group-import.js';

interface GroupImportFormProps {
  readonly departure: Departure;
  readonly rows: readonly TableRow[];
  readonly tableId: number;
}

/** From a table that was read to a group that is booked. */
export function GroupImportForm({ departure, rows, tableId }: GroupImportFormProps) {
  const { t } = useTranslation('groupImport');
  const { draft, change, choose, report, agree } = useGroupImport(departure, rows, tableId);
  const form = useRef<HTMLFormElement>(null);
  const [tries, setTries] = useState(0);
  const tried = tries > 0;
  const errors = leaderErrors(draft.leader, { missing: t('missing'), badEmail: t('badEmail') });

  // After an attempt that lacks something, the first field that needs another look gets the focus.
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tries]);

  function send(event: SyntheticEvent): void {
    event.preventDefault();
    setTries((count) => count + 1);
    if (!errors.name && !errors.email) agree.mutate();
  }

  return (
    <Answer query={report} shapes={[180, 220]}>
      {(found) => (
        <form ref={form} onSubmit={send} noValidate>
          <Stack gap="lg" aria-busy={report.isFetching}>
            <ColumnMapping report={found} onMap={(mapping) => choose((choices) => ({ ...choices, mapping }))} />
            <GroupChoices departure={departure} draft={draft} errors={tried ? errors : {}} onChange={change} onChoose={choose} />
            <DefectReport report={found} choices={draft.choices} onChoose={choose} />
            <TravellerPreview travellers={found.travellers} departure={departure} />
            <Paper withBorder shadow="md" p="md" className={styles['total']}>
              {agree.error && <ProblemAlert error={agree.error} />}
              {report.error && <ProblemAlert error={report.error} onAgain={() => void report.refetch()} />}
              <Group justify="space-between" gap="sm" mt={agree.error ? 'sm' : 0}>
                <div>
                  <Text fw={650} aria-live="polite">{report.isFetching ? t('checking') : t('report.ready', { count: found.travellers.length })}</Text>
                  <Text size="sm" c="dimmed">{whyNot(found, tried && Boolean(errors.name ?? errors.email)) ?? t('agreeHint')}</Text>
                </div>
                <Button type="submit" size="md" loading={agree.isPending} disabled={found.travellers.length === 0 || hasErrors(found) || report.isFetching}>
                  {t('agree', { count: found.travellers.length })}
                </Button>
              </Group>
            </Paper>
          </Stack>
        </form>
      )}
    </Answer>
  );

  function whyNot(found: ImportReport, leaderMissing: boolean): string | null {
    if (hasErrors(found)) return t('fixFirst');
    return leaderMissing ? t('needLeader') : null;
  }
}

const hasErrors = ({ defects }: ImportReport): boolean => defects.some(({ severity }) => severity === 'error');

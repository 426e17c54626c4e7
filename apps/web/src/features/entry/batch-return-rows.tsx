import { Alert, Badge, Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../ui/dates.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { importReturns } from './batch-api.js';
import type { ReturnChoices, ReturnReport, ReturnRow, ReturnTable } from './batch-types.js';
import styles from './batch.module.css';
import { chosenRows } from './return-draft.js';
import { useBatchChange } from './use-batch-change.js';

interface BatchReturnRowsProps {
  readonly batchId: string;
  readonly rows: ReturnTable['rows'];
  readonly report: ReturnReport;
  readonly choices: ReturnChoices;
  readonly onDone: () => void;
}

const colors: Record<ReturnRow['state'], string> = { ready: 'green', recorded: 'gray', contradicts: 'red', open: 'gray', ambiguous: 'orange', unknown: 'orange', unusable: 'red' };

/** What becomes of each row, and the recording of those that are chosen. */
export function BatchReturnRows({ batchId, rows, report, choices, onDone }: BatchReturnRowsProps) {
  const { t, i18n } = useTranslation('batches');
  const [leftOut, setLeftOut] = useState<ReadonlySet<number>>(new Set());
  const record = useBatchChange((chosen: number[], key) => importReturns(batchId, { rows, choices, chosen }, key), ({ recorded }) => t('returns.done', { count: recorded }), onDone);
  const chosen = chosenRows(report.rows, leftOut);
  const toggle = (row: number): void => setLeftOut(leftOut.has(row) ? new Set([...leftOut].filter((one) => one !== row)) : new Set([...leftOut, row]));
  return (
    <Stack gap="sm">
      {report.importedBefore && <Alert color="blue" variant="light">{t('returns.before', { at: formatInstant(report.importedBefore.at, i18n.language), name: report.importedBefore.by })}</Alert>}
      <ul className={styles['rows']}>
        {report.rows.map((row) => (
          <li key={row.row} className={styles['line']}>
            {row.state === 'ready'
              ? <Checkbox checked={!leftOut.has(row.row)} aria-label={t('returns.rowOf', { row: row.row, name: row.travellerName ?? t('returns.nobody') })} onChange={() => toggle(row.row)} />
              : <span className={styles['position']}>{row.row}</span>}
            <div>
              <Text fw={600}>{row.travellerName ?? t('returns.nobody')}</Text>
              {row.matchedBy.length > 0 && <Text size="xs" c="dimmed">{t('returns.matched', { how: row.matchedBy.map((by) => t(`returns.by.${by}`)).join(', ') })}</Text>}
              <Said row={row} />
              {row.faults.map(({ field, detail }, at) => <div key={at} className={styles['fault']}>{field ? `${t(`returns.field.${field}`)}: ${detail}` : detail}</div>)}
            </div>
            <div className={styles['actions']}><Badge variant="light" color={colors[row.state]}>{t(`returns.state.${row.state}`)}</Badge></div>
          </li>
        ))}
      </ul>
      {chosen.length === 0 && <Text c="dimmed">{t('returns.nothing')}</Text>}
      {record.isError && <ProblemAlert error={record.error} />}
      <Group><Button disabled={chosen.length === 0} loading={record.isPending} onClick={() => record.mutate(chosen)}>{t('returns.do', { count: chosen.length })}</Button></Group>
    </Stack>
  );
}

function Said({ row: { outcome, approvalNumber, validFrom, validUntil, reason } }: { readonly row: ReturnRow }) {
  const { t } = useTranslation('batches');
  if (!outcome) return null;
  if (outcome === 'refused') return <Text size="sm">{reason ? t('returns.refused', { reason }) : t('returns.refusedPlain')}</Text>;
  return <Text size="sm">{t('returns.issued', { number: approvalNumber ?? '', from: validFrom ?? '', until: validUntil ?? '' })}</Text>;
}

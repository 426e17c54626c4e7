import { Badge, Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/desk/section.js';
import { DefectRow } from './defect-row.js';
import { type ImportChoices, takeIn, undo } from './draft.js';
import styles from './import.module.css';
import type { ImportReport, Severity } from './types.js';

const severities: readonly Severity[] = ['error', 'warning', 'note'];
const rowsAtOnce = 20;

interface DefectReportProps {
  readonly report: ImportReport;
  readonly choices: ImportChoices;
  readonly onChoose: (update: (before: ImportChoices) => ImportChoices) => void;
}

/** Every defect, row by row, and what can be done about it in place. */
export function DefectReport({ report, choices, onChoose }: DefectReportProps) {
  const { t } = useTranslation('groupImport');
  const count = (severity: Severity): number => report.defects.filter((defect) => defect.severity === severity).length;
  const [chosen, setChosen] = useState<Severity | null>(null);
  const [shown, setShown] = useState(rowsAtOnce);
  const severity = chosen ?? severities.find((one) => count(one) > 0) ?? 'error';
  const rows = [...Map.groupBy(report.defects.filter((defect) => defect.severity === severity), (defect) => defect.row)];
  const errorRows = new Set(report.defects.filter((defect) => defect.severity === 'error').map(({ row }) => row)).size;
  return (
    <Section title={t('report.title')} aside={report.defects.length > 0 && (
      <SegmentedControl
        aria-label={t('report.show')}
        data={severities.map((value) => ({ value, label: `${t(`report.only.${value}`)} (${count(value)})` }))}
        value={severity}
        onChange={(value) => setChosen(severities.find((one) => one === value) ?? null)}
      />
    )}
    >
      <Group gap="xs" mb="sm">
        {errorRows === 0
          ? <Badge color="green" variant="light" leftSection={<IconCircleCheck size={14} aria-hidden />}>{t('report.clean')}</Badge>
          : <Badge color="red" variant="light">{t('report.errors', { count: errorRows })}</Badge>}
        {report.leftOut.length > 0 && <Badge color="gray" variant="light">{t('report.leftOut', { count: report.leftOut.length })}</Badge>}
      </Group>
      {report.defects.length > 0 && rows.length === 0 && <Text c="dimmed">{t('report.nothing')}</Text>}
      <ul className={styles['rows']}>
        {rows.slice(0, shown).map(([row, defects]) => <DefectRow key={row} row={row} defects={defects} onChoose={onChoose} />)}
      </ul>
      {rows.length > shown && (
        <Group><Button variant="default" onClick={() => setShown(shown + 100)}>{t('report.showMore')}</Button><Text size="sm" c="dimmed">{t('report.more', { count: rows.length - shown })}</Text></Group>
      )}
      <Decisions choices={choices} onChoose={onChoose} />
    </Section>
  );
}

/** What was decided so far, to be taken back. */
function Decisions({ choices, onChoose }: Pick<DefectReportProps, 'choices' | 'onChoose'>) {
  const { t } = useTranslation('groupImport');
  const [leftOut, corrections] = [choices.leftOut ?? [], choices.corrections ?? []];
  if (leftOut.length + corrections.length === 0) return null;
  return (
    <Stack gap={4} mt="md">
      {corrections.map((one) => (
        <Group key={`${one.row}/${one.column}`} gap="xs">
          <Text size="sm" c="dimmed" className={styles['cell']}>{t('report.correction', { row: one.row, text: one.text })}</Text>
          <Button size="compact-xs" variant="subtle" onClick={() => onChoose((before) => undo(before, one))}>{t('report.undo')}</Button>
        </Group>
      ))}
      {leftOut.map((row) => (
        <Group key={row} gap="xs">
          <Text size="sm" c="dimmed">{t('report.rows', { row })}</Text>
          <Button size="compact-xs" variant="subtle" onClick={() => onChoose((before) => takeIn(before, row))}>{t('report.takeIn')}</Button>
        </Group>
      ))}
    </Stack>
  );
}

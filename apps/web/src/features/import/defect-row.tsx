import { Badge, Button, Group, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { correct, type ImportChoices, leaveOut } from './draft.js';
import styles from './import.module.css';
import type { ImportDefect, Severity } from './types.js';

const colors: Record<Severity, string> = { error: 'red', warning: 'orange', note: 'gray' };

interface DefectRowProps {
  readonly row: number;
  readonly defects: readonly ImportDefect[];
  readonly onChoose: (update: (before: ImportChoices) => ImportChoices) => void;
}

/** The defects of one row, each at its cell; the row can be left out as a whole. */
export function DefectRow({ row, defects, onChoose }: DefectRowProps) {
  const { t } = useTranslation('groupImport');
  return (
    <li className={styles['row']}>
      <Group justify="space-between" gap="xs">
        <Text fw={650}>{t('report.rows', { row })}</Text>
        <Button size="compact-sm" variant="subtle" color="red.8" onClick={() => onChoose((before) => leaveOut(before, row))}>{t('report.leaveOut')}</Button>
      </Group>
      {defects.map((defect) => <DefectLine key={`${defect.column}/${defect.code}/${defect.message}`} defect={defect} onChoose={onChoose} />)}
    </li>
  );
}

function DefectLine({ defect, onChoose }: { readonly defect: ImportDefect; readonly onChoose: DefectRowProps['onChoose'] }) {
  const { t } = useTranslation('groupImport');
  const [typing, setTyping] = useState<string | null>(null);
  const { row, column, field, severity, suggestion } = defect;
  const name = field === null ? t('report.wholeRow') : t(`field.${field}`);
  const put = (text: string): void => {
    if (column !== null) onChoose((before) => correct(before, { row, column, text }));
  };
  return (
    <div className={styles['defect']}>
      <Badge size="sm" variant="light" color={colors[severity]}>{t(`report.severity.${severity}`)}</Badge>
      <div>
        <Text size="sm" fw={600} className={styles['cell']}>{defect.cell === '' ? t('report.emptyCell', { field: name }) : t('report.cell', { field: name, cell: defect.cell })}</Text>
        <Text size="sm">{defect.message}</Text>
        {column !== null && field !== null && severity !== 'note' && (
          <Group gap="xs" mt={4}>
            {suggestion !== null && severity === 'error' && <Button size="compact-sm" variant="light" onClick={() => put(suggestion)}>{t('report.use', { text: suggestion })}</Button>}
            {typing === null
              ? <Button size="compact-sm" variant="default" aria-label={t('report.correctOf', { field: name, row })} onClick={() => setTyping(defect.cell)}>{t('report.correct')}</Button>
              : (
                <>
                  <TextInput size="xs" autoFocus maxLength={500} aria-label={t('report.correctOf', { field: name, row })} value={typing} onChange={(event) => setTyping(event.target.value)} onKeyDown={(event) => {
                    if (event.key !== 'Enter') return;
                    event.preventDefault();
                    put(typing);
                  }}
                  />
                  <Button size="compact-sm" onClick={() => put(typing)}>{t('report.save')}</Button>
                </>
              )}
          </Group>
        )}
      </div>
    </div>
  );
}

import { Button, FileButton, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { IconFileSpreadsheet, IconUpload } from '@tabler/icons-react';
import { type DragEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import styles from './import.module.css';
import type { GroupTable } from './types.js';

interface FileChoiceProps {
  readonly file: File | null;
  readonly table: GroupTable | null;
  readonly reading: boolean;
  readonly error: Error | null;
  readonly onFile: (file: File) => void;
  readonly onSheet: (sheet: string) => void;
}

/** Takes the file, by a button or dropped, and lets choose among the sheets of a workbook. */
export function FileChoice({ file, table, reading, error, onFile, onSheet }: FileChoiceProps) {
  const { t } = useTranslation('groupImport');
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const dropped = event.dataTransfer.files[0];
    if (dropped) onFile(dropped);
  };
  const drag = (event: DragEvent): void => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <Stack>
      <div className={styles['drop']} data-over={over} onDragOver={drag} onDragLeave={() => setOver(false)} onDrop={drop}>
        <Group gap="sm">
          {table ? <IconFileSpreadsheet size={22} color="var(--accent)" aria-hidden /> : null}
          {file && table && <Text fw={600} className={styles['file']}>{t('file.name', { name: file.name, count: table.rows.length })}</Text>}
          <FileButton accept=".csv,.xlsx,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" onChange={(chosen) => chosen && onFile(chosen)} inputProps={{ 'aria-label': t('file.choose') }}>
            {(props) => (
              <Button {...props} loading={reading} variant={table ? 'default' : 'filled'} leftSection={<IconUpload size={18} aria-hidden />}>{t(table ? 'file.other' : 'file.choose')}</Button>
            )}
          </FileButton>
          <Text c="dimmed" size="sm" visibleFrom="sm">{t('file.drop')}</Text>
        </Group>
        <Text c="dimmed" size="sm" mt="xs" aria-live="polite">{reading ? t('file.reading') : t('file.limits')}</Text>
      </div>
      {table && table.sheets.length > 1 && (
        <NativeSelect label={t('file.sheet')} data={table.sheets} value={table.sheet ?? ''} disabled={reading} maw={280} onChange={(event) => onSheet(event.target.value)} />
      )}
      {error && <ProblemAlert error={error} />}
    </Stack>
  );
}

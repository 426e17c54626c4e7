import { Button, FileButton, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { IconTableImport } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../ui/desk/answer.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { Section } from '../../ui/desk/section.js';
import { readReturns, returnsQuery } from './batch-api.js';
import { BatchReturnColumns } from './batch-return-columns.js';
import { BatchReturnRows } from './batch-return-rows.js';
import type { ReturnChoices, ReturnTable } from './batch-types.js';

interface ReadFile {
  readonly name: string;
  readonly table: ReturnTable;
  /** Another one with each reading. */
  readonly id: number;
}

/** Records answers from the table that the authority sent. */
export function BatchReturns({ batchId }: { readonly batchId: string }) {
  const { t } = useTranslation('batches');
  const [file, setFile] = useState<File | null>(null);
  const [found, setFound] = useState<ReadFile | null>(null);
  const reading = useMutation({
    mutationFn: ({ chosen, sheet }: { chosen: File; sheet?: string }) => readReturns(chosen, sheet),
    onSuccess: (table, { chosen }) => setFound({ name: chosen.name, table, id: (found?.id ?? 0) + 1 }),
  });
  const choose = (chosen: File | null): void => {
    if (!chosen) return;
    setFile(chosen);
    reading.mutate({ chosen });
  };
  return (
    <Section title={t('returns.title')}>
      <Stack>
        <Text size="sm" c="dimmed">{t('returns.hint')}</Text>
        <Group gap="sm">
          <FileButton accept=".csv,.xlsx,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" onChange={choose} inputProps={{ 'aria-label': t('returns.choose') }}>
            {(props) => (
              <Button {...props} variant={found ? 'default' : 'light'} loading={reading.isPending} leftSection={<IconTableImport size={18} aria-hidden />}>{t(found ? 'returns.other' : 'returns.choose')}</Button>
            )}
          </FileButton>
          {found && <Text size="sm" fw={600}>{t('returns.file', { name: found.name, count: found.table.rows.length })}</Text>}
        </Group>
        {found && file && found.table.sheets.length > 1 && (
          <NativeSelect maw={280} label={t('returns.sheet')} data={found.table.sheets} value={found.table.sheet ?? ''} onChange={(event) => reading.mutate({ chosen: file, sheet: event.target.value })} />
        )}
        {reading.isError && <ProblemAlert error={reading.error} />}
        {found && <Report key={found.id} batchId={batchId} file={found} onDone={() => setFound(null)} />}
      </Stack>
    </Section>
  );
}

function Report({ batchId, file: { id, table }, onDone }: { readonly batchId: string; readonly file: ReadFile; readonly onDone: () => void }) {
  const [choices, setChoices] = useState<ReturnChoices>({});
  const report = useQuery(returnsQuery(batchId, id, table.rows, choices));
  return (
    <Answer query={report} shapes={[120, 200]}>
      {(shown) => (
        <Stack>
          <BatchReturnColumns report={shown} choices={choices} onChoose={setChoices} />
          <BatchReturnRows batchId={batchId} rows={table.rows} report={shown} choices={choices} onDone={onDone} />
        </Stack>
      )}
    </Answer>
  );
}

import { Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/desk/section.js';
import type { Departure } from '../packages/types.js';
import { readTable } from './api.js';
import { FileChoice } from './file-choice.js';
import { GroupImportForm } from './group-import-form.js';
import type { GroupTable } from './types.js';

interface ReadFile {
  readonly file: File;
  readonly table: GroupTable;
  /** Counted up with each table, so that a new one begins anew. */
  readonly id: number;
}

export function ImportSection({ departure }: { readonly departure: Departure }) {
  const { t } = useTranslation('groupImport');
  const [current, setCurrent] = useState<ReadFile | null>(null);
  const reads = useRef(0);
  const reading = useMutation({
    mutationFn: ({ file, sheet }: { file: File; sheet?: string }) => readTable(file, sheet),
    onSuccess: (table, { file }) => {
      reads.current += 1;
      setCurrent({ file, table, id: reads.current });
    },
  });
  return (
    <Stack gap="lg">
      <Section title={t('title')}>
        <Text c="dimmed" mb="md" maw={640}>{t('intro')}</Text>
        <FileChoice
          file={current?.file ?? null}
          table={current?.table ?? null}
          reading={reading.isPending}
          error={reading.error}
          onFile={(file) => reading.mutate({ file })}
          onSheet={(sheet) => current && reading.mutate({ file: current.file, sheet })}
        />
      </Section>
      {current && <GroupImportForm key={current.id} departure={departure} rows={current.table.rows} tableId={current.id} />}
    </Stack>
  );
}

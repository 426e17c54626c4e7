import { Select, Table, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/desk/section.js';
import { nameOf } from './room-names.js';
import styles from './rooming.module.css';
import type { Bibs } from './types.js';

interface BibTableProps {
  readonly bibs: Bibs;
  readonly categories: readonly { readonly code: string; readonly label: string }[];
}

/** Every runner with their number: by number, and last those who have none. */
export function BibTable({ bibs, categories }: BibTableProps) {
  const { t } = useTranslation('bibs');
  const [category, setCategory] = useState<string | null>(null);
  const runners = bibs.runners
    .filter((runner) => category === null || runner.category === category)
    .sort((a, b) => (a.number ?? Infinity) - (b.number ?? Infinity) || 0);
  const labelOf = (code: string): string => categories.find((each) => each.code === code)?.label ?? code;
  return (
    <Section
      title={t('runners')}
      aside={<Select size="xs" aria-label={t('filter')} placeholder={t('all')} clearable className={styles['screenOnly'] ?? ''} data={categories.map(({ code, label }) => ({ value: code, label }))} value={category} onChange={setCategory} />}
    >
      {runners.length === 0 ? <Text c="dimmed">{t('empty')}</Text> : (
        <div role="group" aria-label={t('runners')} tabIndex={0}>
          <Table verticalSpacing={6} miw={320}>
            <Table.Thead>
              <Table.Tr><Table.Th w={110}>{t('number')}</Table.Th><Table.Th>{t('name')}</Table.Th><Table.Th>{t('category')}</Table.Th><Table.Th>{t('booking')}</Table.Th></Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {runners.map((runner) => (
                <Table.Tr key={runner.travellerId}>
                  <Table.Td fw={650}>{runner.number ?? <span className={styles['note']}><IconAlertTriangle size={16} aria-hidden /><span>{t(`because.${runner.because ?? 'not-assigned'}`)}</span></span>}</Table.Td>
                  <Table.Td>{nameOf(runner, t('erased'))}</Table.Td>
                  <Table.Td>{labelOf(runner.category)}</Table.Td>
                  <Table.Td>{runner.reference}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
    </Section>
  );
}

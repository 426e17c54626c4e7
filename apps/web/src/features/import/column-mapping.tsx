import { NativeSelect, SimpleGrid, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/desk/section.js';
import { importFields, letterOf, remap } from './draft.js';
import styles from './import.module.css';
import type { ImportField, ImportReport } from './types.js';

interface ColumnMappingProps {
  readonly report: ImportReport;
  readonly onMap: (mapping: Record<string, number>) => void;
}

/** Which column is what: found by the headings, and changed here. */
export function ColumnMapping({ report, onMap }: ColumnMappingProps) {
  const { t } = useTranslation('groupImport');
  const { columns, headingRow } = report;
  const choices = [{ value: '', label: t('columns.ignored') }, ...importFields.map((value) => ({ value, label: t(`field.${value}`) }))];
  return (
    <Section title={t('columns.title')} aside={<Text size="sm" c="dimmed">{headingRow === null ? t('columns.noHeadings') : t('columns.headings', { row: headingRow })}</Text>}>
      <Text size="sm" c="dimmed" mb="sm">{t('columns.hint')}</Text>
      <SimpleGrid component="ul" cols={{ base: 1, xs: 2, sm: 3, md: 4 }} spacing="sm" className={styles['columns']}>
        {columns.map(({ column, heading, field, samples }) => (
          <li key={column} className={styles['column']} data-used={field !== null}>
            <Text size="sm" fw={650} truncate title={heading}>{heading || t('columns.column', { letter: letterOf(column) })}</Text>
            <Text size="xs" c="dimmed" truncate mb={6}>{samples.join(', ') || t('columns.empty')}</Text>
            <NativeSelect
              size="sm"
              aria-label={t('columns.field', { letter: letterOf(column) })}
              data={choices}
              value={field ?? ''}
              onChange={(event) => onMap(remap(columns, column, (event.target.value || null) as ImportField | null))}
            />
          </li>
        ))}
      </SimpleGrid>
    </Section>
  );
}

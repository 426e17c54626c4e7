import { Badge, Table, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/desk/section.js';
import { textOr } from '../../ui/texts.js';
import styles from './entry.module.css';
import type { ComparedField } from './types.js';

interface ReadAndTypedProps {
  readonly fields: readonly ComparedField[];
}

/** What was read from the picture beside what the traveller typed, with every difference marked. */
export function ReadAndTyped({ fields }: ReadAndTypedProps) {
  const { t, i18n } = useTranslation('applications');
  const differences = fields.filter((field) => !field.agrees).length;
  return (
    <Section title={t('compare')} aside={<Text size="sm" c={differences ? 'var(--danger)' : 'dimmed'} fw={600}>{t('differences', { count: differences })}</Text>}>
      <Table className={styles['compare']} verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('field')}</Table.Th>
            <Table.Th>{t('read')}</Table.Th>
            <Table.Th>{t('typed')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {fields.map((field) => (
            <Table.Tr key={field.code} data-differs={!field.agrees || undefined}>
              <Table.Th scope="row">{textOr(i18n, 'applications', `fields.${field.code}`, field.code)}</Table.Th>
              <Table.Td>{field.read ?? t('nothing')}</Table.Td>
              <Table.Td>
                {field.typed ?? t('nothing')}
                {(!field.agrees || (field.read && field.typed)) && (
                  <Badge ml={8} size="sm" variant="light" color={field.agrees ? 'green' : 'red'} leftSection={field.agrees ? <IconCheck size={12} aria-hidden /> : <IconAlertTriangle size={12} aria-hidden />}>{t(field.agrees ? 'same' : 'differs')}</Badge>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Section>
  );
}

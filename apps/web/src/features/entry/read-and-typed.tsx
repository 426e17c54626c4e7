import { Badge, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/desk/section.js';
import { textOr } from '../../ui/texts.js';
import { type Agreement, agreementOf } from './compare-fields.js';
import styles from './entry.module.css';
import type { ComparedField } from './types.js';

const colors: Record<Agreement, string> = { same: 'green', differs: 'red', nothing: 'gray' };

interface ReadAndTypedProps {
  readonly fields: readonly ComparedField[];
  /** Masked values cannot be compared by eye, so the marks come with the clear ones. */
  readonly clear: boolean;
}

/** What was read from the picture beside what the traveller typed, with every difference marked. */
export function ReadAndTyped({ fields, clear }: ReadAndTypedProps) {
  const { t, i18n } = useTranslation('applications');
  const differences = fields.filter((field) => agreementOf(field) === 'differs').length;
  return (
    <Section title={t('compare')} aside={clear && <Text size="sm" c={differences ? 'red' : 'dimmed'} fw={600}>{t('differences', { count: differences })}</Text>}>
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
            <Table.Tr key={field.code} data-differs={(clear && agreementOf(field) === 'differs') || undefined}>
              <Table.Th scope="row">{textOr(i18n, 'applications', `fields.${field.code}`, field.code)}</Table.Th>
              <Table.Td>{field.read ?? t('nothing')}</Table.Td>
              <Table.Td>
                {field.typed ?? t('nothing')}
                {clear && agreementOf(field) !== 'nothing' && (
                  <Badge ml={8} size="sm" variant="light" color={colors[agreementOf(field)]}>{t(agreementOf(field))}</Badge>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Section>
  );
}

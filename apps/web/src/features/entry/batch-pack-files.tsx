import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BatchPack } from './batch-types.js';
import styles from './batch.module.css';
import entry from './entry.module.css';

/** A size as a person reads it. */
export const sizeText = (bytes: number, language: string): string => {
  const [amount, unit] = bytes < 1_000_000 ? [bytes / 1_000, 'kilobyte'] : [bytes / 1_000_000, 'megabyte'];
  return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: 1 }).format(amount);
};

/** What is in a pack, with the checksum of each file and of the whole. */
export function BatchPackFiles({ pack }: { readonly pack: BatchPack }) {
  const { t, i18n } = useTranslation('batches');
  const made = pack.files.filter(({ sha256 }) => sha256 !== null).length;
  return (
    <details className={entry['others']}>
      <summary>{t('pack.files', { count: made })}</summary>
      <Table.ScrollContainer minWidth={480}>
        <Table verticalSpacing={4} fz="sm">
          <Table.Thead><Table.Tr><Table.Th>{t('pack.file')}</Table.Th><Table.Th>{t('pack.size')}</Table.Th><Table.Th>{t('pack.checksum')}</Table.Th></Table.Tr></Table.Thead>
          <Table.Tbody>
            {pack.files.map(({ path, bytes, sha256 }) => (
              <Table.Tr key={path}>
                <Table.Td>{path}</Table.Td>
                <Table.Td>{bytes === null ? '–' : sizeText(bytes, i18n.language)}</Table.Td>
                <Table.Td>{sha256 === null ? <Text size="sm" c="var(--warning)">{t('pack.notThere')}</Text> : <span className={styles['sum']} title={sha256}>{sha256.slice(0, 16)}…</span>}</Table.Td>
              </Table.Tr>
            ))}
            <Table.Tr>
              <Table.Td fw={600}>{t('pack.archive')}</Table.Td>
              <Table.Td>{pack.bytes === null ? '–' : sizeText(pack.bytes, i18n.language)}</Table.Td>
              <Table.Td><span className={styles['sum']}>{pack.sha256}</span></Table.Td>
            </Table.Tr>
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </details>
  );
}

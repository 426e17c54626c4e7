import { Box, ScrollArea, Skeleton, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ManifestKind, ManifestPreview } from './types.js';

interface PreviewContentProps {
  readonly preview: ManifestPreview | undefined;
  readonly kind: ManifestKind;
}

/** The text of a message, or the rows of a list. */
export function PreviewContent({ preview, kind }: PreviewContentProps) {
  const { t } = useTranslation('manifests');
  if (!preview) return <Skeleton height={240} radius="md" role="status" aria-label={t('loading')} />;
  const { isDelta, people, text, table } = preview;
  return (
    <div>
      <Text size="sm" mb="xs">{t(isDelta ? 'tellsChanges' : 'tellsAll', { count: people })}</Text>
      <ScrollArea.Autosize mah={420} type="auto" offsetScrollbars tabIndex={0} aria-label={t('content')}>
        {text !== null && (
          <Box component="pre" m={0} p="sm" fz="xs" bg="var(--ground)" style={{ whiteSpace: 'pre', borderRadius: 8 }}>{kind === 'paxlst' || kind === 'crew' ? lined(text) : text}</Box>
        )}
        {table && (
          <Table striped fz="xs" stickyHeader style={{ whiteSpace: 'nowrap' }}>
            <Table.Thead><Table.Tr>{table.headings.map((heading) => <Table.Th key={heading}>{heading}</Table.Th>)}</Table.Tr></Table.Thead>
            <Table.Tbody>{table.rows.map((row, at) => <Table.Tr key={at}>{row.map((cell, column) => <Table.Td key={column}>{cell}</Table.Td>)}</Table.Tr>)}</Table.Tbody>
          </Table>
        )}
      </ScrollArea.Autosize>
      {(kind === 'paxlst' || kind === 'crew') && <Text size="xs" c="dimmed" mt="xs">{t('oneLine')}</Text>}
    </div>
  );
}

/** A segment a line, for people: a terminator that is not released ends one. */
const lined = (text: string): string => text.replace(/(\?.)|'/g, (sign, released: string | undefined) => released ?? `${sign}\n`);

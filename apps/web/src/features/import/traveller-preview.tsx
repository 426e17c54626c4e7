import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { countryName } from '../../ui/countries.js';
import { formatDay } from '../../ui/dates.js';
import { Section } from '../../ui/desk/section.js';
import type { Departure } from '../packages/types.js';
import type { ImportedTraveller } from './types.js';

const shown = 8;

interface TravellerPreviewProps {
  readonly travellers: readonly ImportedTraveller[];
  readonly departure: Departure;
}

/** The first travellers as they would be booked: a look at them shows a wrong column at once. */
export function TravellerPreview({ travellers, departure }: TravellerPreviewProps) {
  const { t, i18n } = useTranslation('groupImport');
  if (travellers.length === 0) return null;
  const label = (kind: string, code: string | null): string => departure.allotments.find((one) => one.kind === kind && one.code === code)?.label ?? '–';
  const day = (date: string | null): string => (date === null ? '–' : formatDay(date, i18n.language));
  return (
    <Section title={t('preview.title')}>
      <Table.ScrollContainer minWidth={640}>
        <Table>
          <Table.Thead>
            <Table.Tr>{(['name', 'nationality', 'birthDate', 'passport', 'race', 'room'] as const).map((column) => <Table.Th key={column}>{t(`preview.${column}`)}</Table.Th>)}</Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {travellers.slice(0, shown).map((one) => (
              <Table.Tr key={one.row}>
                <Table.Td><Text size="sm" span fw={650}>{one.surname}</Text>, {one.givenNames}</Table.Td>
                <Table.Td>{countryName(one.nationality, i18n.language)}</Table.Td>
                <Table.Td>{day(one.birthDate)}{one.ageBand !== 'adult' && <Text size="xs" c="dimmed">{t(`preview.${one.ageBand}`)}</Text>}</Table.Td>
                <Table.Td>{one.documentNumber ?? '–'}</Table.Td>
                <Table.Td>{label('race', one.race)}</Table.Td>
                <Table.Td>{label('room', one.room)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {travellers.length > shown && <Text size="sm" c="dimmed" mt="xs">{t('preview.more', { count: travellers.length - shown })}</Text>}
    </Section>
  );
}

import { Chip, Group, Input, NumberInput, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import codes from 'i18n-iso-countries/codes.json';
import { useTranslation } from 'react-i18next';
import { type AuthorityCalendar, usualWeekdays, type Weekday, weekdays } from './types.js';

const zones = ['UTC', ...Intl.supportedValuesOf('timeZone')];

interface CalendarFieldsProps {
  readonly calendar: AuthorityCalendar;
  readonly readOnly: boolean;
  /** What is wrong at a pointer below the calendar. */
  readonly faultAt: (pointer: string) => string | undefined;
  readonly onChange: (calendar: AuthorityCalendar) => void;
}

/** When an authority works and takes batches, whose holidays it keeps, and where its papers are fetched. */
export function CalendarFields({ calendar, readOnly, faultAt, onChange }: CalendarFieldsProps) {
  const { t, i18n } = useTranslation('authorities');
  const { zone, workingWeekdays, holidays, batchWeekdays, pickUp } = calendar;
  const without = (field: keyof AuthorityCalendar): AuthorityCalendar => Object.fromEntries(Object.entries(calendar).filter(([name]) => name !== field));
  const names = new Intl.DisplayNames(i18n.language, { type: 'region' });
  const countries = codes.map(([alpha2]) => ({ value: alpha2 as string, label: names.of(alpha2 as string) ?? (alpha2 as string) })).sort((a, b) => a.label.localeCompare(b.label, i18n.language));
  return (
    <Stack gap="md">
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Select
          label={t('calendar.zone')} data={zones} searchable limit={40} readOnly={readOnly} value={zone ?? 'UTC'} error={faultAt('/zone')} allowDeselect={false}
          onChange={(chosen) => onChange(chosen === null || chosen === 'UTC' ? without('zone') : { ...calendar, zone: chosen })}
        />
        <Select
          label={t('calendar.holidays')} description={t('calendar.holidaysHint')} data={countries} searchable clearable={!readOnly} limit={40} readOnly={readOnly} placeholder={t('calendar.noHolidays')}
          value={holidays?.country ?? null} error={faultAt('/holidays')}
          onChange={(country) => onChange(country === null ? without('holidays') : { ...calendar, holidays: { country } })}
        />
      </SimpleGrid>
      <Weekdays label={t('calendar.works')} readOnly={readOnly} chosen={workingWeekdays ?? usualWeekdays} error={faultAt('/workingWeekdays')} onChange={(chosen) => chosen.length > 0 && onChange({ ...calendar, workingWeekdays: chosen })} />
      <Weekdays
        label={t('calendar.batches')} hint={t('calendar.batchesHint')} readOnly={readOnly} chosen={batchWeekdays ?? []} error={faultAt('/batchWeekdays')}
        onChange={(chosen) => onChange(chosen.length === 0 ? without('batchWeekdays') : { ...calendar, batchWeekdays: chosen })}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput
          label={t('calendar.pickUpPlace')} placeholder={t('calendar.noPickUp')} maxLength={100} readOnly={readOnly} value={pickUp?.place ?? ''} error={faultAt('/pickUp/place')}
          onChange={({ currentTarget: { value } }) => onChange(value === '' ? without('pickUp') : { ...calendar, pickUp: { place: value, workingDays: pickUp?.workingDays ?? 1 } })}
        />
        <NumberInput
          label={t('calendar.pickUpDays')} min={0} max={60} allowDecimal={false} readOnly={readOnly} disabled={!pickUp} value={pickUp?.workingDays ?? 0} error={faultAt('/pickUp/workingDays')}
          onChange={(value) => pickUp && onChange({ ...calendar, pickUp: { ...pickUp, workingDays: Number(value) } })}
        />
      </SimpleGrid>
    </Stack>
  );
}

interface WeekdaysProps {
  readonly label: string;
  readonly hint?: string;
  readonly readOnly: boolean;
  readonly chosen: readonly Weekday[];
  readonly error: string | undefined;
  readonly onChange: (chosen: Weekday[]) => void;
}

function Weekdays({ label, hint, readOnly, chosen, error, onChange }: WeekdaysProps) {
  const { i18n } = useTranslation('authorities');
  const name = (day: Weekday): string => new Intl.DateTimeFormat(i18n.language, { weekday: 'short', timeZone: 'UTC' }).format(new Date(Date.UTC(2024, 0, day)));
  return (
    <Input.Wrapper label={label} description={hint} error={error} role="group" aria-label={label}>
      <Group gap={6} mt={6}>
        {weekdays.map((day) => (
          <Chip
            key={day} size="sm" disabled={readOnly} checked={chosen.includes(day)}
            onChange={(checked) => onChange(weekdays.filter((one) => (one === day ? checked : chosen.includes(one))))}
          >
            {name(day)}
          </Chip>
        ))}
      </Group>
    </Input.Wrapper>
  );
}

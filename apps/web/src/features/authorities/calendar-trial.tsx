import { ActionIcon, Group, NumberInput, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { Section } from '../../ui/desk/section.js';
import { triedCalendarQuery } from './api.js';
import { DeadlineSteps } from './deadline-steps.js';
import { OverrideDialog } from './override-dialog.js';
import type { AuthorityCalendar, Override } from './types.js';
import { YearView } from './year-view.js';

interface CalendarTrialProps {
  readonly authorityId: string;
  readonly calendar: AuthorityCalendar;
  readonly readOnly: boolean;
  readonly onChange: (calendar: AuthorityCalendar) => void;
}

const inThreeMonths = (): string => new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10);

/** The year that the calendar comes to, whose days can be corrected, and how a latest safe day comes about. */
export function CalendarTrial({ authorityId, calendar, readOnly, onChange }: CalendarTrialProps) {
  const { t } = useTranslation('authorities');
  const [entryDate, setEntryDate] = useState(inThreeMonths);
  const [year, setYear] = useState(Number(entryDate.slice(0, 4)));
  const [leadTime, setLeadTime] = useState({ days: 28, unit: 'calendar-days' as 'calendar-days' | 'working-days' });
  const [corrected, setCorrected] = useState<string | null>(null);
  const { data, error } = useQuery(triedCalendarQuery(authorityId, { calendar, year, entryDate, leadTime }));
  const overrides = calendar.overrides ?? [];
  const correct = (day: string, override: Override | null): void => {
    onChange({ ...calendar, overrides: [...overrides.filter((one) => one.day !== day), ...(override ? [override] : [])].sort((a, b) => a.day.localeCompare(b.day)) });
    setCorrected(null);
  };
  return (
    <>
      <Section
        title={t('year.title')}
        aside={
          <Group gap="xs">
            <ActionIcon variant="default" aria-label={t('year.before')} onClick={() => setYear(year - 1)}><IconChevronLeft size={16} aria-hidden /></ActionIcon>
            <Text fw={650} aria-live="polite">{year}</Text>
            <ActionIcon variant="default" aria-label={t('year.after')} onClick={() => setYear(year + 1)}><IconChevronRight size={16} aria-hidden /></ActionIcon>
          </Group>
        }
      >
        <Stack gap="sm">
          <Text size="sm" c="dimmed">{t('year.hint')}</Text>
          <YearView year={year} calendar={calendar} specialDays={data?.specialDays ?? []} onChoose={readOnly ? undefined : setCorrected} />
        </Stack>
      </Section>
      <Section title={t('deadline.title')}>
        <Stack gap="md">
          <SimpleGrid cols={{ base: 1, sm: 3 }}>
            <TextInput type="date" label={t('deadline.entry')} value={entryDate} onChange={({ currentTarget: { value } }) => value !== '' && setEntryDate(value)} />
            <NumberInput label={t('deadline.leadTime')} min={0} max={365} allowDecimal={false} value={leadTime.days} onChange={(value) => setLeadTime({ ...leadTime, days: Number(value) })} />
            <Select
              label={t('deadline.counted')} allowDeselect={false} value={leadTime.unit}
              data={[{ value: 'calendar-days', label: t('deadline.calendarDays') }, { value: 'working-days', label: t('deadline.workingDays') }]}
              onChange={(unit) => setLeadTime({ ...leadTime, unit: unit as typeof leadTime.unit })}
            />
          </SimpleGrid>
          {error ? <ProblemAlert error={error} /> : data && <DeadlineSteps path={data.deadline} pickUp={calendar.pickUp} leadTime={leadTime} />}
        </Stack>
      </Section>
      {corrected && (
        <OverrideDialog
          day={corrected} override={overrides.find(({ day }) => day === corrected)} holiday={data?.specialDays.find(({ day }) => day === corrected)}
          onClose={() => setCorrected(null)} onCorrect={(override) => correct(corrected, override)}
        />
      )}
    </>
  );
}

import { Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { codeOf } from '../../api/problem-words.js';
import { useFaults } from '../../api/use-faults.js';
import { Answer } from '../../ui/desk/answer.js';
import { useConflict } from '../../ui/desk/conflict/use-conflict.js';
import { TextLink } from '../../ui/desk/link.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { Section } from '../../ui/desk/section.js';
import { SalesCurve } from '../charts/sales-curve.js';
import { departureQuery, fetchDeparture } from './api.js';
import { CopyDeparture } from './copy-departure.js';
import { DepartureFrame } from './departure-frame.js';
import { changeDeparture } from './package-api.js';
import { scheduleOf, type ScheduleDraft, termsOf } from './schedule-draft.js';
import { ScheduleFields } from './schedule-fields.js';
import type { Departure } from './types.js';
import { useLeaveGuard } from './use-leave-guard.js';
import { useScheduleFields } from './use-schedule-fields.js';

const route = getRouteApi('/inside/departures/$departureId/sale');

/** When a departure runs and to whom it is sold; and the way to another date. */
export function DepartureSalePage() {
  const { departureId } = route.useParams();
  return (
    <Answer page query={useQuery(departureQuery(departureId))} shapes={[60, 220, 120]}>
      {(departure) => (
        <DepartureFrame departure={departure}>
          <Stack gap="lg">
            <SalesCurve departureId={departure.id} />
            <SaleForm key={departure.id} departure={departure} />
            <CopyDeparture key={`copy-${departure.id}`} departure={departure} />
          </Stack>
        </DepartureFrame>
      )}
    </Answer>
  );
}

function SaleForm({ departure }: { readonly departure: Departure }) {
  const { t } = useTranslation('packages');
  const queries = useQueryClient();
  const guard = useLeaveGuard();
  const [draft, setDraft] = useState<ScheduleDraft>(() => scheduleOf(departure));
  const conflict = useConflict({
    version: departure.version, draft, onChange: setDraft, fields: useScheduleFields(),
    read: async () => {
      const now = await fetchDeparture(departure.id);
      return { version: now.version, draft: scheduleOf(now) };
    },
  });
  const save = useMutation({
    mutationFn: () => changeDeparture({ id: departure.id, version: conflict.version }, termsOf(draft)),
    onSuccess: (now) => {
      guard(false);
      queries.setQueryData(departureQuery(departure.id).queryKey, now);
      void queries.invalidateQueries({ queryKey: ['departures', 'list'] });
      setDraft(scheduleOf(now));
      conflict.settle(now.version, scheduleOf(now));
      notifications.show({ message: t('departureSaved'), color: 'green' });
    },
    onError: (error) => {
      conflict.meet(error);
      if (codeOf(error) === 'departure.changed') void queries.invalidateQueries({ queryKey: ['departures', departure.id] });
    },
  });
  const { at, settle } = useFaults(save.error);

  function change(part: Partial<ScheduleDraft>): void {
    guard(true);
    settle(Object.keys(part));
    setDraft({ ...draft, ...part });
  }
  function load(): void {
    guard(false);
    save.reset();
    setDraft(scheduleOf(departure));
    conflict.settle(departure.version, scheduleOf(departure));
  }
  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    save.mutate();
  }
  return (
    <Section title={t('dates')} aside={<TextLink to="/packages/$packageId" params={{ packageId: departure.packageId }} size="sm">{t('openPackage')}</TextLink>}>
      <form onSubmit={submit} noValidate>
        <Stack>
          {save.isError && conflict.view}
          <ScheduleFields draft={draft} faultAt={at} onChange={change} />
          {departure.eventName && <Text size="sm" c="dimmed">{t('eventStays', { name: departure.eventName })}</Text>}
          {at('/eventId') && <Text size="sm" c="var(--danger)" role="alert">{at('/eventId')}</Text>}
          {save.isError && !conflict.view && <ProblemAlert error={save.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={load}>{t('discard')}</Button>
            <Button type="submit" loading={save.isPending}>{t('save')}</Button>
          </Group>
        </Stack>
      </form>
    </Section>
  );
}

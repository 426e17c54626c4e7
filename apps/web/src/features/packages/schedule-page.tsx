import { Button, Group, Stack } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { type SyntheticEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAttemptKey } from '../../api/use-attempt-key.js';
import { useFaults } from '../../api/use-faults.js';
import { Answer } from '../../ui/desk/answer.js';
import { TextLink } from '../../ui/desk/link.js';
import { Page } from '../../ui/desk/page.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { Section } from '../../ui/desk/section.js';
import { CountedFields } from './counted-fields.js';
import { EventFields, noEvent } from './event-fields.js';
import { packageQuery, scheduleDeparture } from './package-api.js';
import { countedOf, emptySchedule, lastDay, localMoment, type ScheduleDraft, termsOf } from './schedule-draft.js';
import { ScheduleFields } from './schedule-fields.js';
import type { NewDeparture, Package } from './types.js';
import { useLeaveGuard } from './use-leave-guard.js';

const route = getRouteApi('/inside/packages/$packageId/schedule');

export function SchedulePage() {
  const { packageId } = route.useParams();
  return <Answer page query={useQuery(packageQuery(packageId))} shapes={[60, 220, 220]}>{(sold) => <ScheduleForm sold={sold} />}</Answer>;
}

function ScheduleForm({ sold }: { readonly sold: Package }) {
  const { t } = useTranslation('packages');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const guard = useLeaveGuard();
  const form = useRef<HTMLFormElement>(null);
  const { keyFor, failed } = useAttemptKey();
  const [draft, setDraft] = useState(() => ({ ...emptySchedule, onSaleFrom: localMoment(new Date().toISOString()) }));
  const [event, setEvent] = useState(noEvent);
  const [counted, setCounted] = useState(() => countedOf(sold, { places: t('places') }));
  const schedule = useMutation({
    mutationFn: (body: NewDeparture) => scheduleDeparture(body, keyFor(body)),
    onSuccess: async ({ id }) => {
      guard(false);
      void queries.invalidateQueries({ queryKey: ['departures'] });
      void queries.invalidateQueries({ queryKey: ['packages'] });
      void queries.invalidateQueries({ queryKey: ['events'] });
      await navigate({ to: '/departures/$departureId', params: { departureId: id }, replace: true });
    },
    onError: failed,
  });
  useEffect(() => {
    if (schedule.isError) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [schedule.isError]);
  const { at, settle } = useFaults(schedule.error);

  function change(part: Partial<ScheduleDraft>): void {
    guard(true);
    settle(part.startsOn === undefined ? Object.keys(part) : ['startsOn', 'endsOn', 'onSaleUntil']);
    const next = { ...draft, ...part };
    const end = part.startsOn === undefined ? '' : lastDay(part.startsOn, sold.itinerary.length);
    const saleEnd = part.startsOn && draft.onSaleUntil === '' ? { onSaleUntil: `${part.startsOn}T00:00:00` } : {};
    setDraft({ ...next, ...(end ? { endsOn: end } : {}), ...saleEnd });
  }

  function submit(sent: SyntheticEvent): void {
    sent.preventDefault();
    const isNew = event.choice === 'new';
    const hasEvent = event.choice !== '';
    schedule.mutate({
      packageId: sold.id,
      ...termsOf(draft),
      eventId: isNew || !hasEvent ? null : event.choice,
      ...(isNew ? { newEvent: { name: event.name, heldOn: event.heldOn } } : {}),
      // An event that is there has opened its own already.
      allotments: counted.filter(({ shared }) => !shared || !hasEvent || isNew).map(({ shared, ...one }) => ({ ...one, shared: shared && hasEvent })),
    });
  }

  return (
    <Page title={t('schedule')} intro={sold.name} back={<TextLink to="/packages/$packageId" params={{ packageId: sold.id }} size="sm">{sold.name}</TextLink>}>
      <form ref={form} onSubmit={submit} noValidate>
        <Stack gap="lg">
          <Section title={t('dates')}><ScheduleFields draft={draft} faultAt={at} onChange={change} /></Section>
          <Section title={t('event')}><EventFields draft={event} faultAt={at} onChange={setEvent} /></Section>
          <Section title={t('counted')}><CountedFields counted={counted} hasEvent={event.choice !== ''} faultAt={at} onChange={setCounted} /></Section>
          {schedule.isError && <ProblemAlert error={schedule.error} />}
          <Group justify="flex-end"><Button type="submit" loading={schedule.isPending}>{t('putOnSale')}</Button></Group>
        </Stack>
      </form>
    </Page>
  );
}

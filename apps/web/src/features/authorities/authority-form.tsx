import { Button, Group, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '#sdk';
import { useConflict } from '../../ui/desk/conflict/use-conflict.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { Section } from '../../ui/desk/section.js';
import { useMay } from '../accounts/session.js';
import { useLeaveGuard } from '../packages/use-leave-guard.js';
import { fetchAuthority, writeProfile } from './api.js';
import { ApplicationFields } from './application-fields.js';
import { CalendarFields } from './calendar-fields.js';
import { CalendarTrial } from './calendar-trial.js';
import { ReviewFields } from './review-fields.js';
import type { Authority, AuthorityCalendar, AuthorityProfile } from './types.js';
import { useProfileFields } from './use-profile-fields.js';

/** The whole profile in one form: what it comes to is shown while it is being written. */
export function AuthorityForm({ authority }: { readonly authority: Authority }) {
  const { t } = useTranslation('authorities');
  const queries = useQueryClient();
  const readOnly = !useMay('authority.write');
  const noteTouched = useLeaveGuard();
  const [profile, setProfile] = useState<AuthorityProfile>(authority.profile);
  const change = (part: Partial<AuthorityProfile>): void => {
    noteTouched(true);
    setProfile({ ...profile, ...part });
  };
  const [filled, setFilled] = useState(0);
  const conflict = useConflict<AuthorityProfile>({
    version: authority.version, draft: profile, fields: useProfileFields(),
    onChange: (taken) => {
      setProfile(taken);
      setFilled(filled + 1);
    },
    read: async () => {
      const now = await fetchAuthority(authority.id);
      return { version: now.version, draft: now.profile };
    },
  });
  const save = useMutation({
    mutationFn: () => writeProfile({ id: authority.id, version: conflict.version }, profile),
    onError: conflict.meet,
    onSuccess: (written) => {
      noteTouched(false);
      conflict.settle(written.version, written.profile);
      setProfile(written.profile);
      notifications.show({ message: t('saved'), color: 'green' });
      queries.setQueryData(['authorities', authority.id], written);
    },
  });
  const faults = save.error instanceof Problem ? save.error.errors : [];
  const faultAt = (pointer: string): string | undefined => faults.find((fault) => fault.pointer === `/profile${pointer}`)?.detail;
  const calendar = profile.calendar ?? {};
  const setCalendar = (next: AuthorityCalendar): void => change({ calendar: next });
  return (
    <Stack gap="lg">
      {save.error && conflict.view}
      <Section title={t('calendar.title')}>
        <CalendarFields calendar={calendar} readOnly={readOnly} faultAt={(pointer) => faultAt(`/calendar${pointer}`)} onChange={setCalendar} />
      </Section>
      <CalendarTrial authorityId={authority.id} calendar={calendar} readOnly={readOnly} onChange={setCalendar} />
      <Section title={t('applications.title')}>
        <ApplicationFields key={filled} applications={profile.applications ?? {}} readOnly={readOnly} faultAt={(pointer) => faultAt(`/applications${pointer}`)} onChange={(applications) => change({ applications })} />
      </Section>
      <Section title={t('review.title')}>
        <ReviewFields key={filled} review={profile.review ?? {}} readOnly={readOnly} faultAt={(pointer) => faultAt(`/review${pointer}`)} onChange={(review) => change({ review })} />
      </Section>
      {save.error && !conflict.view && <ProblemAlert error={save.error} {...(faults.length > 0 ? { detail: t('atFields') } : {})} />}
      {!readOnly && <Group justify="flex-end"><Button loading={save.isPending} onClick={() => save.mutate()}>{t('save')}</Button></Group>}
    </Stack>
  );
}

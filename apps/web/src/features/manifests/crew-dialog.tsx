import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../ui/desk/answer.js';
import { field } from '../../ui/desk/conflict/merge.js';
import { useConflict } from '../../ui/desk/conflict/use-conflict.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { crewQuery, fetchCrew, nameCrew } from './api.js';
import { CrewFields } from './crew-fields.js';
import { faultsByField } from './faults-by-field.js';
import type { CrewMemberDraft, LegCrew } from './types.js';

interface CrewDialogProps {
  readonly departureId: string;
  readonly legId: string;
  readonly flight: string;
  readonly onClose: () => void;
}

/** Names who flies a leg, with their passports. */
export function CrewDialog({ legId, flight, ...rest }: CrewDialogProps) {
  const { t } = useTranslation('manifests');
  const crew = useQuery(crewQuery(legId));
  return (
    <Modal opened onClose={rest.onClose} size="xl" title={t('crew.title', { flight })}>
      <Answer query={crew} shapes={[200]}>{(known) => <CrewForm legId={legId} crew={known} {...rest} />}</Answer>
    </Modal>
  );
}

const somebody: CrewMemberDraft = { id: null, surname: '', givenNames: '', sex: 'M', birthDate: '', nationality: '', documentNumber: '', issuingState: '', expiryDate: '' };

function CrewForm({ departureId, legId, crew, onClose }: Omit<CrewDialogProps, 'flight'> & { readonly crew: LegCrew }) {
  const { t } = useTranslation('manifests');
  const queries = useQueryClient();
  const [members, setMembers] = useState<CrewMemberDraft[]>(crew.members.length > 0 ? crew.members : [somebody]);
  const conflict = useConflict<{ readonly members: CrewMemberDraft[] }>({
    version: crew.version, draft: { members }, onChange: (taken) => setMembers(taken.members),
    read: async () => {
      const now = await fetchCrew(legId);
      return { version: now.version, draft: { members: now.members } };
    },
    fields: [field('members', t('crew.members'), (all) => all.map(({ surname, givenNames, nationality, birthDate, documentNumber, expiryDate }) => [`${surname}, ${givenNames}`, nationality, birthDate, documentNumber, expiryDate].filter(Boolean).join(' · ')).join('\n'))],
  });
  const save = useMutation({
    onError: conflict.meet,
    mutationFn: () => nameCrew(legId, conflict.version, { members }),
    onSuccess: () => {
      notifications.show({ message: t('crew.saved'), color: 'green' });
      onClose();
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['manifests', departureId] }),
  });
  const faults = faultsByField(save.error);
  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    save.mutate();
  }
  return (
    <form onSubmit={submit}>
      <Stack>
        <Text size="sm" c="dimmed">{t('crew.body')}</Text>
        {save.error && (conflict.view ?? <ProblemAlert error={save.error} />)}
        {members.map((member, at) => (
          <CrewFields
            key={at} member={member} number={at + 1} faultOf={(field) => faults.get(`/members/${at}/${field}`)}
            onChange={(more) => setMembers(members.map((one, index) => (index === at ? { ...one, ...more } : one)))}
            onRemove={() => setMembers(members.filter((_, index) => index !== at))}
          />
        ))}
        <Button variant="light" size="xs" onClick={() => setMembers([...members, somebody])} style={{ alignSelf: 'flex-start' }}>{t('crew.add')}</Button>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>{t('close')}</Button>
          <Button type="submit" loading={save.isPending}>{t('crew.save')}</Button>
        </Group>
      </Stack>
    </form>
  );
}

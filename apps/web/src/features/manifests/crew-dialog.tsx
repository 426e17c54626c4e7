import { ActionIcon, Button, Group, Modal, Paper, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconTrash } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../ui/desk/answer.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { crewQuery, nameCrew } from './api.js';
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
const capitals = ['nationality', 'documentNumber', 'issuingState'] as const;

function CrewForm({ departureId, legId, crew, onClose }: Omit<CrewDialogProps, 'flight'> & { readonly crew: LegCrew }) {
  const { t } = useTranslation('manifests');
  const queries = useQueryClient();
  const [members, setMembers] = useState<CrewMemberDraft[]>(crew.members.length > 0 ? crew.members : [somebody]);
  const save = useMutation({
    mutationFn: () => nameCrew(legId, crew.version, { members }),
    onSuccess: () => {
      notifications.show({ message: t('crew.saved'), color: 'green' });
      onClose();
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['manifests', departureId] }),
  });
  const faults = faultsByField(save.error);
  const change = (at: number, more: Partial<CrewMemberDraft>): void => setMembers(members.map((member, index) => (index === at ? { ...member, ...more } : member)));
  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    save.mutate();
  }
  return (
    <form onSubmit={submit}>
      <Stack>
        <Text size="sm" c="dimmed">{t('crew.body')}</Text>
        {save.error && <ProblemAlert error={save.error} />}
        {members.map((member, at) => (
          <Paper key={at} withBorder p="sm" component="fieldset" aria-label={t('crew.member', { number: at + 1 })}>
            <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }} spacing="xs">
              {(['surname', 'givenNames'] as const).map((field) => (
                <TextInput key={field} size="xs" label={t(`fact.${field}`)} value={member[field]} maxLength={60} error={faults.get(`/members/${at}/${field}`)} onChange={(event) => change(at, { [field]: event.target.value })} />
              ))}
              <Select size="xs" label={t('fact.sex')} allowDeselect={false} value={member.sex} data={(['F', 'M', 'X'] as const).map((value) => ({ value, label: t(`sex.${value}`) }))} onChange={(value) => value && change(at, { sex: value })} />
              {(['birthDate', 'expiryDate'] as const).map((field) => (
                <TextInput key={field} size="xs" type="date" label={t(`fact.${field}`)} value={member[field]} error={faults.get(`/members/${at}/${field}`)} onChange={(event) => change(at, { [field]: event.target.value })} />
              ))}
              {capitals.map((field) => (
                <TextInput key={field} size="xs" label={t(`fact.${field}`)} value={member[field]} maxLength={field === 'documentNumber' ? 20 : 3} error={faults.get(`/members/${at}/${field}`)} onChange={(event) => change(at, { [field]: event.target.value.toUpperCase() })} />
              ))}
            </SimpleGrid>
            <Group justify="flex-end" mt="xs">
              <ActionIcon variant="subtle" color="red" aria-label={t('crew.remove', { number: at + 1 })} onClick={() => setMembers(members.filter((_, index) => index !== at))}><IconTrash size={16} aria-hidden /></ActionIcon>
            </Group>
          </Paper>
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

import { ActionIcon, Button, Checkbox, Group, Select, Stack, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { Section } from '../../ui/desk/section.js';
import { useMay } from '../accounts/session.js';
import { noteWish } from './api.js';
import { nameOf } from './room-names.js';
import type { Guest, Plan, WishStatement } from './types.js';
import { useRooms } from './use-rooms.js';

interface WishesProps {
  readonly departureId: string;
  readonly plan: Plan;
  readonly guests: ReadonlyMap<string, Guest>;
}

/** Who asked to share with whom, or not to. */
export function Wishes({ departureId, plan, guests }: WishesProps) {
  const { t } = useTranslation('rooming');
  const mayManage = useMay('rooming.manage');
  const takeBack = useRooms(departureId);
  const named = (id: string): string => {
    const guest = guests.get(id);
    return guest ? nameOf(guest, t('erased')) : t('wishes.gone');
  };
  return (
    <Section title={t('wishes.title')}>
      <Stack gap="sm">
        {plan.wishes.length === 0 && <Text size="sm" c="dimmed">{t('wishes.empty')}</Text>}
        {takeBack.error && <ProblemAlert error={takeBack.error} />}
        {onceEach(plan.wishes).map((wish) => {
          const { travellerId, otherId, kind, mutual } = wish;
          const words = t(kind === 'apart' ? 'wishes.apart' : mutual ? 'wishes.together' : 'wishes.oneTogether', { name: named(travellerId), other: named(otherId) });
          const remove = () => takeBack.mutate({ send: () => noteWish(departureId, { travellerId, otherId, wish: 'none', mutual }), message: t('done.wish') });
          return (
            <Group key={`${travellerId} ${otherId}`} justify="space-between" wrap="nowrap" gap="xs">
              <Text size="sm">{words}</Text>
              {mayManage && <ActionIcon variant="subtle" color="gray" aria-label={t('wishes.remove', { wish: words })} onClick={remove}><IconX size={16} aria-hidden /></ActionIcon>}
            </Group>
          );
        })}
        {mayManage && plan.guests.length > 1 && <NewWish departureId={departureId} plan={plan} />}
      </Stack>
    </Section>
  );
}

const nothing = { travellerId: null as string | null, otherId: null as string | null, wish: 'together' as 'together' | 'apart', mutual: true };

function NewWish({ departureId, plan }: Omit<WishesProps, 'guests'>) {
  const { t } = useTranslation('rooming');
  const [draft, setDraft] = useState(nothing);
  const note = useRooms(departureId, () => setDraft(nothing));
  const people = plan.guests.map((guest) => ({ value: guest.travellerId, label: `${nameOf(guest, t('erased'))}, ${guest.reference}` }));
  const set = (part: Partial<typeof nothing>): void => setDraft({ ...draft, ...part });

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    const { travellerId, otherId, wish, mutual } = draft;
    if (travellerId && otherId) note.mutate({ send: () => noteWish(departureId, { travellerId, otherId, wish, mutual: wish === 'together' && mutual } satisfies WishStatement), message: t('done.wish') });
  }

  return (
    <form onSubmit={submit}>
      <Stack gap="xs">
        {note.error && <ProblemAlert error={note.error} />}
        <Select label={t('wishes.who')} placeholder={t('move.chooseOther')} size="sm" searchable limit={50} data={people} value={draft.travellerId} onChange={(travellerId) => set({ travellerId })} />
        <Select
          label={t('wishes.kind')} size="sm" allowDeselect={false} value={draft.wish}
          data={[{ value: 'together', label: t('wishes.kinds.together') }, { value: 'apart', label: t('wishes.kinds.apart') }]}
          onChange={(wish) => set({ wish: wish === 'apart' ? 'apart' : 'together' })}
        />
        <Select label={t('wishes.whom')} placeholder={t('move.chooseOther')} size="sm" searchable limit={50} data={people.filter(({ value }) => value !== draft.travellerId)} value={draft.otherId} onChange={(otherId) => set({ otherId })} />
        {draft.wish === 'together' && <Checkbox label={t('wishes.both')} checked={draft.mutual} onChange={(event) => set({ mutual: event.target.checked })} />}
        <Button type="submit" size="sm" variant="light" disabled={!draft.travellerId || !draft.otherId} loading={note.isPending}>{t('wishes.add')}</Button>
      </Stack>
    </form>
  );
}

/** A wish that both share is told once. */
function onceEach(wishes: Plan['wishes']): (Plan['wishes'][number] & { mutual: boolean })[] {
  const isSaid = (travellerId: string, otherId: string, kind: string): boolean => wishes.some((wish) => wish.travellerId === travellerId && wish.otherId === otherId && wish.kind === kind);
  return wishes
    .map((wish) => ({ ...wish, mutual: isSaid(wish.otherId, wish.travellerId, wish.kind) }))
    .filter(({ mutual, travellerId, otherId }) => !mutual || travellerId < otherId);
}

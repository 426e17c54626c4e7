import { Button, Group, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { field } from '../../ui/desk/conflict/merge.js';
import { useConflict } from '../../ui/desk/conflict/use-conflict.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { useMay } from '../accounts/session.js';
import { fetchArrivals, setGuide } from './api.js';
import type { MetLeg } from './types.js';
import { useChange } from './use-change.js';

interface GuideFormProps {
  readonly departureId: string;
  readonly leg: MetLeg;
}

interface Guide {
  readonly name: string;
  readonly phone: string;
}

/** Who meets a leg, and the number by which they are reached. */
export function GuideForm({ departureId, leg }: GuideFormProps) {
  const { t } = useTranslation('arrivals');
  const may = useMay('arrival.record');
  const [open, setOpen] = useState(false);
  if (open) return <GuideFields departureId={departureId} leg={leg} onClose={() => setOpen(false)} />;
  return (
    <Group gap="sm" mt={4}>
      <Text c={leg.guide ? 'inherit' : 'dimmed'}>{leg.guide ? t('metBy', leg.guide) : t('metByNobody')}</Text>
      {may && <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>{leg.guide ? t('guide.change') : t('guide.add')}</Button>}
    </Group>
  );
}

const guideOf = ({ guide }: MetLeg): Guide => ({ name: guide?.name ?? '', phone: guide?.phone ?? '' });

/** The board behind it is read anew all the time: what was read when the form was opened is what it changes. */
function GuideFields({ departureId, leg, onClose }: GuideFormProps & { readonly onClose: () => void }) {
  const { t } = useTranslation('arrivals');
  const [typed, setTyped] = useState(() => guideOf(leg));
  const conflict = useConflict<Guide>({
    version: leg.guideVersion, draft: typed, onChange: setTyped, fields: [field('name', t('guide.name')), field('phone', t('guide.phone'))],
    read: async () => {
      const now = (await fetchArrivals(departureId)).legs.find(({ id }) => id === leg.id);
      if (!now) throw new Error('the leg is gone');
      return { version: now.guideVersion, draft: guideOf(now) };
    },
  });
  const save = useChange(departureId, (given: Guide) => setGuide(leg.id, conflict.version, given), onClose, conflict.meet);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(typed);
      }}
    >
      <Group gap="sm" my="xs" align="flex-end">
        <TextInput required autoFocus label={t('guide.name')} maxLength={80} value={typed.name} onChange={({ currentTarget: { value } }) => setTyped({ ...typed, name: value })} />
        <TextInput required type="tel" label={t('guide.phone')} maxLength={30} value={typed.phone} onChange={({ currentTarget: { value } }) => setTyped({ ...typed, phone: value })} />
        <Button type="submit" loading={save.isPending}>{t('guide.save')}</Button>
        <Button variant="default" onClick={onClose}>{t('guide.leave')}</Button>
      </Group>
      {save.error && (conflict.view ?? <ProblemAlert error={save.error} />)}
    </form>
  );
}

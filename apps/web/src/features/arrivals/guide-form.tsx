import { Button, Group, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { useMay } from '../accounts/session.js';
import { setGuide } from './api.js';
import type { MetLeg } from './types.js';
import { useChange } from './use-change.js';

/** Who meets a leg, and the number by which they are reached. */
export function GuideForm({ departureId, leg }: { readonly departureId: string; readonly leg: MetLeg }) {
  const { t } = useTranslation('arrivals');
  const may = useMay('arrival.record');
  const [typed, setTyped] = useState<{ readonly name: string; readonly phone: string } | null>(null);
  const save = useChange(departureId, (given: { name: string; phone: string }) => setGuide(leg.id, leg.guideVersion, given), () => setTyped(null));
  if (!typed) {
    return (
      <Group gap="sm" mt={4}>
        <Text c={leg.guide ? 'inherit' : 'dimmed'}>{leg.guide ? t('metBy', leg.guide) : t('metByNobody')}</Text>
        {may && <Button size="compact-sm" variant="default" onClick={() => setTyped({ name: leg.guide?.name ?? '', phone: leg.guide?.phone ?? '' })}>{leg.guide ? t('guide.change') : t('guide.add')}</Button>}
      </Group>
    );
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(typed);
      }}
    >
      <Group gap="sm" mt="xs" align="flex-end">
        <TextInput required label={t('guide.name')} maxLength={80} value={typed.name} onChange={({ currentTarget: { value } }) => setTyped({ ...typed, name: value })} />
        <TextInput required type="tel" label={t('guide.phone')} maxLength={30} value={typed.phone} onChange={({ currentTarget: { value } }) => setTyped({ ...typed, phone: value })} />
        <Button type="submit" loading={save.isPending}>{t('guide.save')}</Button>
        <Button variant="default" onClick={() => setTyped(null)}>{t('guide.leave')}</Button>
      </Group>
      {save.error && <ProblemAlert error={save.error} />}
    </form>
  );
}

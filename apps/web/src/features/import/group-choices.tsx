import { NativeSelect, SimpleGrid, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatThere } from '../../ui/dates.js';
import { Section } from '../../ui/desk/section.js';
import type { Departure } from '../packages/types.js';
import { type ImportChoices, type ImportDraft, legsOf, offeredOf } from './draft.js';

interface LeaderErrors {
  readonly name?: string;
  readonly email?: string;
}

/** What is missing of the leader, as far as it can be seen from here. */
export const leaderErrors = ({ name, email }: ImportDraft['leader'], words: { missing: string; badEmail: string }): LeaderErrors => ({
  ...(name.trim() === '' && { name: words.missing }),
  ...(!/^\S+@\S+\.\S+$/.test(email.trim()) && { email: email.trim() === '' ? words.missing : words.badEmail }),
});

interface GroupChoicesProps {
  readonly departure: Departure;
  readonly draft: ImportDraft;
  readonly errors: LeaderErrors;
  readonly onChange: (changed: Partial<ImportDraft>) => void;
  readonly onChoose: (update: (before: ImportChoices) => ImportChoices) => void;
}

/** What no table says: who leads the group, how it travels, and what holds where a row says nothing. */
export function GroupChoices({ departure, draft, errors, onChange, onChoose }: GroupChoicesProps) {
  const { t, i18n } = useTranslation('groupImport');
  const { leader, choices } = draft;
  const legs = (direction: 'arrival' | 'departure') =>
    legsOf(departure, direction).map((leg) => ({ value: leg.id, label: `${leg.carrier} ${leg.number}, ${formatThere(leg.departsAt, leg.fromZone, i18n.language)}` }));
  const labels = (kind: string) => offeredOf(departure, kind).map(({ code, label }) => ({ value: code, label }));
  const [races, arrivals, departures] = [labels('race'), legs('arrival'), legs('departure')];
  return (
    <Section title={t('choices.title')}>
      <Text size="sm" c="dimmed" mb="sm">{t('choices.leaderHint')}</Text>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput label={t('choices.leaderName')} withAsterisk autoComplete="off" maxLength={200} value={leader.name} error={errors.name} onChange={(event) => onChange({ leader: { ...leader, name: event.target.value } })} />
        <TextInput label={t('choices.leaderEmail')} type="email" withAsterisk autoComplete="off" maxLength={254} value={leader.email} error={errors.email} onChange={(event) => onChange({ leader: { ...leader, email: event.target.value } })} />
        <NativeSelect label={t('choices.room')} data={labels('room')} value={choices.room ?? ''} onChange={(event) => onChoose((before) => ({ ...before, room: event.target.value }))} />
        {races.length > 0 && (
          <NativeSelect label={t('choices.race')} data={[{ value: '', label: t('choices.noRace') }, ...races]} value={choices.race ?? ''} onChange={(event) => onChoose((before) => ({ ...before, race: event.target.value || null }))} />
        )}
        {arrivals.length > 0 && <NativeSelect label={t('choices.arrivalLeg')} data={arrivals} value={draft.arrivalLegId ?? ''} onChange={(event) => onChange({ arrivalLegId: event.target.value })} />}
        {departures.length > 0 && <NativeSelect label={t('choices.departureLeg')} data={departures} value={draft.departureLegId ?? ''} onChange={(event) => onChange({ departureLegId: event.target.value })} />}
        <NativeSelect
          label={t('choices.dates')}
          data={[{ value: '', label: t('choices.datesFound') }, { value: 'day-first', label: t('choices.dayFirst') }, { value: 'month-first', label: t('choices.monthFirst') }]}
          value={choices.dateOrder ?? ''}
          onChange={(event) => {
            const order = event.target.value;
            onChoose(({ dateOrder: _before, ...before }) => (order === 'day-first' || order === 'month-first' ? { ...before, dateOrder: order } : before));
          }}
        />
      </SimpleGrid>
    </Section>
  );
}

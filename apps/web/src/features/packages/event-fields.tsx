import { NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../ui/dates.js';
import { eventsQuery } from './package-api.js';

/** Which event a departure feeds: none (`''`), a new one (`new`), or the id of one that is there. */
export interface EventDraft {
  readonly choice: string;
  readonly name: string;
  readonly heldOn: string;
}

export const noEvent: EventDraft = { choice: '', name: '', heldOn: '' };

interface EventFieldsProps {
  readonly draft: EventDraft;
  readonly faultAt: (pointer: string) => string | undefined;
  readonly onChange: (draft: EventDraft) => void;
}

/** Something that several departures share, such as a race with its start numbers. */
export function EventFields({ draft, faultAt, onChange }: EventFieldsProps) {
  const { t, i18n } = useTranslation('packages');
  const { data: events = [] } = useQuery(eventsQuery);
  const known = events.map(({ id, name, heldOn }) => ({ value: id, label: t('eventOn', { name, day: formatDay(heldOn, i18n.language) }) }));
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }}>
      <NativeSelect label={t('event')} description={t('eventHint')} value={draft.choice} error={faultAt('/eventId')} data={[{ value: '', label: t('noEvent') }, { value: 'new', label: t('newEvent') }, ...known]}
        onChange={(event) => onChange({ ...draft, choice: event.target.value })} />
      {draft.choice === 'new' && (
        <>
          <TextInput label={t('eventName')} description=" " withAsterisk value={draft.name} error={faultAt('/newEvent/name')} onChange={(event) => onChange({ ...draft, name: event.target.value })} />
          <TextInput type="date" label={t('eventDay')} description=" " withAsterisk value={draft.heldOn} error={faultAt('/newEvent/heldOn')} onChange={(event) => onChange({ ...draft, heldOn: event.target.value })} />
        </>
      )}
    </SimpleGrid>
  );
}

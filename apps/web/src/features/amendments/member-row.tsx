import { Alert, Button, Group, NativeSelect, SimpleGrid, Text } from '@mantine/core';
import { IconArrowBackUp, IconUserMinus, IconUserShare } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/desk/section.js';
import { ChoiceFields } from '../bookings/choice-fields.js';
import type { BookedTraveller, PartyMember } from '../bookings/types.js';
import type { Departure } from '../packages/types.js';
import { causes } from './causes.js';
import { type MemberDraft, nobody } from './change-draft.js';
import { PersonFields } from '../bookings/person-fields.js';
import type { CancellationCause } from './types.js';

interface MemberRowProps {
  readonly traveller: BookedTraveller;
  readonly draft: MemberDraft;
  readonly departure: Departure;
  /** The party goes on another departure: choices stay as they are. */
  readonly moves: boolean;
  readonly errors: Readonly<Record<string, string>> | undefined;
  readonly onChange: (change: Partial<MemberDraft>) => void;
}

/** One traveller of the booking: what they choose, who goes instead, or that they no longer go. */
export function MemberRow({ traveller, draft, departure, moves, errors = {}, onChange }: MemberRowProps) {
  const { t } = useTranslation('amendments');
  const { removed, by, choices } = draft;
  const name = [traveller.givenNames, traveller.surname].filter(Boolean).join(' ') || t('erased');
  const { race, room, arrivalLegId, departureLegId } = { ...traveller, ...choices };
  const endsRace = !moves && choices.race === null;
  const now = { ...nobody, race, room, arrivalLegId, departureLegId, key: traveller.id };
  const choose = (change: Partial<PartyMember>): void => onChange({ choices: { ...choices, ...change } });
  return (
    <Section
      title={name}
      aside={
        <Group gap={4}>
          {removed || by ? (
            <Button size="compact-sm" variant="subtle" leftSection={<IconArrowBackUp size={16} aria-hidden />} aria-label={t('undoOf', { name })} onClick={() => onChange({ removed: false, by: null })}>
              {t('undo')}
            </Button>
          ) : (
            <>
              <Button size="compact-sm" variant="subtle" leftSection={<IconUserShare size={16} aria-hidden />} aria-label={t('replaceOf', { name })} onClick={() => onChange({ by: nobody })}>
                {t('replace')}
              </Button>
              <Button size="compact-sm" variant="subtle" color="red.8" leftSection={<IconUserMinus size={16} aria-hidden />} aria-label={t('removeOf', { name })} onClick={() => onChange({ removed: true })}>
                {t('remove')}
              </Button>
            </>
          )}
        </Group>
      }
    >
      {errors['row'] && <Alert color="red" mb="md">{errors['row']}</Alert>}
      {removed ? (
        <Text size="sm" c="dimmed">{t('removed', { name })}</Text>
      ) : (
        <>
          {by && <Text size="sm" mb="sm">{t('replaced', { name })}</Text>}
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            {by && <PersonFields person={by} errors={errors} onChange={(change) => onChange({ by: { ...by, ...change } })} />}
            {endsRace && (
              <NativeSelect
                label={t('whyNoRace')} value={draft.cause} onChange={(event) => onChange({ cause: event.target.value as CancellationCause })}
                data={causes.map((cause) => ({ value: cause, label: t(`cause.${cause}`) }))}
              />
            )}
            {!moves && <ChoiceFields traveller={now} departure={departure} errors={errors} onChange={choose} />}
          </SimpleGrid>
          {moves && <Text size="sm" c="dimmed" mt={by ? 'sm' : 0}>{t('choicesStay')}</Text>}
        </>
      )}
    </Section>
  );
}

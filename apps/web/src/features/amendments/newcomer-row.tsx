import { Alert, Button, SimpleGrid } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/desk/section.js';
import { ChoiceFields } from '../bookings/choice-fields.js';
import type { DraftTraveller } from '../bookings/draft.js';
import type { PartyMember } from '../bookings/types.js';
import type { Departure } from '../packages/types.js';
import { PersonFields } from '../bookings/person-fields.js';

interface NewcomerRowProps {
  readonly number: number;
  readonly traveller: DraftTraveller;
  readonly departure: Departure;
  readonly errors: Readonly<Record<string, string>> | undefined;
  readonly onChange: (change: Partial<PartyMember>) => void;
  readonly onDrop: () => void;
}

/** Somebody who joins the party. */
export function NewcomerRow({ number, traveller, departure, errors = {}, onChange, onDrop }: NewcomerRowProps) {
  const { t } = useTranslation('amendments');
  return (
    <Section
      title={t('newcomer', { number })}
      aside={
        <Button size="compact-sm" variant="subtle" color="red.8" leftSection={<IconTrash size={16} aria-hidden />} aria-label={t('dropOf', { number })} onClick={onDrop}>
          {t('drop')}
        </Button>
      }
    >
      {errors['row'] && <Alert color="red" mb="md">{errors['row']}</Alert>}
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <PersonFields person={traveller} errors={errors} onChange={onChange} />
        <ChoiceFields traveller={traveller} departure={departure} errors={errors} onChange={onChange} />
      </SimpleGrid>
    </Section>
  );
}

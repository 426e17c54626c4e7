import { Button, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { type SyntheticEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/desk/section.js';
import type { Departure } from '../packages/types.js';
import { BookingFooter } from './booking-footer.js';
import { FormProblem } from './form-problem.js';
import { QuotedPrice } from './quoted-price.js';
import { TermsField } from './terms-field.js';
import { TravellerRow } from './traveller-row.js';
import { useBookingForm } from './use-booking-form.js';

interface BookingFormProps {
  readonly departure: Departure;
}

export function BookingForm({ departure }: BookingFormProps) {
  const { t } = useTranslation('bookingForm');
  const { draft, errors, change, submit, take, price } = useBookingForm(departure);
  const form = useRef<HTMLFormElement>(null);
  const [refusals, setRefusals] = useState(0);
  const { leader, travellers } = draft;

  // After every refused attempt, the first field that needs another look gets the focus.
  useEffect(() => {
    if (refusals > 0 || take.isError) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refusals, take.isError]);

  function send(event: SyntheticEvent): void {
    event.preventDefault();
    if (!submit()) setRefusals((count) => count + 1);
  }

  return (
    <form ref={form} onSubmit={send} noValidate>
      <Stack gap="lg">
        <Section title={t('leader')}>
          <Text size="sm" c="dimmed" mb="sm">{t('leaderHint')}</Text>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextInput
              label={t('leaderName')}
              withAsterisk
              autoComplete="off"
              value={leader.name}
              error={errors.fields['leader']?.['name']}
              onChange={(event) => change({ type: 'leader', field: 'name', value: event.target.value })}
            />
            <TextInput
              label={t('email')}
              type="email"
              withAsterisk
              autoComplete="off"
              value={leader.email}
              error={errors.fields['leader']?.['email']}
              onChange={(event) => change({ type: 'leader', field: 'email', value: event.target.value })}
            />
          </SimpleGrid>
        </Section>
        {travellers.map((traveller, at) => (
          <TravellerRow
            key={traveller.key}
            number={at + 1}
            traveller={traveller}
            departure={departure}
            lines={price.quote?.travellers[at]}
            errors={errors.fields[traveller.key]}
            removable={travellers.length > 1}
            onChange={change}
          />
        ))}
        <Button variant="light" leftSection={<IconUserPlus size={18} aria-hidden />} onClick={() => change({ type: 'add' })}>
          {t('add')}
        </Button>
        <QuotedPrice {...price} travellers={travellers} />
        <TermsField terms={departure.terms} accepted={draft.accepted} error={errors.fields['terms']?.['accepted']} onChange={(accepted) => change({ type: 'accept', accepted })} />
        <BookingFooter total={price.error ? null : price.quote?.total} isCurrent={price.isCurrent} count={travellers.length} sending={take.isPending}>
          <FormProblem error={take.error} errors={errors} />
        </BookingFooter>
      </Stack>
    </form>
  );
}

import { Button, Group, NativeSelect, Paper, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { type SyntheticEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { letterLanguages } from '../../i18n/languages.js';
import { Section } from '../../ui/desk/section.js';
import { FormProblem } from '../bookings/form-problem.js';
import { TravellerRow } from '../bookings/traveller-row.js';
import type { Leader } from '../bookings/types.js';
import { useLiveQuote } from '../bookings/use-live-quote.js';
import type { Departure } from '../packages/types.js';
import { type MailLanguage, useAddEntry } from './use-add-entry.js';

/** A party as for a booking, and the language in which its leader is written to. */
export function AddEntryForm({ departure }: { readonly departure: Departure }) {
  const { t } = useTranslation(['waitingList', 'bookingForm']);
  const { draft, locale, setLocale, errors, change, submit, add } = useAddEntry(departure);
  const price = useLiveQuote(departure.id, draft.travellers);
  const form = useRef<HTMLFormElement>(null);
  const [refusals, setRefusals] = useState(0);

  // After every refused attempt, the first field that needs another look gets the focus.
  useEffect(() => {
    if (refusals > 0 || add.isError) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refusals, add.isError]);

  function send(event: SyntheticEvent): void {
    event.preventDefault();
    if (!submit()) setRefusals((count) => count + 1);
  }

  const text = (field: keyof Leader, label: string) => (
    <TextInput
      label={label}
      type={field === 'email' ? 'email' : 'text'}
      withAsterisk
      autoComplete="off"
      value={draft.leader[field]}
      error={errors.fields['leader']?.[field]}
      onChange={(event) => change({ type: 'leader', field, value: event.target.value })}
    />
  );
  return (
    <form ref={form} onSubmit={send} noValidate>
      <Stack gap="lg">
        <Section title={t('bookingForm:leader')}>
          <Text size="sm" c="dimmed" mb="sm">{t('waitingList:form.leaderHint')}</Text>
          <SimpleGrid cols={{ base: 1, sm: 3 }}>
            {text('name', t('bookingForm:leaderName'))}
            {text('email', t('bookingForm:email'))}
            <NativeSelect
              label={t('waitingList:form.language')}
              data={letterLanguages.map(({ value, name }) => ({ value, label: name }))}
              value={locale}
              onChange={(event) => setLocale(event.target.value as MailLanguage)}
            />
          </SimpleGrid>
        </Section>
        {draft.travellers.map((traveller, at) => (
          <TravellerRow key={traveller.key} number={at + 1} traveller={traveller} departure={departure} lines={price.quote?.travellers[at]} errors={errors.fields[traveller.key]} removable={draft.travellers.length > 1} onChange={change} />
        ))}
        <Button variant="light" leftSection={<IconUserPlus size={18} aria-hidden />} onClick={() => change({ type: 'add' })}>{t('bookingForm:add')}</Button>
        <Paper withBorder p="md">
          <Stack gap="sm">
            <FormProblem error={add.error} errors={errors} />
            <Group justify="space-between" gap="sm">
              <Text size="sm" c="dimmed">{t('waitingList:form.hint')}</Text>
              <Button type="submit" size="md" loading={add.isPending}>{add.isPending ? t('waitingList:form.submitting') : t('waitingList:form.submit')}</Button>
            </Group>
          </Stack>
        </Paper>
      </Stack>
    </form>
  );
}

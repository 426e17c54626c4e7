import { Alert, Button, Group, SimpleGrid, Text } from '@mantine/core';
import { IconCopy, IconTrash } from '@tabler/icons-react';
import { type Dispatch, memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/desk/section.js';
import { formatMoney } from '../../ui/money.js';
import type { Departure } from '../packages/types.js';
import { ChoiceFields } from './choice-fields.js';
import type { DraftAction, DraftTraveller } from './draft.js';
import type { FieldErrors } from './draft-errors.js';
import { AgeField, OptionFields } from './option-fields.js';
import { PersonFields } from './person-fields.js';
import { sumOf } from './sum-of.js';
import type { PartyMember, PriceLine } from './types.js';

interface TravellerRowProps {
  readonly number: number;
  readonly traveller: DraftTraveller;
  readonly departure: Departure;
  /** What this traveller pays, as far as it is known. */
  readonly lines: readonly PriceLine[] | undefined;
  readonly errors: FieldErrors | undefined;
  readonly removable: boolean;
  readonly onChange: Dispatch<DraftAction>;
}

/** One traveller of the party. Drawn anew only when its own values change: a party has up to a hundred. */
export const TravellerRow = memo(function TravellerRow({ number, traveller, departure, lines, errors = {}, removable, onChange }: TravellerRowProps) {
  const { t, i18n } = useTranslation('bookingForm');
  const { key } = traveller;
  const change = (changed: Partial<PartyMember>): void => onChange({ type: 'change', key, change: changed });
  const currency = lines?.[0]?.price.currency;
  return (
    <Section
      title={t('traveller', { number })}
      aside={
        <Group gap={4}>
          <Button size="compact-sm" variant="subtle" leftSection={<IconCopy size={16} aria-hidden />} aria-label={t('duplicateOf', { number })} onClick={() => onChange({ type: 'duplicate', key })}>
            {t('duplicate')}
          </Button>
          {removable && (
            <Button size="compact-sm" variant="subtle" color="red" leftSection={<IconTrash size={16} aria-hidden />} aria-label={t('removeOf', { number })} onClick={() => onChange({ type: 'remove', key })}>
              {t('remove')}
            </Button>
          )}
        </Group>
      }
    >
      {errors['row'] && <Alert color="red" mb="md">{errors['row']}</Alert>}
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 4 }}>
        <PersonFields person={traveller} errors={errors} onChange={change} />
        <ChoiceFields traveller={traveller} departure={departure} errors={errors} onChange={change} />
        <AgeField traveller={traveller} departure={departure} errors={errors} onChange={change} />
      </SimpleGrid>
      <OptionFields traveller={traveller} departure={departure} errors={errors} onChange={change} />
      <Text size="sm" c="dimmed" mt="sm" ta="right">
        {t('perTraveller', { price: lines && currency ? formatMoney(sumOf(lines, currency), i18n.language) : '…' })}
      </Text>
    </Section>
  );
});

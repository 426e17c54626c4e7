import { Divider, SimpleGrid, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../ui/dates.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { Section } from '../../ui/desk/section.js';
import { formatMoney } from '../../ui/money.js';
import type { DraftTraveller } from './draft.js';
import { PriceLines } from './price-lines.js';
import { sumOf } from './sum-of.js';
import type { Quote } from './types.js';

interface QuotedPriceProps {
  readonly quote: Quote | undefined;
  readonly isCurrent: boolean;
  readonly error: Error | null;
  readonly travellers: readonly DraftTraveller[];
}

/** The price of the party, explained line by line, as the booking will keep it. */
export function QuotedPrice({ quote, isCurrent, error, travellers }: QuotedPriceProps) {
  const { t, i18n } = useTranslation('bookingForm');
  return (
    <Section title={t('price')} aside={quote && isCurrent && <Text size="sm" c="dimmed">{t('validUntil', { at: formatInstant(quote.validUntil, i18n.language) })}</Text>}>
      {error && <ProblemAlert error={error} />}
      {!error && !quote && <Text size="sm" c="dimmed">{t('asking')}</Text>}
      {!error && quote && (
        <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} style={isCurrent ? {} : { opacity: 0.5 }} aria-busy={!isCurrent}>
          {quote.travellers.map((lines, at) => (
            <div key={travellers[at]?.key ?? at}>
              <Text size="sm" fw={650}>{nameOf(travellers[at]) || t('traveller', { number: at + 1 })}</Text>
              <PriceLines lines={lines} />
              <Divider my={4} />
              <Text size="sm" fw={650} ta="right">{formatMoney(sumOf(lines, quote.total.currency), i18n.language)}</Text>
            </div>
          ))}
        </SimpleGrid>
      )}
    </Section>
  );
}

const nameOf = (traveller: DraftTraveller | undefined): string => [traveller?.givenNames, traveller?.surname].filter(Boolean).join(' ');

import { NumberInput, SimpleGrid, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { textOr } from '../../ui/texts.js';
import type { NewAllotment } from './types.js';

interface CountedFieldsProps {
  readonly counted: readonly Required<NewAllotment>[];
  readonly hasEvent: boolean;
  readonly faultAt: (pointer: string) => string | undefined;
  readonly onChange: (counted: Required<NewAllotment>[]) => void;
}

/** How many there are of everything that travellers take. */
export function CountedFields({ counted, hasEvent, faultAt, onChange }: CountedFieldsProps) {
  const { t, i18n } = useTranslation('packages');
  const count = (at: number, capacity: number): void => onChange(counted.map((one, index) => (index === at ? { ...one, capacity } : one)));
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">{t('countedHint')}</Text>
      <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }}>
        {counted.map(({ kind, code, label, capacity, unitSize, shared }, at) => (
          <NumberInput key={`${kind}.${code}`} label={label} min={0} step={unitSize} allowDecimal={false} allowNegative={false} value={capacity}
            description={[textOr(i18n, 'departures', `kind.${kind}`, t('kinds.option')), unitSize > 1 && t('bedsEach', { count: unitSize }), shared && hasEvent && t('sharedByEvent')].filter(Boolean).join(' · ')}
            error={faultAt(`/allotments/${at}/capacity`) ?? faultAt(`/allotments/${at}/shared`)} onChange={(value) => count(at, Number(value))} />
        ))}
      </SimpleGrid>
    </Stack>
  );
}

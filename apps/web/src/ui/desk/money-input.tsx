import { NumberInput } from '@mantine/core';
import { fractionDigits } from '../money.js';

interface MoneyInputProps {
  readonly label: string;
  readonly labelHidden?: boolean;
  /** In minor units; null where nothing is typed. */
  readonly amount: number | null;
  readonly currency: string;
  readonly error?: string | undefined;
  readonly onChange: (amount: number | null) => void;
}

/** An amount, typed as a person writes it and kept in minor units. */
export function MoneyInput({ label, labelHidden = false, amount, currency, error, onChange }: MoneyInputProps) {
  const digits = fractionDigits(currency);
  return (
    <NumberInput
      {...(labelHidden ? { 'aria-label': label } : { label })}
      value={amount === null ? '' : amount / 10 ** digits}
      error={error}
      decimalScale={digits}
      allowNegative={false}
      thousandSeparator=","
      hideControls
      rightSection={<span style={{ fontSize: '0.75rem', color: 'var(--muted)' }}>{currency}</span>}
      rightSectionWidth={48}
      onChange={(value) => onChange(value === '' ? null : Math.round(Number(value) * 10 ** digits))}
    />
  );
}

import { Radio, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type OwnRole, ownRoles } from './types.js';

interface RoleChoiceProps {
  readonly role: OwnRole;
  readonly error?: string | undefined;
  readonly onChange: (role: OwnRole) => void;
}

/** A role, with what it is for. */
export function RoleChoice({ role, error, onChange }: RoleChoiceProps) {
  const { t } = useTranslation('people');
  const choose = (value: string): void => onChange(ownRoles.find((one) => one === value) ?? role);
  return (
    <Radio.Group label={t('role')} value={role} error={error} onChange={choose}>
      <Stack gap="sm" mt="xs">{ownRoles.map((one) => <Radio key={one} value={one} label={t(`roleOf.${one}`)} description={t(`roleSays.${one}`)} />)}</Stack>
    </Radio.Group>
  );
}

import { Button, NativeSelect, Paper, SimpleGrid, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Authority, authorityKinds } from './types.js';

interface AuthorityFieldsProps {
  readonly error: string | undefined;
  readonly onAdd: (authority: Authority) => void;
}

/** An authority that is not kept yet; it comes with the draft. */
export function AuthorityFields({ error, onAdd }: AuthorityFieldsProps) {
  const { t } = useTranslation('rules');
  const [code, setCode] = useState('');
  const [name, setName] = useState('');
  const [kind, setKind] = useState<Authority['kind']>('destination');
  return (
    <Paper withBorder p="sm">
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <TextInput label={t('form.authorityName')} withAsterisk maxLength={120} value={name} onChange={(event) => setName(event.target.value)} />
        <TextInput label={t('form.authorityCode')} withAsterisk maxLength={80} value={code} onChange={(event) => setCode(event.target.value.toUpperCase().replace(/[^A-Z0-9-]/g, ''))} />
        <NativeSelect label={t('form.authorityKind')} value={kind} data={authorityKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))} onChange={(event) => setKind(event.target.value as Authority['kind'])} />
      </SimpleGrid>
      {error && <Text size="sm" c="var(--danger)" mt="xs">{error}</Text>}
      <Button mt="sm" size="xs" variant="light" disabled={!/^[A-Z]/.test(code) || !name.trim()} onClick={() => onAdd({ code, kind, name: name.trim() })}>{t('form.newAuthority')}</Button>
    </Paper>
  );
}

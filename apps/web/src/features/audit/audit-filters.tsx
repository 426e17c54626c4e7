import { Button, Group, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../accounts/session.js';
import { peopleQuery } from '../people/api.js';
import { type AuditSearch, auditSearch, topics } from './audit-search.js';

/** Who, what and when; kept in the address. */
export function AuditFilters({ search }: { readonly search: AuditSearch }) {
  const { t } = useTranslation('audit');
  const navigate = useNavigate();
  const maySeePeople = useMay('person.manage');
  const { data } = useQuery({ ...peopleQuery, enabled: maySeePeople });
  const people = (data?.people ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const show = (changed: { [Name in keyof AuditSearch]?: string | null }): void =>
    void navigate({ to: '/audit', search: auditSearch({ ...search, ...changed }), replace: true });
  return (
    <Group role="search" aria-label={t('filters')} align="flex-end" gap="sm">
      {maySeePeople && <Select label={t('who')} placeholder={t('everyone')} data={people} searchable clearable w={{ base: '100%', xs: 220 }} value={search.who ?? null} onChange={(who) => show({ who })} />}
      <Select label={t('what')} placeholder={t('everything')} data={topics.map((topic) => ({ value: topic, label: t(`topics.${topic}`) }))} searchable clearable w={{ base: '100%', xs: 220 }} value={search.what ?? null} onChange={(what) => show({ what })} />
      <TextInput type="date" label={t('from')} value={search.from ?? ''} onChange={(event) => show({ from: event.target.value })} />
      <TextInput type="date" label={t('until')} value={search.until ?? ''} onChange={(event) => show({ until: event.target.value })} />
      {Object.keys(search).length > 0 && <Button variant="subtle" onClick={() => show({ who: null, what: null, from: null, until: null })}>{t('clear')}</Button>}
    </Group>
  );
}

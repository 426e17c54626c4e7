import { Checkbox, CloseButton, NativeSelect, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { facetsQuery } from './api.js';
import { type RuleSearch, ruleSearch } from './rule-search.js';
import { stateName } from './states.js';
import { ruleStatuses } from './types.js';

const route = getRouteApi('/inside/rules');
const today = (): string => new Date().toISOString().slice(0, 10);

/** Narrows the rules down, and chooses the day as known on which they are shown. */
export function RuleFilters({ search }: { readonly search: RuleSearch }) {
  const { t } = useTranslation('rules');
  const navigate = route.useNavigate();
  const facets = useQuery(facetsQuery).data;
  const [text, setText] = useState(search.text ?? '');
  // The address may change without the field: a link, or the way back.
  useEffect(() => setText(search.text ?? ''), [search.text]);
  const change = (changed: Record<string, string>): void => void navigate({ search: ruleSearch({ ...search, ...changed }), replace: 'text' in changed });
  const changeText = useDebouncedCallback((typed: string) => change({ text: typed }), 300);
  const type = (typed: string): void => {
    setText(typed);
    changeText(typed);
  };
  return (
    <Stack component="search" gap="xs" aria-label={t('filters')}>
      <SimpleGrid cols={{ base: 1, xs: 2, md: 5 }}>
        <TextInput
          label={t('search')} placeholder={t('searchHint')} maxLength={100} value={text} leftSection={<IconSearch size={16} aria-hidden />}
          rightSection={text && <CloseButton size="sm" aria-label={t('clear')} onClick={() => type('')} />} onChange={(event) => type(event.target.value)}
        />
        <NativeSelect
          label={t('country')} value={search.country ?? ''} onChange={(event) => change({ country: event.target.value })}
          data={[{ value: '', label: t('anyCountry') }, ...(facets?.countries ?? []).map((value) => ({ value, label: stateName(value) })).sort((a, b) => a.label.localeCompare(b.label))]}
        />
        <NativeSelect
          label={t('authority')} value={search.authority ?? ''} onChange={(event) => change({ authority: event.target.value })}
          data={[{ value: '', label: t('anyAuthority') }, ...(facets?.authorities ?? []).map(({ code, name }) => ({ value: code, label: name }))]}
        />
        <NativeSelect
          label={t('status')} value={search.status ?? ''} onChange={(event) => change({ status: event.target.value })}
          data={[{ value: '', label: t('anyStatus') }, ...ruleStatuses.map((value) => ({ value, label: t(`statuses.${value}`) }))]}
        />
        <TextInput
          type="date" label={t('knownOn')} disabled={search.knownOn === 'all'} value={search.knownOn === 'all' ? '' : (search.knownOn ?? today())}
          onChange={(event) => change({ knownOn: event.target.value === today() ? '' : event.target.value })}
        />
      </SimpleGrid>
      <Checkbox label={t('allVersions')} checked={search.knownOn === 'all'} onChange={(event) => change({ knownOn: event.target.checked ? 'all' : '' })} />
    </Stack>
  );
}

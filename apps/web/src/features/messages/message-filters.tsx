import { Button, Group, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { messageSearch, type MessageSearch } from './message-search.js';
import { kinds, states } from './types.js';

interface MessageFiltersProps {
  readonly search: MessageSearch;
  readonly onChange: (search: MessageSearch) => void;
}

/** Which messages are listed. */
export function MessageFilters({ search, onChange }: MessageFiltersProps) {
  const { t } = useTranslation('messages');
  return (
    <Group role="group" aria-label={t('filters')} align="flex-end" gap="sm">
      <NativeSelect
        label={t('kind')} value={search.kind ?? ''} data={[{ value: '', label: t('everyKind') }, ...kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))]}
        onChange={({ target: { value } }) => onChange(messageSearch({ ...search, kind: value }))}
      />
      <NativeSelect
        label={t('state')} value={search.state ?? ''} data={[{ value: '', label: t('everyState') }, ...states.map((value) => ({ value, label: t(`states.${value}`) }))]}
        onChange={({ target: { value } }) => onChange(messageSearch({ ...search, state: value }))}
      />
      {(search.kind ?? search.state) !== undefined && <Button variant="subtle" onClick={() => onChange({})}>{t('clear')}</Button>}
    </Group>
  );
}

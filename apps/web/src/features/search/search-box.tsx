import { Combobox, Kbd, Loader, Text, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue, useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { isSearchable, searchQuery } from './api.js';
import { FoundGroups } from './found-groups.js';
import styles from './search.module.css';

/** Finds bookings and travellers from every page; `/` goes to it. */
export function SearchBox() {
  const { t } = useTranslation('search');
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text.trim(), 150);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const query = useQuery(searchQuery(asked));
  useHotkeys([['/', () => field.current?.focus()]]);

  function go(chosen: string): void {
    combobox.closeDropdown();
    field.current?.blur();
    setText('');
    if (chosen.startsWith('all:')) void navigate({ to: '/bookings', search: { text: chosen.slice(4) } });
    else void navigate({ to: '/bookings/$bookingId', params: { bookingId: chosen.slice(chosen.indexOf(':') + 1) } });
  }

  return (
    <div className={styles['box']} role="search">
      <Combobox store={combobox} onOptionSubmit={go} width={420} position="bottom-end" withinPortal={false}>
        <Combobox.Target>
          <TextInput
            ref={field}
            type="search"
            aria-label={t('label')}
            placeholder={t('placeholder')}
            maxLength={100}
            leftSection={query.isFetching ? <Loader size={14} /> : <IconSearch size={16} aria-hidden />}
            rightSection={text === '' && <Kbd size="xs" title={t('key')} aria-hidden>/</Kbd>}
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              combobox.openDropdown();
            }}
            onFocus={() => combobox.openDropdown()}
            onBlur={() => combobox.closeDropdown()}
            onKeyDown={(event) => event.key === 'Escape' && field.current?.blur()}
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={text.trim() === ''} className={styles['found']}>
          <Combobox.Options mah={420} style={{ overflowY: 'auto' }}>
            {query.error && <ProblemAlert error={query.error} />}
            {!query.error && !isSearchable(text) && <Combobox.Empty>{t('type')}</Combobox.Empty>}
            {!query.error && isSearchable(text) && !query.data && <Combobox.Empty>{t('searching')}</Combobox.Empty>}
            {!query.error && isSearchable(text) && query.data && <FoundGroups findings={query.data} />}
            {isSearchable(asked) && <Combobox.Option value={`all:${asked}`}><Text size="sm" c="var(--accent)">{t('all', { text: asked })}</Text></Combobox.Option>}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
    </div>
  );
}

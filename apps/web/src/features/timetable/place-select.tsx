import { Combobox, Loader, Text, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { countryName } from '../../ui/countries.js';
import { placesQuery } from './api.js';
import { PlaceIcon } from './place-icon.js';
import { offsetOf } from './service-words.js';
import styles from './timetable.module.css';
import type { Mode, Place } from './types.js';

const kindsOf: Readonly<Record<Mode, readonly Place['kind'][]>> = { air: ['airport'], rail: ['station', 'border-post'], road: ['station', 'border-post', 'airport', 'port'], sea: ['port'] };
const longest = 8;

interface PlaceSelectProps {
  readonly label: string;
  /** A code; what was typed, in capitals, until a place is chosen. */
  readonly value: string;
  /** Places of its kind come first. */
  readonly mode?: Mode;
  readonly error?: string | undefined;
  readonly onChange: (code: string) => void;
}

/** Finds a place by its code, its town or its name, and says on which clocks it is. A code that is typed whole needs no choosing. */
export function PlaceSelect({ label, value, mode, error, onChange }: PlaceSelectProps) {
  const { t } = useTranslation('timetable');
  const [text, setText] = useState<string | null>(null);
  const [isFocused, setIsFocused] = useState(false);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [asked] = useDebouncedValue((text ?? value).trim(), 150);
  const { data: found = [], isFetching } = useQuery({ ...placesQuery(asked), enabled: asked !== '', placeholderData: (before) => (asked === '' ? undefined : before) });
  const places = mode ? [...found].sort((a, b) => rankOf(a, mode, value) - rankOf(b, mode, value)) : found;
  const chosen = found.find(({ code }) => code === value);
  const isUnknown = !isFocused && text !== null && value !== '' && !chosen && !isFetching && asked === text.trim();
  const first = places[0]?.code;
  useEffect(() => {
    if (isFocused && text !== null && first) combobox.selectFirstOption();
  }, [first, places.length, isFocused, text, combobox.selectFirstOption]);

  function choose(code: string): void {
    setText(null);
    onChange(code);
    combobox.closeDropdown();
  }

  return (
    <Combobox store={combobox} onOptionSubmit={choose} withinPortal>
      <Combobox.Target withExpandedAttribute>
        <TextInput
          label={label} withAsterisk role="combobox" aria-autocomplete="list" autoComplete="off" spellCheck={false} placeholder={t('place.search')}
          value={isFocused ? (text ?? (chosen ? nameOf(chosen) : value)) : chosen ? nameOf(chosen) : (text ?? value)}
          description={chosen ? whereWords(chosen) : ' '} inputWrapperOrder={['label', 'input', 'description', 'error']}
          error={error ?? (isUnknown ? t('place.notChosen') : undefined)}
          rightSection={isFetching && isFocused ? <Loader size={16} /> : chosen && <PlaceIcon kind={chosen.kind} />}
          onFocus={({ target }) => {
            setIsFocused(true);
            target.select();
          }}
          onBlur={() => {
            setIsFocused(false);
            if (chosen) setText(null);
            combobox.closeDropdown();
          }}
          onChange={({ target }) => {
            setText(target.value);
            onChange(target.value.trim().toUpperCase().slice(0, longest));
            combobox.openDropdown();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={asked === '' || text === null}>
        <Combobox.Options aria-label={label} mah={280} style={{ overflowY: 'auto' }}>
          {places.map((place) => (
            <Combobox.Option key={place.code} value={place.code} className={styles['choice'] ?? ''}>
              <span className={styles['option']}>
                <PlaceIcon kind={place.kind} />
                <span>
                  <Text span size="sm"><strong>{place.code}</strong> {place.name}</Text>
                  <Text span size="xs" className={styles['where']}>{whereWords(place)}</Text>
                </span>
              </span>
            </Combobox.Option>
          ))}
          {places.length === 0 && <Combobox.Empty>{isFetching ? t('place.looking') : t('place.none')}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

const nameOf = ({ code, name }: Place): string => `${code} ${name}`;
const rankOf = ({ code, kind }: Place, mode: Mode, typed: string): number => (code === typed ? 0 : kindsOf[mode].includes(kind) ? 1 : 2);
const whereWords = ({ country, zone }: Place): string => [country && countryName(country, 'en'), `${zone.replaceAll('_', ' ')}, ${offsetOf(zone)}`].filter(Boolean).join(' · ');

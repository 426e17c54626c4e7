import { ActionIcon, Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/desk/section.js';
import { type ContentDraft, newRow } from './content-draft.js';
import styles from './editor.module.css';
import type { PackageOption } from './types.js';

/** What a traveller can choose, and so what an option's name begins with. */
const kinds = ['race', 'room', 'option'] as const;
type Kind = (typeof kinds)[number];
const usual: Record<Kind, PackageOption['component']> = { race: 'race', room: 'land', option: 'option' };
const components: readonly PackageOption['component'][] = ['land', 'race', 'visa', 'flight', 'option'];

interface OptionEditorProps {
  readonly options: ContentDraft['options'];
  readonly faultAt: (pointer: string) => string | undefined;
  readonly onChange: (options: ContentDraft['options']) => void;
}

/** What is sold and can be chosen. Prices stand in the price lists, and how many there are at each departure. */
export function OptionEditor({ options, faultAt, onChange }: OptionEditorProps) {
  const { t } = useTranslation('packages');
  const change = (key: number, part: Partial<PackageOption>): void => onChange(options.map((one) => (one.key === key ? { ...one, ...part } : one)));
  return (
    <Section title={t('options')}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">{t('optionsHint')}</Text>
        {options.map(({ key, option, label, component }, at) => {
          const [kind = '', code = ''] = option.split('.');
          const name = label || option;
          return (
            <div key={key} className={styles['row']} role="group" aria-label={name}>
              {option === 'base' ? (
                <TextInput label={t('kind')} value={t('kinds.base')} readOnly variant="filled" />
              ) : (
                <NativeSelect label={t('kind')} value={kind} data={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
                  onChange={({ target: { value } }) => change(key, { option: `${value}.${code}`, component: usual[value as Kind] })} />
              )}
              {option !== 'base' && (
                <TextInput label={t('code')} value={code} error={faultAt(`/options/${at}/option`)}
                  onChange={(event) => change(key, { option: `${kind}.${event.target.value.toLowerCase().replaceAll(' ', '-')}` })} />
              )}
              <TextInput label={t('label')} value={label} error={faultAt(`/options/${at}/label`)} className={styles['wide'] ?? ''} onChange={(event) => change(key, { label: event.target.value })} />
              <NativeSelect label={t('component')} value={component} data={components.map((value) => ({ value, label: t(`components.${value}`) }))}
                onChange={(event) => change(key, { component: event.target.value as PackageOption['component'] })} />
              {option !== 'base' && (
                <ActionIcon variant="subtle" color="red" mb={4} aria-label={t('removeOption', { name })} onClick={() => onChange(options.filter((one) => one.key !== key))}>
                  <IconTrash size={16} aria-hidden />
                </ActionIcon>
              )}
            </div>
          );
        })}
        {faultAt('/options') && <Text c="var(--danger)" size="sm" role="alert">{faultAt('/options')}</Text>}
        <Group>
          {kinds.map((kind) => (
            <Button key={kind} variant="light" size="compact-md" leftSection={<IconPlus size={16} aria-hidden />}
              onClick={() => onChange([...options, { key: newRow(), option: `${kind}.`, label: '', component: usual[kind] }])}>
              {t(`kinds.${kind}`)}
            </Button>
          ))}
        </Group>
      </Stack>
    </Section>
  );
}

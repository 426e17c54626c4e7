import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LetterTemplate } from './types.js';
import { isPlaceholder } from './placeholder-words.js';

interface PlaceholderBarProps {
  readonly placeholders: LetterTemplate['placeholders'];
  readonly body: string;
  readonly onInsert: (placeholder: string, alone: boolean) => void;
}

/** What can be put into this letter, each with what it means; those that may not be left out say so. */
export function PlaceholderBar({ placeholders, body, onInsert }: PlaceholderBarProps) {
  const { t } = useTranslation('letters');
  return (
    <Stack gap={6}>
      <Text size="sm" fw={600}>{t('placeholders')}</Text>
      <Group gap={6} role="group" aria-label={t('placeholders')}>
        {placeholders.map(({ name, required, alone }) => {
          const written = `{{${name}}}`;
          const what = isPlaceholder(name) ? t(`meaning.${name}`) : name;
          const isMissing = required && !body.includes(written);
          return (
            <Button
              key={name} size="compact-sm" variant={isMissing ? 'light' : 'default'} {...(isMissing ? { color: 'red' } : {})} fw={400} title={what}
              aria-label={t('insert', { name: written, what, interpolation: { escapeValue: false } })}
              onClick={() => onInsert(written, alone)}
            >
              {written}{required && <Text span size="xs" c={isMissing ? 'inherit' : 'dimmed'} ml={6}>{t('needed')}</Text>}
            </Button>
          );
        })}
      </Group>
    </Stack>
  );
}

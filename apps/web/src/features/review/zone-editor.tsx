import { Text, Textarea } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './review.module.css';
import type { ParsedZone } from './types.js';

interface ZoneEditorProps {
  readonly value: string;
  readonly parsed: ParsedZone | null;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}

/** The lines as the officer reads them, with the check digits tried while they are typed. */
export function ZoneEditor({ value, parsed, error, onChange }: ZoneEditorProps) {
  const { t } = useTranslation('documents');
  const lengths = value.split('\n').map((line) => line.trim().length).join(' + ');
  return (
    <div>
      <Textarea
        className={styles['typed']}
        label={t('zone.write')}
        description={t('zone.writeHint', { lengths })}
        autosize
        minRows={2}
        maxRows={3}
        spellCheck={false}
        autoCapitalize="characters"
        autoCorrect="off"
        value={value}
        error={error}
        onChange={({ target }) => onChange(target.value.toUpperCase())}
      />
      <div role="status">
        {parsed?.reason && <Text size="sm" c="var(--danger)" mt={6}>{t(`zone.reason.${parsed.reason}`)}</Text>}
        {parsed && !parsed.reason && (
          <ul className={styles['checks']} style={{ marginTop: 8 }}>
            {parsed.checks.map(({ name, found, expected, holds }) => (
              <li key={name} data-holds={holds}>
                {holds ? <IconCheck size={16} aria-hidden /> : <IconX size={16} aria-hidden />}
                {t(holds ? 'zone.holds' : 'zone.fails', { what: t(`zone.checks.${name}`), found, expected })}
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

import { Group, SegmentedControl, Skeleton, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '#sdk';
import { codeOf } from '../../api/problem-words.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { Section } from '../../ui/desk/section.js';
import styles from './letters.module.css';

type Width = 'phone' | 'desktop' | 'text';

interface LetterPreviewProps {
  /** The last one that could be made. */
  readonly preview: Schemas['LetterPreview'] | undefined;
  readonly error: Error | null;
}

/** The letter as a phone, a desktop or a plain mail reader shows it. */
export function LetterPreview({ preview, error }: LetterPreviewProps) {
  const { t } = useTranslation('letters');
  const [width, setWidth] = useState<Width>('phone');
  const isInvalid = codeOf(error) === 'letter-template.invalid';
  return (
    <Section
      title={t('preview.title')}
      aside={<SegmentedControl size="xs" aria-label={t('preview.as')} value={width} onChange={(chosen) => setWidth(chosen)} data={(['phone', 'desktop', 'text'] as const).map((value) => ({ value, label: t(`preview.${value}`) }))} />}
    >
      <Stack gap="xs">
        <Text size="sm" c="dimmed">{t('preview.intro')}</Text>
        {isInvalid && <Text size="sm" c="var(--warning)" role="status">{t('preview.stale')}</Text>}
        {error && !isInvalid && <ProblemAlert error={error} />}
        {!preview && !error && <Skeleton height={480} role="status" aria-label={t('preview.waiting')} />}
        {preview && (
          <>
            <Group gap="xs"><Text fw={600} className={styles['subject']}>{t('preview.subject', { subject: preview.subject, interpolation: { escapeValue: false } })}</Text></Group>
            {width === 'text' ? (
              <pre className={styles['text']} tabIndex={0}>{preview.text}</pre>
            ) : (
              <div className={styles['scroll']} tabIndex={0}>
                {/* No script, no form, no navigation: the sandbox allows nothing. */}
                <iframe title={t('preview.frame')} className={styles['frame']} data-width={width} sandbox="" srcDoc={preview.html} />
              </div>
            )}
          </>
        )}
      </Stack>
    </Section>
  );
}

import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './review.module.css';
import type { Correction } from './types.js';

interface ZoneLinesProps {
  readonly lines: readonly string[];
  readonly corrections: readonly Correction[];
  /** Lines to compare with, where an officer wrote others. */
  readonly truth?: readonly string[] | null;
}

/** The lines in even type; what the reader corrected is marked, and what an officer wrote otherwise. */
export function ZoneLines({ lines, corrections, truth = null }: ZoneLinesProps) {
  const { t } = useTranslation('documents');
  return (
    <>
      <pre className={styles['zone']} aria-label={t('zone.read')}>
        {lines.map((line, at) => (
          <span key={at} className={styles['row']}>
            {[...line].map((character, index) => {
              const correction = corrections.find((one) => one.line === at + 1 && one.column === index + 1);
              const written = truth?.[at]?.[index];
              const kind = written !== undefined && written !== character ? 'wrong' : correction && 'corrected';
              const title = correction && t('zone.corrected', { from: correction.from, to: correction.to });
              return <span key={index} data-kind={kind} title={title}>{character}</span>;
            })}
          </span>
        ))}
      </pre>
      {corrections.length > 0 && <Text size="sm" mt={6}>{t('zone.corrections', { count: corrections.length })} {corrections.map(({ line, column, from, to }) => t('zone.correction', { line, column, from, to })).join('; ')}</Text>}
    </>
  );
}

import { Box, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './amendments.module.css';
import type { StaleFact } from './types.js';

/** Which finished steps a change undoes, traveller by traveller. */
export function StaleFacts({ facts }: { readonly facts: readonly StaleFact[] }) {
  const { t } = useTranslation('amendments');
  if (facts.length === 0) return <Text size="sm" c="dimmed">{t('nothingStale')}</Text>;
  const groups = Map.groupBy(facts, ({ travellerId }) => travellerId);
  return (
    <Box component="ul" className={styles['lines']}>
      {[...groups].map(([travellerId, own]) => (
        <li key={travellerId}>
          <Text size="sm" fw={650}>{own[0]?.name ?? t('erased')}</Text>
          {own.map(({ kind, detail }) => <Text key={`${kind} ${detail}`} size="sm">{t(`staleKind.${kind}`)}: {detail}</Text>)}
        </li>
      ))}
    </Box>
  );
}

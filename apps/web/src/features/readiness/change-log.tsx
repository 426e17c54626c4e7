import { Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../ui/dates.js';
import { Answer } from '../../ui/desk/answer.js';
import { LoadMore } from '../../ui/desk/load-more.js';
import { Section } from '../../ui/desk/section.js';
import { readinessChangesQuery } from './api.js';
import styles from './readiness.module.css';
import type { ReadinessChange } from './types.js';
import { useBlockerWords } from './words.js';

/** What changed, for whom and why: readiness never changes without a line here. */
export function ChangeLog({ departureId }: { readonly departureId: string }) {
  const { t } = useTranslation('readiness');
  const query = useInfiniteQuery(readinessChangesQuery(departureId));
  return (
    <Section title={t('changes.title')}>
      <Answer query={query} shapes={[60, 60]}>
        {({ pages }) => {
          const changes = pages.flatMap((page) => page.items);
          if (changes.length === 0) return <Text size="sm" c="dimmed">{t('changes.none')}</Text>;
          return (
            <Stack gap="sm">
              <ol tabIndex={0} className={styles['changes']}>{changes.map((change) => <Change key={change.id} change={change} />)}</ol>
              <LoadMore query={query} />
            </Stack>
          );
        }}
      </Answer>
    </Section>
  );
}

function Change({ change: { name, before, after, added, removed, moved, reason, at } }: { readonly change: ReadinessChange }) {
  const { t, i18n } = useTranslation('readiness');
  const words = useBlockerWords();
  const parts = [
    { sign: 'done', keys: after === 'left' ? [] : removed },
    { sign: 'open', keys: added },
    { sign: 'moved', keys: moved },
  ] as const;
  return (
    <li>
      <Text size="sm" fw={600}>{name ?? t('changes.erased')}{before !== after && after !== 'blocked' && `: ${t(`changes.${after}`)}`}</Text>
      <Text size="xs" c="dimmed">{t(`reason.${reason}`)} · {formatInstant(at, i18n.language)}</Text>
      {parts.map(({ sign, keys }) => keys.length > 0 && <Text key={sign} size="xs">{t(`changes.${sign}`)}: {keys.map(words).join(', ')}</Text>)}
    </li>
  );
}

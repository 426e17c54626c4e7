import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { wordsOf } from './room-names.js';
import styles from './rooming.module.css';
import type { Plan } from './types.js';
import { useSpot } from './use-spot.js';

/** Where somebody is let go who is to have a room of their own. */
export function NewRoom({ plan, code }: { readonly plan: Plan; readonly code: string }) {
  const { t } = useTranslation('rooming');
  const { setNodeRef, isOver, isSuited } = useSpot(plan, { kind: 'new', code });
  return (
    <div ref={setNodeRef} className={styles['newRoom']} data-over={isOver || undefined} data-unsuited={!isSuited || undefined}>
      <Text size="sm" c="dimmed">{t('drag.newRoom', { type: wordsOf(code).toLowerCase() })}</Text>
    </div>
  );
}

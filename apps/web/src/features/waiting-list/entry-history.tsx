import { Modal, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../ui/dates.js';
import { Answer } from '../../ui/desk/answer.js';
import { waitingEntryQuery } from './api.js';
import styles from './waiting-list.module.css';

interface EntryHistoryProps {
  readonly id: string;
  readonly name: string;
  readonly onClose: () => void;
}

/** What befell a party on the list, by whom and why. */
export function EntryHistory({ id, name, onClose }: EntryHistoryProps) {
  const { t, i18n } = useTranslation('waitingList');
  return (
    <Modal opened onClose={onClose} title={t('historyOf', { name })} centered>
      <Answer query={useQuery(waitingEntryQuery(id))} shapes={[48, 48]}>
        {({ changes }) => (
          <Stack component="ol" gap="sm" m={0} p={0} className={styles['history']}>
            {changes.map(({ state, reason, note, by, at }, place) => (
              <li key={place}>
                <Text fw={600}>{t(`step.${state}`)}</Text>
                {reason && <Text size="sm">{t(`reason.${reason}`)}</Text>}
                {note && <Text size="sm" className={styles['name']}>{t('note', { note })}</Text>}
                <Text size="xs" c="dimmed">{[formatInstant(at, i18n.language), by && t('by', { name: by })].filter(Boolean).join(', ')}</Text>
              </li>
            ))}
          </Stack>
        )}
      </Answer>
    </Modal>
  );
}

import { Group, Paper, Stack } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../ui/desk/answer.js';
import { Empty } from '../../ui/desk/empty.js';
import { LoadMore } from '../../ui/desk/load-more.js';
import styles from '../notifications/notifications.module.css';
import { messagesQuery } from './api.js';
import { MessageLine } from './message-line.js';
import type { MessageSearch } from './message-search.js';

interface MessageListProps {
  readonly departureId: string;
  readonly search: MessageSearch;
}

/** The messages, newest first. */
export function MessageList({ departureId, search }: MessageListProps) {
  const { t } = useTranslation('messages');
  const query = useInfiniteQuery(messagesQuery(departureId, search));
  const isFiltered = search.kind !== undefined || search.state !== undefined;
  return (
    <Answer query={query} shapes={[64, 64, 64]}>
      {({ pages }) => {
        const messages = pages.flatMap((page) => page.items);
        const nothing = isFiltered ? ('none' as const) : ('empty' as const);
        if (messages.length === 0) return <Empty title={t(`${nothing}.title`)} body={t(`${nothing}.body`)} icon={<IconMail aria-hidden />} />;
        return (
          <Stack>
            <Paper withBorder>
              <ul className={styles['mails']} aria-label={t('table')}>{messages.map((message) => <li key={message.id}><MessageLine message={message} departureId={departureId} /></li>)}</ul>
            </Paper>
            <Group><LoadMore query={query} /></Group>
          </Stack>
        );
      }}
    </Answer>
  );
}

import { Paper, Stack, Text } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../ui/dates.js';
import { Answer } from '../../ui/desk/answer.js';
import { Empty } from '../../ui/desk/empty.js';
import { TextLink } from '../../ui/desk/link.js';
import { LoadMore } from '../../ui/desk/load-more.js';
import { Page } from '../../ui/desk/page.js';
import { mailsQuery } from './api.js';
import styles from './notifications.module.css';

export function MailboxPage() {
  const { t, i18n } = useTranslation('mailbox');
  const query = useInfiniteQuery(mailsQuery);
  return (
    <Page title={t('title')} intro={t('intro')}>
      <Answer query={query} shapes={[64, 64, 64]}>
        {({ pages }) => {
          const mails = pages.flatMap((page) => page.items);
          if (mails.length === 0) return <Empty title={t('empty.title')} body={t('empty.body')} icon={<IconMail aria-hidden />} />;
          return (
            <Stack>
              <Paper withBorder>
                <ul className={styles['mails']}>
                  {mails.map((mail) => (
                    <li key={mail.id}>
                      <TextLink to="/mailbox/$mailId" params={{ mailId: mail.id }} fw={600}>{mail.subject}</TextLink>
                      <Text size="sm" c="dimmed">{t('to', { to: mail.to })} · {formatInstant(mail.createdAt, i18n.language)}</Text>
                    </li>
                  ))}
                </ul>
              </Paper>
              <LoadMore query={query} />
            </Stack>
          );
        }}
      </Answer>
    </Page>
  );
}

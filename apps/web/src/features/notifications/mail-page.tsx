import { Alert, Anchor, Paper, Stack, Tabs, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../ui/dates.js';
import { Answer } from '../../ui/desk/answer.js';
import { TextLink } from '../../ui/desk/link.js';
import { Page } from '../../ui/desk/page.js';
import { mailQuery } from './api.js';
import { linksIn } from './links-in.js';
import styles from './notifications.module.css';
import type { Mail } from './types.js';

const route = getRouteApi('/inside/mailbox/$mailId');

export function MailPage() {
  const { mailId } = route.useParams();
  return <Answer page query={useQuery(mailQuery(mailId))} shapes={[60, 400]}>{(mail) => <Shown mail={mail} />}</Answer>;
}

function Shown({ mail }: { readonly mail: Mail }) {
  const { t, i18n } = useTranslation('mailbox');
  return (
    <Page
      title={mail.subject}
      back={<TextLink to="/mailbox" size="sm">{t('title')}</TextLink>}
      intro={`${t('to', { to: mail.to })} · ${t('from', { at: formatInstant(mail.createdAt, i18n.language) })}`}
    >
      <Links text={mail.text} />
      <Paper withBorder p="md">
        <Tabs defaultValue={mail.html ? 'html' : 'text'}>
          <Tabs.List mb="md">
            {mail.html && <Tabs.Tab value="html">{t('html')}</Tabs.Tab>}
            <Tabs.Tab value="text">{t('text')}</Tabs.Tab>
          </Tabs.List>
          {mail.html && (
            <Tabs.Panel value="html">
              {/* The sandbox runs no script; links open outside of it, in a tab of their own. */}
              <iframe
                title={t('frame')}
                className={styles['frame']}
                sandbox="allow-popups allow-popups-to-escape-sandbox"
                srcDoc={`<base target="_blank">${mail.html}`}
              />
            </Tabs.Panel>
          )}
          <Tabs.Panel value="text"><pre className={styles['text']}>{mail.text}</pre></Tabs.Panel>
        </Tabs>
      </Paper>
    </Page>
  );
}

function Links({ text }: { readonly text: string }) {
  const { t } = useTranslation('mailbox');
  const links = linksIn(text);
  if (links.length === 0) return null;
  return (
    <Alert role="note" title={t('links')}>
      <Stack gap={4}>
        {links.map((link) => <Anchor key={link} href={link} target="_blank" rel="noreferrer" className={styles['link']}>{link}</Anchor>)}
        <Text size="sm" c="dimmed">{t('hint')}</Text>
      </Stack>
    </Alert>
  );
}

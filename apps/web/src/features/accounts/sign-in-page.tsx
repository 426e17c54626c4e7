import { Center, Paper, Stack, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Logo } from '../../ui/logo.js';
import { useTitle } from '../../ui/use-title.js';
import { homeOf, sessionQuery } from './session.js';
import { SignInForm } from './sign-in-form.js';

const route = getRouteApi('/sign-in');

export function SignInPage() {
  const { t } = useTranslation('accounts');
  useTitle(t('title'));
  const { to } = route.useSearch();
  const queries = useQueryClient();
  return (
    <Center component="main" mih="100dvh" p="md">
      <Paper component="section" withBorder p="xl" w="100%" maw={400} aria-labelledby="sign-in-title">
        <Stack>
          <Logo size={44} />
          <div>
            <Title id="sign-in-title" order={1} size="h2">{t('title')}</Title>
            <Text c="dimmed" size="sm">{t('intro')}</Text>
          </div>
          <SignInForm
            onEntered={(me) => {
              queries.setQueryData(sessionQuery.queryKey, me);
              window.location.assign(to ?? homeOf(me));
            }}
          />
        </Stack>
      </Paper>
    </Center>
  );
}

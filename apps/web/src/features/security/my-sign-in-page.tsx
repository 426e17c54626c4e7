import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconShieldCheck, IconShieldOff } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/desk/page.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { Section } from '../../ui/desk/section.js';
import { useMe } from '../accounts/session.js';
import { confirmCode, enrol, turnOff } from './api.js';
import { CodeForm } from './code-form.js';
import { SetupKey } from './setup-key.js';

/** The second step of one's own sign-in: on, off, and the way from one to the other. */
export function MySignInPage() {
  const { t } = useTranslation('security');
  const me = useMe();
  const [on, setOn] = useState(me.oneTimeCode ?? false);
  const begin = useMutation({ mutationFn: enrol });
  const settle = (now: boolean) => () => {
    setOn(now);
    begin.reset();
  };
  const StateIcon = on ? IconShieldCheck : IconShieldOff;
  return (
    <Page title={t('title')} intro={t('intro')}>
      <Section title={t('state')}>
        <Stack>
          <Alert color={on ? 'green' : 'gray'} icon={<StateIcon aria-hidden />} role="status">{t(on ? 'on' : 'off')}</Alert>
          {begin.isError && <ProblemAlert error={begin.error} />}
          {on && <CodeForm hint={t('endHint')} action={t('end')} color="red.8" send={turnOff} said={t('turnedOff')} onDone={settle(false)} />}
          {!on && !begin.data && <Group><Button loading={begin.isPending} onClick={() => begin.mutate()}>{t('begin')}</Button></Group>}
          {!on && begin.data && (
            <>
              <SetupKey enrolment={begin.data} email={me.email ?? ''} />
              <Text fw={650}>{t('step2')}</Text>
              <CodeForm action={t('confirm')} send={confirmCode} said={t('turnedOn')} onDone={settle(true)} />
            </>
          )}
        </Stack>
      </Section>
    </Page>
  );
}

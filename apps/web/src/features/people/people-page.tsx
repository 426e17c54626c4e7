import { Button, Stack } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../ui/desk/answer.js';
import { Page } from '../../ui/desk/page.js';
import { Section } from '../../ui/desk/section.js';
import { peopleQuery } from './api.js';
import { InvitationLine } from './invitation-line.js';
import { InvitePerson } from './invite-person.js';
import { PersonLine } from './person-line.js';

/** Who works for the organisation, and what each may do. */
export function PeoplePage() {
  const { t } = useTranslation('people');
  const [inviting, setInviting] = useState(false);
  const invite = <Button leftSection={<IconUserPlus size={18} aria-hidden />} onClick={() => setInviting(true)}>{t('invite')}</Button>;
  return (
    <Page title={t('title')} intro={t('intro')} actions={invite}>
      <Answer query={useQuery(peopleQuery)} shapes={[240]}>
        {({ people, invitations }) => (
          <Stack gap="lg">
            {invitations.length > 0 && (
              <Section title={t('waiting')}><Stack gap="md">{invitations.map((one) => <InvitationLine key={one.id} invitation={one} />)}</Stack></Section>
            )}
            <Section title={t('staff')}><Stack gap="md">{people.map((person) => <PersonLine key={person.id} person={person} />)}</Stack></Section>
          </Stack>
        )}
      </Answer>
      {inviting && <InvitePerson onClose={() => setInviting(false)} />}
    </Page>
  );
}

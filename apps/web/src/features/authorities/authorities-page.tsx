import { SimpleGrid, Text } from '@mantine/core';
import { IconBuildingBank } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../ui/desk/answer.js';
import { Empty } from '../../ui/desk/empty.js';
import { CardLink } from '../../ui/desk/link.js';
import { Page } from '../../ui/desk/page.js';
import { authoritiesQuery } from './api.js';

/** Who may say no: each with when it works and how it wants to be asked. */
export function AuthoritiesPage() {
  const { t } = useTranslation('authorities');
  return (
    <Page title={t('title')} intro={t('intro')}>
      <Answer query={useQuery(authoritiesQuery)} shapes={[80, 80, 80]}>
        {(authorities) => authorities.length === 0
          ? <Empty title={t('empty.title')} body={t('empty.body')} icon={<IconBuildingBank aria-hidden />} />
          : (
            <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
              {authorities.map(({ id, code, name }) => (
                <CardLink key={id} to="/authorities/$authorityId" params={{ authorityId: id }} withBorder padding="md" c="inherit" td="none">
                  <Text fw={650}>{name}</Text>
                  <Text size="sm" c="dimmed">{code}</Text>
                </CardLink>
              ))}
            </SimpleGrid>
          )}
      </Answer>
    </Page>
  );
}

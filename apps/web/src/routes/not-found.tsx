import { Container } from '@mantine/core';
import { IconMapQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../ui/desk/empty.js';
import { ButtonLink } from '../ui/desk/link.js';

export function NotFound() {
  const { t } = useTranslation('desk');
  return (
    <Container py="xl">
      <Empty title={t('notFound.title')} body={t('notFound.body')} icon={<IconMapQuestion aria-hidden />}>
        <ButtonLink to="/" mt="sm">{t('notFound.home')}</ButtonLink>
      </Empty>
    </Container>
  );
}

import { Container } from '@mantine/core';
import { IconMapQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../ui/desk/empty.js';
import { ButtonLink } from '../ui/desk/link.js';
import { useTitle } from '../ui/use-title.js';

export function NotFound() {
  const { t } = useTranslation('desk');
  useTitle(t('notFound.title'));
  return (
    <Container component="main" py="xl">
      <Empty order={1} title={t('notFound.title')} body={t('notFound.body')} icon={<IconMapQuestion aria-hidden />}>
        <ButtonLink to="/" mt="sm">{t('notFound.home')}</ButtonLink>
      </Empty>
    </Container>
  );
}

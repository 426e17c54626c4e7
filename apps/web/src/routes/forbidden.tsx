import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../features/accounts/session.js';
import { Empty } from '../ui/desk/empty.js';
import { ButtonLink } from '../ui/desk/link.js';

export function Forbidden() {
  const { t } = useTranslation('desk');
  const { role } = useMe();
  return (
    <Empty
      title={t('forbidden.title')}
      body={t('forbidden.body', { role: role ? t(`role.${role}`) : '' })}
      icon={<IconLock aria-hidden />}
    >
      <ButtonLink to="/" mt="sm">{t('forbidden.home')}</ButtonLink>
    </Empty>
  );
}

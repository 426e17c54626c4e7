import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../features/accounts/session.js';
import { Empty } from '../ui/desk/empty.js';
import { ButtonLink } from '../ui/desk/link.js';
import { useTitle } from '../ui/use-title.js';

export function Forbidden() {
  const { t } = useTranslation('desk');
  const { role } = useMe();
  useTitle(t('forbidden.title'));
  return (
    <Empty
      order={1}
      title={t('forbidden.title')}
      body={t('forbidden.body', { role: role ? t(`role.${role}`) : '' })}
      icon={<IconLock aria-hidden />}
    >
      <ButtonLink to="/" mt="sm">{t('forbidden.home')}</ButtonLink>
    </Empty>
  );
}

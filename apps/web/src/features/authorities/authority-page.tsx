import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../ui/desk/answer.js';
import { Page } from '../../ui/desk/page.js';
import { authorityQuery } from './api.js';
import { AuthorityForm } from './authority-form.js';

/** What is kept about one authority. */
export function AuthorityPage() {
  const { t } = useTranslation('authorities');
  const { authorityId } = useParams({ from: '/inside/authorities/$authorityId' });
  return (
    <Answer page query={useQuery(authorityQuery(authorityId))} shapes={[40, 320, 160]}>
      {(authority) => (
        <Page title={authority.name} intro={t(`kind.${authority.kind}`)}>
          <AuthorityForm key={authority.id} authority={authority} />
        </Page>
      )}
    </Answer>
  );
}

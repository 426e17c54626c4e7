import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { filledOnce } from '../../api/queries.js';
import { formatInstant } from '../../ui/dates.js';
import { Answer } from '../../ui/desk/answer.js';
import { Page } from '../../ui/desk/page.js';
import { policiesQuery } from './api.js';
import { PolicyForm } from './policy-form.js';

/** The organisation's own terms of changes and cancellations. */
export function PolicyPage() {
  const { t, i18n } = useTranslation('amendments');
  return (
    <Page title={t('policies.title')} intro={t('policies.intro')}>
      <Answer query={useQuery({ ...policiesQuery, ...filledOnce })} shapes={[160, 160, 160]}>
        {([own]) => own && (
          <>
            <Text size="sm" c="dimmed">{own.at ? t('policies.written', { by: own.by ?? '', at: formatInstant(own.at, i18n.language) }) : t('policies.default')}</Text>
            <PolicyForm key={own.version} version={own.version} policy={own.policy} />
          </>
        )}
      </Answer>
    </Page>
  );
}

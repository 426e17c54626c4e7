import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { filledOnce } from '../../api/queries.js';
import { Answer } from '../../ui/desk/answer.js';
import { Page } from '../../ui/desk/page.js';
import { settingsQuery } from './api.js';
import { SettingsForm } from './settings-form.js';

/** What holds for the whole organisation. */
export function SettingsPage() {
  const { t } = useTranslation('settings');
  return (
    <Page title={t('title')} intro={t('intro')}>
      <Answer query={useQuery({ ...settingsQuery, ...filledOnce })} shapes={[260, 120, 160]}>
        {(settings) => <SettingsForm key={settings.version} settings={settings} />}
      </Answer>
    </Page>
  );
}

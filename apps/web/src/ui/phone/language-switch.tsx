import { useTranslation } from 'react-i18next';
import { type Language, languages } from '../../i18n/languages.js';
import { switchLanguage } from '../../i18n/traveller.js';
import styles from './phone.module.css';

export function LanguageSwitch() {
  const { t, i18n } = useTranslation('trip');
  return (
    <select
      className={styles['language']}
      aria-label={t('language')}
      value={i18n.language}
      onChange={(event) => void switchLanguage(event.target.value as Language)}
    >
      {Object.entries(languages).map(([language, name]) => (
        <option key={language} value={language}>{name}</option>
      ))}
    </select>
  );
}

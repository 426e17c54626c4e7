import { useTranslation } from 'react-i18next';
import { type Language, languages } from '../../i18n/languages.js';
import { formatDay } from '../../ui/dates.js';
import { Card } from '../../ui/phone/card.js';
import { Notice } from '../../ui/phone/notice.js';
import phone from '../../ui/phone/phone.module.css';
import styles from './paperwork.module.css';
import { SignForm } from './sign-form.js';
import type { Application, DeclarationToSign, Paperwork } from './types.js';

const beforeTheAuthority: readonly Application['status'][] = ['draft', 'in-review', 'approved', 'rejected'];

interface DeclarationCardProps {
  readonly paperwork: Paperwork;
}

/** What is signed for each authority, and the forms as they were filled. */
export function DeclarationCard({ paperwork: { applications } }: DeclarationCardProps) {
  const { t } = useTranslation('paperwork');
  if (applications.length === 0) return null;
  return (
    <Card id="declaration" title={t('sign.title')} intro={t('sign.intro')}>
      {applications.map((application) => (
        <div key={application.id} className={styles['application']}>
          {applications.length > 1 && <h3 lang="en">{application.authority}</h3>}
          {application.declaration && <Declared application={application} declaration={application.declaration} />}
          <a className={phone['button']} data-look="quiet" href={`/api/v1/me/applications/${application.id}/form`} download="application.pdf">{t('form')}</a>
        </div>
      ))}
    </Card>
  );
}

function Declared({ application, declaration }: { readonly application: Application; readonly declaration: DeclarationToSign }) {
  const { t, i18n } = useTranslation('paperwork');
  const language = (Object.keys(languages) as Language[]).find((one) => one === i18n.language) ?? 'en';
  if (declaration.state === 'signed') {
    return <Notice tone="good">{t('sign.signed', { day: formatDay(declaration.signedAt?.slice(0, 10) ?? '', i18n.language) })}</Notice>;
  }
  if (!beforeTheAuthority.includes(application.status)) return <p>{t('sign.late')}</p>;
  if (declaration.unfinished.length > 0) {
    return (
      <>
        <p>{t('sign.later')}</p>
        <ul className={styles['unfinished']}>{declaration.unfinished.map(({ pointer, detail }) => <li key={pointer} lang="en">{detail}</li>)}</ul>
      </>
    );
  }
  return (
    <>
      {declaration.state === 'outdated' && <Notice tone="look">{t('sign.outdated')}</Notice>}
      <blockquote className={styles['text']}>{declaration.texts[language]}</blockquote>
      <SignForm application={application} declaration={declaration} language={language} />
    </>
  );
}

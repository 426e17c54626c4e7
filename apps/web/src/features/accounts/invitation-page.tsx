import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { codeOf } from '../../api/problem-words.js';
import { Button } from '../../ui/phone/button.js';
import { Card } from '../../ui/phone/card.js';
import { Notice } from '../../ui/phone/notice.js';
import styles from '../../ui/phone/phone.module.css';
import { useProblemWords } from '../../ui/phone/problem-words.js';
import { Screen } from '../../ui/phone/screen.js';
import { TripPicture } from '../../ui/phone/trip-picture.js';
import { useTitle } from '../../ui/use-title.js';
import { redeemLink } from './api.js';
import { RefusedLink, isLinkRefusal } from './refused-link.js';

interface InvitationPageProps {
  readonly onOpened: () => void;
}

/**
 * Opens a traveller's link. The token stands in the fragment, which no server and no log sees. It is redeemed by a tap
 * and not by loading the page: mail scanners load pages, and would use the link up.
 */
export function InvitationPage({ onOpened }: InvitationPageProps) {
  const { t } = useTranslation('invitation');
  useTitle(t('title'));
  const words = useProblemWords();
  const token = window.location.hash.slice(1);
  const redeem = useMutation({ mutationFn: () => redeemLink(token), onSuccess: onOpened });
  const code = codeOf(redeem.error);

  if (!token) {
    return <Screen><Card heading="h1" title={t('missing.title')}><p>{t('missing.body')}</p></Card></Screen>;
  }
  if (isLinkRefusal(code)) return <Screen><RefusedLink code={code} token={token} onOpened={onOpened} /></Screen>;
  return (
    <Screen>
      <TripPicture />
      <Card heading="h1" title={t('title')}>
        <p>{t('intro')}</p>
        {redeem.isError && <Notice tone="bad">{words(redeem.error)}</Notice>}
        <Button onClick={() => redeem.mutate()} disabled={redeem.isPending}>
          {redeem.isPending ? t('opening') : redeem.isError ? t('again') : t('open')}
        </Button>
        <p className={styles['muted']} style={{ marginTop: 14 }}>{t('once')}</p>
      </Card>
    </Screen>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { codeOf } from '../../api/problem-words.js';
import { formatDays } from '../../ui/dates.js';
import { formatMoney } from '../../ui/money.js';
import { Button } from '../../ui/phone/button.js';
import { Card } from '../../ui/phone/card.js';
import { Notice } from '../../ui/phone/notice.js';
import { useProblemWords } from '../../ui/phone/problem-words.js';
import { Screen } from '../../ui/phone/screen.js';
import { Skeleton } from '../../ui/phone/skeleton.js';
import { useTitle } from '../../ui/use-title.js';
import { choiceQuery } from './choice-api.js';
import { ChoiceForm } from './choice-form.js';
import styles from './choice.module.css';
import type { MyChoice } from './types.js';

/** A customer's suspended trip: what happened, what they can choose, and what became of it. */
export function ChoicePage() {
  const { t } = useTranslation('choice');
  useTitle(t('title'));
  const choice = useQuery(choiceQuery);
  if (choice.data) return <Shown choice={choice.data} />;
  if (codeOf(choice.error) === 'link.unknown') return <Screen><Card heading="h1" title={t('wrong.title')} intro={t('wrong.body')} /></Screen>;
  if (choice.error) return <Screen><Failed error={choice.error} onAgain={() => void choice.refetch()} /></Screen>;
  return <Screen><Skeleton label={t('loading')} heights={[90, 160, 220]} /></Screen>;
}

function Shown({ choice }: { readonly choice: MyChoice }) {
  const { t, i18n } = useTranslation('choice');
  const { operator, packageName, startsOn, endsOn, reference, travellers, reason, reopened, returned } = choice;
  const state = returned?.amount === 0 ? 'left' : choice.state;
  return (
    <Screen organisation={operator}>
      <h1 className={styles['title']}>{packageName}</h1>
      <p className={styles['when']}>{formatDays(startsOn, endsOn, i18n.language)} · {t('booking', { reference })} · {t('party', { count: travellers })}</p>
      <Card title={t(`states.${state}.title`)}>
        <p>{(state === 'restored' ? reopened : null) ?? reason}</p>
        <p>{t(`states.${state}.body`, { operator, money: returned ? formatMoney(returned, i18n.language) : '' })}</p>
      </Card>
      {choice.open && <ChoiceForm key={choice.choice ?? ''} choice={choice} />}
      {!choice.open && (state === 'suspended' || state === 'restored') && (
        <Card title={t('closed.title')} intro={choice.choice ? t(`chosen.${choice.choice === 'refund' && choice.paid.amount === 0 ? 'leave' : choice.choice}`) : t('chosen.none')} />
      )}
    </Screen>
  );
}

function Failed({ error, onAgain }: { readonly error: Error; readonly onAgain: () => void }) {
  const { t } = useTranslation('choice');
  const words = useProblemWords();
  return (
    <Card heading="h1" title={t('failed.title')}>
      <Notice tone="bad">{words(error)}</Notice>
      <Button onClick={onAgain}>{t('failed.again')}</Button>
    </Card>
  );
}

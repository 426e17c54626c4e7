import { type SyntheticEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { codeOf } from '../../api/problem-words.js';
import { Button } from '../../ui/phone/button.js';
import { Card } from '../../ui/phone/card.js';
import { Notice } from '../../ui/phone/notice.js';
import { useProblemWords } from '../../ui/phone/problem-words.js';
import { QuestionField } from './question-field.js';
import type { Trip } from './types.js';
import { useAnswers } from './use-answers.js';

interface AnswersCardProps {
  readonly trip: Trip;
}

export function AnswersCard({ trip }: AnswersCardProps) {
  const { t } = useTranslation('answers');
  const { t: words } = useTranslation('draft');
  const { typed, changed, errors, answer, save, keeping } = useAnswers(trip);
  const form = useRef<HTMLFormElement>(null);
  const wrong = Object.keys(errors).length;
  const [folded, setFolded] = useState(() => !changed && trip.steps.some((step) => step.code === 'answers' && step.state === 'done'));

  useEffect(() => {
    if (save.isError) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [save.isError]);

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    save.mutate(typed);
  }

  if (folded) {
    return (
      <Card id="answers" title={t('title')}>
        <Notice tone="good">{t('saved')}</Notice>
        <Button look="plain" onClick={() => setFolded(false)}>{t('change')}</Button>
      </Card>
    );
  }
  return (
    <Card id="answers" title={t('title')} intro={t('intro')}>
      <form ref={form} onSubmit={submit} noValidate>
        {trip.questions.map((question) => (
          <QuestionField
            key={question.code}
            question={question}
            value={typed[question.code] ?? null}
            error={errors[question.code]}
            onAnswer={(value) => answer(question.code, value)}
          />
        ))}
        {save.isError && <SaveProblem error={save.error} wrong={wrong} />}
        {save.isSuccess && !changed && (
          <Notice tone={wrong === 0 ? 'good' : 'look'}>{wrong === 0 ? t('saved') : t('savedPart', { count: wrong })}</Notice>
        )}
        {!save.isError && !save.isSuccess && keeping !== 'nothing' && <Notice tone={keeping === 'waiting' ? 'look' : 'plain'}>{words(keeping)}</Notice>}
        <Button type="submit" disabled={save.isPending}>{save.isPending && !save.isPaused ? t('saving') : t('save')}</Button>
      </form>
    </Card>
  );
}

function SaveProblem({ error, wrong }: { readonly error: Error; readonly wrong: number }) {
  const { t } = useTranslation('answers');
  const words = useProblemWords();
  if (codeOf(error) === 'traveller.answers-changed') return <Notice tone="look">{t('changed')}</Notice>;
  if (wrong > 0) return <Notice tone="bad">{t('check', { count: wrong })}</Notice>;
  return <Notice tone="bad" title={t('failed')}>{words(error)}</Notice>;
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/phone/button.js';
import list from '../../ui/phone/findings.module.css';
import { Notice } from '../../ui/phone/notice.js';
import { useProblemWords } from '../../ui/phone/problem-words.js';
import { textOr } from '../../ui/texts.js';
import { choosePhoto, follow } from './api.js';
import { MadePhotoView } from './made-photo-view.js';
import type { PhotoFinding, Portrait } from './types.js';

const tones = { accepted: 'good', 'needs-review': 'look', rejected: 'bad' } as const;

interface PhotoResultProps {
  readonly portrait: Portrait;
  readonly earlierInUse: boolean;
  readonly onAgain: () => void;
}

/** How the check went, what to change, and the photo that is offered. */
export function PhotoResult({ portrait, earlierInUse, onAgain }: PhotoResultProps) {
  const { t } = useTranslation('photo');
  const words = useProblemWords();
  const queries = useQueryClient();
  const choose = useMutation({
    mutationFn: () => choosePhoto(portrait.id),
    onSuccess: (chosen) => follow(queries, chosen),
  });
  const outcome = portrait.outcome ?? 'needs-review';
  const chosen = portrait.usedAt !== null;
  return (
    <>
      <Notice tone={tones[outcome]} title={t(chosen ? 'chosen' : `outcome.${outcome}`)}><p>{t(chosen ? `chosenHint.${outcome}` : `outcomeHint.${outcome}`)}</p></Notice>
      {earlierInUse && <Notice>{t('earlierInUse')}</Notice>}
      {portrait.findings.length > 0 && (
        <>
          <h3>{t('findings')}</h3>
          <ul className={list['findings']}>
            {portrait.findings.map((finding) => <FindingLine key={finding.code} finding={finding} />)}
          </ul>
        </>
      )}
      {portrait.photo && portrait.usable && <MadePhotoView id={portrait.id} photo={portrait.photo} />}
      {choose.isError && <Notice tone="bad" title={t('notChosen')}>{words(choose.error)}</Notice>}
      {portrait.usable && !chosen && <Button disabled={choose.isPending} onClick={() => choose.mutate()}>{t('use')}</Button>}
      <Button look={portrait.usable ? 'plain' : 'main'} onClick={onAgain}>{t('again')}</Button>
    </>
  );
}

function FindingLine({ finding: { code, severity, message } }: { readonly finding: PhotoFinding }) {
  const { i18n } = useTranslation('photo');
  return (
    <li data-severity={severity}>
      <span className={list['mark']} aria-hidden="true">{severity === 'error' ? '×' : '!'}</span>
      <span>{textOr(i18n, 'findings', code, message)}</span>
    </li>
  );
}

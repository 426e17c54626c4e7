import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, read } from '../../api/client.js';
import { Button } from '../../ui/phone/button.js';
import { Notice } from '../../ui/phone/notice.js';
import { useProblemWords } from '../../ui/phone/problem-words.js';
import { CorrectedCharacter } from './corrected-character.js';
import styles from './documents.module.css';
import type { KeptPicture } from './kept-picture.js';
import type { DocumentCheck } from './types.js';

interface ConfirmCorrectionsProps {
  readonly check: DocumentCheck;
  readonly picture: KeptPicture | undefined;
  readonly onConfirmed: (check: DocumentCheck) => void;
  readonly onAgain: () => void;
}

/** Whether the traveller's word is all that the corrected characters wait for. */
export const awaitsConfirmation = ({ outcome, zone, findings }: DocumentCheck): boolean =>
  outcome === 'needs-review' && findings.some(({ code }) => code === 'mrz.corrected') && !findings.some(({ code }) => code === 'mrz.check-digit') && zone?.confirmedAt === null;

/** Asks whether the characters that were corrected are those of the passport. */
export function ConfirmCorrections({ check: { id, zone }, picture, onConfirmed, onAgain }: ConfirmCorrectionsProps) {
  const { t } = useTranslation('passport');
  const words = useProblemWords();
  const confirm = useMutation({
    mutationFn: () => read(api.POST('/api/v1/me/document-checks/{id}/confirmation', { params: { path: { id } } })),
    onSuccess: onConfirmed,
  });
  return (
    <>
      <h3 className={styles['heading']}>{t('confirm.title')}</h3>
      <p>{t('confirm.question')}</p>
      {zone?.corrections.map((correction) => {
        const line = zone.lines[correction.line - 1];
        return line && <CorrectedCharacter key={`${correction.line}.${correction.column}`} picture={picture} line={line} correction={correction} />;
      })}
      {confirm.isError && <Notice tone="bad" title={t('confirm.failed')}>{words(confirm.error)}</Notice>}
      <Button disabled={confirm.isPending} onClick={() => confirm.mutate()}>{t('confirm.yes')}</Button>
      <Button look="plain" onClick={onAgain}>{t('confirm.no')}</Button>
    </>
  );
}

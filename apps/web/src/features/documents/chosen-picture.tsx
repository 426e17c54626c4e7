import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/phone/button.js';
import { Notice } from '../../ui/phone/notice.js';
import { useProblemWords } from '../../ui/phone/problem-words.js';
import styles from './documents.module.css';
import { type Picture, sendPicture } from './send-picture.js';
import type { DocumentCheck } from './types.js';

interface ChosenPictureProps {
  readonly picture: Picture;
  readonly onSent: (check: DocumentCheck) => void;
  readonly onOther: () => void;
}

/** The picture before it goes: look at it once more, send it, see it leave. A failure keeps it. */
export function ChosenPicture({ picture, onSent, onOther }: ChosenPictureProps) {
  const { t } = useTranslation('passport');
  const words = useProblemWords();
  const [share, setShare] = useState(0);
  const send = useMutation({ mutationFn: () => sendPicture(picture, setShare), onSuccess: onSent });

  return (
    <>
      <Preview file={picture.file} />
      {send.isPending ? (
        <>
          <p id="sending">{t('sending')}</p>
          <progress className={styles['progress']} value={share} aria-labelledby="sending" />
        </>
      ) : (
        <>
          {send.isError ? <Notice tone="bad" title={t('failed')}>{words(send.error)}</Notice> : <p>{t('question')}</p>}
          <Button onClick={() => send.mutate()}>{t('send')}</Button>
          <Button look="plain" onClick={onOther}>{t('other')}</Button>
        </>
      )}
    </>
  );
}

function Preview({ file }: { readonly file: File }) {
  const { t } = useTranslation('passport');
  const [address, setAddress] = useState<string>();
  const [shown, setShown] = useState(true);

  useEffect(() => {
    const made = URL.createObjectURL(file);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);

  if (!shown) return <Notice>{t('noPreview')}</Notice>;
  return <img className={styles['preview']} src={address} alt={t('preview')} onError={() => setShown(false)} />;
}

import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/phone/button.js';
import { Notice } from '../../ui/phone/notice.js';
import { useProblemWords } from '../../ui/phone/problem-words.js';
import { PicturePreview } from './picture-preview.js';
import { SendingProgress } from './sending-progress.js';
import { type Sending, sendPicture } from './send-picture.js';
import { loadClient } from './transfer-picture.js';
import type { DocumentCheck } from './types.js';

interface ChosenPictureProps {
  readonly file: File;
  readonly onSent: (check: DocumentCheck) => void;
  readonly onOther: () => void;
}

/** The picture before it goes: look at it once more, send it, see it leave. A failure keeps it. */
export function ChosenPicture({ file, onSent, onOther }: ChosenPictureProps) {
  const { t } = useTranslation('passport');
  const words = useProblemWords();
  const [sending, setSending] = useState<Sending>({ share: 0, waiting: false });
  const stop = useRef<AbortController>(undefined);
  const send = useMutation({
    // Without a line, too: sending itself says that it waits, and for what.
    networkMode: 'always',
    mutationFn: () => sendPicture(file, setSending, (stop.current = new AbortController()).signal),
    onSuccess: onSent,
  });

  // Fetched while the picture is looked at, so that it is there when the line is gone.
  useEffect(() => void loadClient().catch(() => undefined), []);

  function takeOther(): void {
    stop.current?.abort();
    onOther();
  }
  if (send.isPending) {
    return (
      <>
        <PicturePreview file={file} />
        <SendingProgress sending={sending} />
        <Button look="quiet" onClick={takeOther}>{t('other')}</Button>
      </>
    );
  }
  return (
    <>
      <PicturePreview file={file} />
      {send.isError ? <Notice tone="bad" title={t('failed')}>{words(send.error)}</Notice> : <p>{t('question')}</p>}
      <Button onClick={() => send.mutate()}>{t('send')}</Button>
      <Button look="plain" onClick={takeOther}>{t('other')}</Button>
    </>
  );
}

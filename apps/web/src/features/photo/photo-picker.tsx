import { type ChangeEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/phone/notice.js';
import phone from '../../ui/phone/phone.module.css';

const mostBytes = 25 * 1024 * 1024;

interface PhotoPickerProps {
  readonly onPick: (file: File) => void;
}

/** The camera first where there is one in the hand, a file always. */
export function PhotoPicker({ onPick }: PhotoPickerProps) {
  const { t } = useTranslation('photo');
  const [fault, setFault] = useState<'tooLarge' | 'empty' | null>(null);
  const [onPhone] = useState(() => window.matchMedia('(pointer: coarse)').matches);

  function pick(event: ChangeEvent<HTMLInputElement>): void {
    const [file] = event.target.files ?? [];
    event.target.value = '';
    if (!file) return;
    if (file.size > mostBytes) setFault('tooLarge');
    else if (file.size === 0) setFault('empty');
    else onPick(file);
  }

  return (
    <>
      {fault && <Notice tone="bad">{t(fault)}</Notice>}
      {onPhone && (
        <label className={phone['button']}>
          {t('camera')}
          <input className={phone['hidden']} type="file" accept="image/*" capture="user" onChange={pick} />
        </label>
      )}
      <label className={phone['button']} data-look={onPhone ? 'plain' : 'main'}>
        {onPhone ? t('choose') : t('chooseFile')}
        <input className={phone['hidden']} type="file" accept="image/*" onChange={pick} />
      </label>
    </>
  );
}

import { type ChangeEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/phone/notice.js';
import phone from '../../ui/phone/phone.module.css';

const mostBytes = 25 * 1024 * 1024;
/** Phones know their HEIC for a picture; an iPhone that is not asked for it by name sends a JPEG as a rule, which is read sooner. */
const onPhones = 'image/*,application/pdf';
/** Desks know neither HEIC nor TIFF for pictures. */
const onDesks = `${onPhones},.pdf,.heic,.heif,.tif,.tiff`;

interface PicturePickerProps {
  readonly onPick: (file: File) => void;
}

/** The camera first where there is one in the hand, a file always. */
export function PicturePicker({ onPick }: PicturePickerProps) {
  const { t } = useTranslation('passport');
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
          <input className={phone['hidden']} type="file" accept="image/*" capture="environment" onChange={pick} />
        </label>
      )}
      <label className={phone['button']} data-look={onPhone ? 'plain' : 'main'}>
        {onPhone ? t('choose') : t('chooseFile')}
        <input className={phone['hidden']} type="file" accept={onPhone ? onPhones : onDesks} onChange={pick} />
      </label>
    </>
  );
}

import { type ChangeEvent, useState } from 'react';
import { Notice } from './notice.js';
import phone from './phone.module.css';

const mostBytes = 25 * 1024 * 1024;

interface FilePickerProps {
  /** Which camera a phone opens: the one that looks at its holder, or the other. */
  readonly capture: 'user' | 'environment';
  /** What may be chosen, on phones and at desks. */
  readonly accept: { readonly phone: string; readonly desk: string };
  readonly texts: Readonly<Record<'camera' | 'choose' | 'chooseFile' | 'tooLarge' | 'empty', string>>;
  readonly onPick: (file: File) => void;
}

/** The camera first where there is one in the hand, a file always. */
export function FilePicker({ capture, accept, texts, onPick }: FilePickerProps) {
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
      {fault && <Notice tone="bad">{texts[fault]}</Notice>}
      {onPhone && (
        <label className={phone['button']}>
          {texts.camera}
          <input className={phone['hidden']} type="file" accept="image/*" capture={capture} onChange={pick} />
        </label>
      )}
      <label className={phone['button']} data-look={onPhone ? 'plain' : 'main'}>
        {onPhone ? texts.choose : texts.chooseFile}
        <input className={phone['hidden']} type="file" accept={onPhone ? accept.phone : accept.desk} onChange={pick} />
      </label>
    </>
  );
}

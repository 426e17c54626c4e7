import { useTranslation } from 'react-i18next';
import { FilePicker } from '../../ui/phone/file-picker.js';

const accept = { phone: 'image/*', desk: 'image/*' };

interface PhotoPickerProps {
  readonly onPick: (file: File) => void;
}

/** Picks a portrait. */
export function PhotoPicker({ onPick }: PhotoPickerProps) {
  const { t } = useTranslation('photo');
  const texts = { camera: t('camera'), choose: t('choose'), chooseFile: t('chooseFile'), tooLarge: t('tooLarge'), empty: t('empty') };
  return <FilePicker capture="user" accept={accept} texts={texts} onPick={onPick} />;
}

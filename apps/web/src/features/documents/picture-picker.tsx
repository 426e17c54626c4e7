import { useTranslation } from 'react-i18next';
import { FilePicker } from '../../ui/phone/file-picker.js';

/** Phones know their HEIC for a picture; an iPhone that is not asked for it by name sends a JPEG as a rule, which is read sooner. */
const onPhones = 'image/*,application/pdf';
/** Desks know neither HEIC nor TIFF for pictures. */
const accept = { phone: onPhones, desk: `${onPhones},.pdf,.heic,.heif,.tif,.tiff` };

interface PicturePickerProps {
  readonly onPick: (file: File) => void;
}

/** Picks a picture of the passport page. */
export function PicturePicker({ onPick }: PicturePickerProps) {
  const { t } = useTranslation('passport');
  const texts = { camera: t('camera'), choose: t('choose'), chooseFile: t('chooseFile'), tooLarge: t('tooLarge'), empty: t('empty') };
  return <FilePicker capture="environment" accept={accept} texts={texts} onPick={onPick} />;
}

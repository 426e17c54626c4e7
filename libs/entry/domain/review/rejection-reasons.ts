/** The languages in which a traveller may read why. */
export type ReasonLanguage = 'en' | 'de' | 'zh-hans';

interface Words {
  /** What is the matter. */
  readonly what: string;
  /** What the traveller has to change. */
  readonly change: string;
}

export const rejectionCodes = [
  'picture-unreadable', 'wrong-document', 'passport-expires-too-soon', 'name-differs', 'answers-contradict', 'occupation-unclear', 'photo-unusable', 'other',
] as const;
/** A usual reason to send an application back; `other` stands on the officer's own words alone. */
export type RejectionCode = (typeof rejectionCodes)[number];

/** What travellers read for each, and what puts it right. The officer's own words come after it. */
export const rejectionReasons: Readonly<Record<RejectionCode, Readonly<Record<ReasonLanguage, Words>>>> = {
  'picture-unreadable': {
    en: { what: 'The picture of your passport cannot be read.', change: 'Take a new picture: flat, in daylight, without reflections, with all four corners and both lines at the bottom.' },
    de: { what: 'Das Bild Ihres Passes ist nicht lesbar.', change: 'Machen Sie ein neues Bild: flach, bei Tageslicht, ohne Spiegelung, mit allen vier Ecken und beiden Zeilen am unteren Rand.' },
    'zh-hans': { what: '您的护照照片无法读取。', change: '请重新拍摄：护照放平，光线充足，无反光，四角及底部两行字符完整可见。' },
  },
  'wrong-document': {
    en: { what: 'This is not the passport that you will travel with.', change: 'Send the data page of the passport that you will show at the border.' },
    de: { what: 'Das ist nicht der Pass, mit dem Sie reisen werden.', change: 'Senden Sie die Datenseite des Passes, den Sie an der Grenze vorzeigen.' },
    'zh-hans': { what: '这不是您旅行时将使用的护照。', change: '请上传您在口岸出示的那本护照的资料页。' },
  },
  'passport-expires-too-soon': {
    en: { what: 'Your passport expires too soon for this trip.', change: 'Renew your passport, then send the picture of the new one and correct the number and date in your answers.' },
    de: { what: 'Ihr Pass läuft für diese Reise zu früh ab.', change: 'Verlängern Sie Ihren Pass, senden Sie dann das Bild des neuen und berichtigen Sie Nummer und Datum in Ihren Antworten.' },
    'zh-hans': { what: '您的护照有效期不足以完成本次行程。', change: '请换发护照，然后上传新护照的照片，并更正答案中的护照号码和有效期。' },
  },
  'name-differs': {
    en: { what: 'Your name in the answers is not as in your passport.', change: 'Write all surnames and given names exactly as the passport has them.' },
    de: { what: 'Ihr Name in den Antworten steht nicht so im Pass.', change: 'Schreiben Sie alle Nachnamen und Vornamen genau so, wie sie im Pass stehen.' },
    'zh-hans': { what: '您填写的姓名与护照不一致。', change: '请完全按照护照填写所有姓氏和名字。' },
  },
  'answers-contradict': {
    en: { what: 'Some of your answers contradict each other or your passport.', change: 'Go through your answers once more and correct what does not fit.' },
    de: { what: 'Einige Ihrer Antworten widersprechen einander oder Ihrem Pass.', change: 'Gehen Sie Ihre Antworten noch einmal durch und berichtigen Sie, was nicht passt.' },
    'zh-hans': { what: '您的部分答案相互矛盾或与护照不符。', change: '请再次检查您的答案，并更正不一致之处。' },
  },
  'occupation-unclear': {
    en: { what: 'Your occupation is not clear to the authority.', change: 'Say what you do and for whom, such as “nurse, Leeds General Infirmary”.' },
    de: { what: 'Ihr Beruf ist für die Behörde nicht klar.', change: 'Sagen Sie, was Sie tun und für wen, etwa „Krankenschwester, Klinikum Leipzig“.' },
    'zh-hans': { what: '主管部门无法从您的回答中了解您的职业。', change: '请说明您的职业和工作单位，例如“护士，利兹总医院”。' },
  },
  'photo-unusable': {
    en: { what: 'Your photo cannot be used.', change: 'Take a new photo: face to the front, plain light background, nothing covering the face.' },
    de: { what: 'Ihr Foto kann nicht verwendet werden.', change: 'Machen Sie ein neues Foto: Gesicht von vorn, heller einfarbiger Hintergrund, nichts vor dem Gesicht.' },
    'zh-hans': { what: '您的照片无法使用。', change: '请重新拍照：正面面向镜头，浅色纯色背景，面部无遮挡。' },
  },
  other: {
    en: { what: 'Our officer could not approve your application as it stands.', change: 'Read what the officer wrote, and change what is needed.' },
    de: { what: 'Wir konnten Ihren Antrag so nicht freigeben.', change: 'Lesen Sie, was dazu geschrieben wurde, und ändern Sie, was nötig ist.' },
    'zh-hans': { what: '您的申请目前无法获得批准。', change: '请阅读审核人员的说明，并作出相应修改。' },
  },
};

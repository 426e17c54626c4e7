/** The languages in which a traveller may read why. */
export type ReasonLanguage = 'en' | 'zh-hans' | 'ru' | 'de' | 'fr' | 'es';

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
    ru: { what: 'Снимок вашего паспорта невозможно прочитать.', change: 'Сделайте новый снимок: ровно, при дневном свете, без бликов, со всеми четырьмя углами и обеими нижними строками.' },
    fr: { what: 'La photo de votre passeport est illisible.', change: 'Prenez une nouvelle photo : à plat, à la lumière du jour, sans reflet, avec les quatre coins et les deux lignes du bas.' },
    es: { what: 'La foto de su pasaporte no se puede leer.', change: 'Haga una foto nueva: plana, con luz de día, sin reflejos, con las cuatro esquinas y las dos líneas inferiores.' },
  },
  'wrong-document': {
    en: { what: 'This is not the passport that you will travel with.', change: 'Send the data page of the passport that you will show at the border.' },
    de: { what: 'Das ist nicht der Pass, mit dem Sie reisen werden.', change: 'Senden Sie die Datenseite des Passes, den Sie an der Grenze vorzeigen.' },
    'zh-hans': { what: '这不是您旅行时将使用的护照。', change: '请上传您在口岸出示的那本护照的资料页。' },
    ru: { what: 'Это не тот паспорт, с которым вы поедете.', change: 'Пришлите страницу с данными того паспорта, который покажете на границе.' },
    fr: { what: 'Ce n’est pas le passeport avec lequel vous voyagerez.', change: 'Envoyez la page d’identité du passeport que vous présenterez à la frontière.' },
    es: { what: 'Este no es el pasaporte con el que viajará.', change: 'Envíe la página de datos del pasaporte que mostrará en la frontera.' },
  },
  'passport-expires-too-soon': {
    en: { what: 'Your passport expires too soon for this trip.', change: 'Renew your passport, then send the picture of the new one and correct the number and date in your answers.' },
    de: { what: 'Ihr Pass läuft für diese Reise zu früh ab.', change: 'Verlängern Sie Ihren Pass, senden Sie dann das Bild des neuen und berichtigen Sie Nummer und Datum in Ihren Antworten.' },
    'zh-hans': { what: '您的护照有效期不足以完成本次行程。', change: '请换发护照，然后上传新护照的照片，并更正答案中的护照号码和有效期。' },
    ru: { what: 'Срок действия вашего паспорта кончается слишком рано для этой поездки.', change: 'Оформите новый паспорт, затем пришлите его снимок и исправьте номер и дату в ответах.' },
    fr: { what: 'Votre passeport expire trop tôt pour ce voyage.', change: 'Faites renouveler votre passeport, puis envoyez la photo du nouveau et corrigez le numéro et la date dans vos réponses.' },
    es: { what: 'Su pasaporte caduca demasiado pronto para este viaje.', change: 'Renueve su pasaporte, envíe después la foto del nuevo y corrija el número y la fecha en sus respuestas.' },
  },
  'name-differs': {
    en: { what: 'Your name in the answers is not as in your passport.', change: 'Write all surnames and given names exactly as the passport has them.' },
    de: { what: 'Ihr Name in den Antworten steht nicht so im Pass.', change: 'Schreiben Sie alle Nachnamen und Vornamen genau so, wie sie im Pass stehen.' },
    'zh-hans': { what: '您填写的姓名与护照不一致。', change: '请完全按照护照填写所有姓氏和名字。' },
    ru: { what: 'Ваше имя в ответах написано не так, как в паспорте.', change: 'Напишите все фамилии и имена в точности так, как в паспорте.' },
    fr: { what: 'Votre nom dans les réponses n’est pas celui du passeport.', change: 'Écrivez tous les noms et prénoms exactement comme dans le passeport.' },
    es: { what: 'Su nombre en las respuestas no es como en el pasaporte.', change: 'Escriba todos los apellidos y nombres exactamente como figuran en el pasaporte.' },
  },
  'answers-contradict': {
    en: { what: 'Some of your answers contradict each other or your passport.', change: 'Go through your answers once more and correct what does not fit.' },
    de: { what: 'Einige Ihrer Antworten widersprechen einander oder Ihrem Pass.', change: 'Gehen Sie Ihre Antworten noch einmal durch und berichtigen Sie, was nicht passt.' },
    'zh-hans': { what: '您的部分答案相互矛盾或与护照不符。', change: '请再次检查您的答案，并更正不一致之处。' },
    ru: { what: 'Некоторые ваши ответы противоречат друг другу или паспорту.', change: 'Просмотрите ответы ещё раз и исправьте то, что не сходится.' },
    fr: { what: 'Certaines de vos réponses se contredisent ou contredisent votre passeport.', change: 'Relisez vos réponses et corrigez ce qui ne concorde pas.' },
    es: { what: 'Algunas de sus respuestas se contradicen entre sí o con su pasaporte.', change: 'Repase sus respuestas y corrija lo que no coincide.' },
  },
  'occupation-unclear': {
    en: { what: 'Your occupation is not clear to the authority.', change: 'Say what you do and for whom, such as “nurse, Leeds General Infirmary”.' },
    de: { what: 'Ihr Beruf ist für die Behörde nicht klar.', change: 'Sagen Sie, was Sie tun und für wen, etwa „Krankenschwester, Klinikum Leipzig“.' },
    'zh-hans': { what: '主管部门无法从您的回答中了解您的职业。', change: '请说明您的职业和工作单位，例如“护士，利兹总医院”。' },
    ru: { what: 'Из ответа ведомству неясно, кем вы работаете.', change: 'Напишите, чем вы занимаетесь и где, например: «медсестра, городская больница № 1».' },
    fr: { what: 'Votre profession n’est pas claire pour l’autorité.', change: 'Indiquez ce que vous faites et pour qui, par exemple « infirmière, CHU de Lyon ».' },
    es: { what: 'Su profesión no queda clara para la autoridad.', change: 'Diga qué hace y para quién, por ejemplo, «enfermera, Hospital General de Valencia».' },
  },
  'photo-unusable': {
    en: { what: 'Your photo cannot be used.', change: 'Take a new photo: face to the front, plain light background, nothing covering the face.' },
    de: { what: 'Ihr Foto kann nicht verwendet werden.', change: 'Machen Sie ein neues Foto: Gesicht von vorn, heller einfarbiger Hintergrund, nichts vor dem Gesicht.' },
    'zh-hans': { what: '您的照片无法使用。', change: '请重新拍照：正面面向镜头，浅色纯色背景，面部无遮挡。' },
    ru: { what: 'Ваше фото использовать нельзя.', change: 'Сделайте новое фото: лицо анфас, ровный светлый фон, лицо ничем не закрыто.' },
    fr: { what: 'Votre photo ne peut pas être utilisée.', change: 'Prenez une nouvelle photo : visage de face, fond clair et uni, rien devant le visage.' },
    es: { what: 'Su foto no se puede usar.', change: 'Haga una foto nueva: cara de frente, fondo claro y liso, nada delante de la cara.' },
  },
  other: {
    en: { what: 'Our officer could not approve your application as it stands.', change: 'Read what the officer wrote, and change what is needed.' },
    de: { what: 'Wir konnten Ihren Antrag so nicht freigeben.', change: 'Lesen Sie, was dazu geschrieben wurde, und ändern Sie, was nötig ist.' },
    'zh-hans': { what: '您的申请目前无法获得批准。', change: '请阅读审核人员的说明，并作出相应修改。' },
    ru: { what: 'В таком виде мы не смогли одобрить ваше заявление.', change: 'Прочитайте, что написал сотрудник, и измените то, что нужно.' },
    fr: { what: 'Nous n’avons pas pu approuver votre demande en l’état.', change: 'Lisez ce qui a été écrit à ce sujet et changez ce qu’il faut.' },
    es: { what: 'No pudimos aprobar su solicitud tal como está.', change: 'Lea lo que se le ha escrito y cambie lo necesario.' },
  },
};

import type { Locale, Message, RenderedMessage } from './message.js';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Plain text as HTML text or as an attribute's value. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign]!);

/** One line: a line break in a subject would start a header of its own. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();

const webAddress = (url: string): string => {
  if (!/^https?:\/\//.test(url)) throw new Error('a message links to web addresses alone');
  return url;
};

const textOf = ({ greeting, paragraphs, points = [], facts = [], action, note, closing }: Message): string => {
  const blocks = [
    greeting,
    ...paragraphs,
    points.map((point) => `- ${point}`).join('\n'),
    facts.map(({ label, value }) => `${label}: ${value}`).join('\n'),
    action ? `${action.label}:\n${webAddress(action.url)}` : '',
    note ?? '',
    closing,
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
};

const paragraph = (text: string, style = 'margin:0 0 16px'): string => `<p style="${style}">${escapeHtml(text).replaceAll('\n', '<br>')}</p>`;

const list = (points: readonly string[]): string =>
  points.length === 0 ? '' : `<ul style="margin:0 0 16px;padding-left:20px">${points.map((point) => `<li style="margin:0 0 6px">${escapeHtml(point)}</li>`).join('')}</ul>`;

const table = (facts: NonNullable<Message['facts']>): string => {
  if (facts.length === 0) return '';
  const rows = facts.map(
    ({ label, value }) =>
      `<tr><th scope="row" style="text-align:left;font-weight:normal;color:#5c6670;padding:2px 16px 2px 0;vertical-align:top">${escapeHtml(label)}</th>` +
      `<td style="padding:2px 0">${escapeHtml(value)}</td></tr>`,
  );
  return `<table role="presentation" style="border-collapse:collapse;margin:0 0 16px">${rows.join('')}</table>`;
};

const button = ({ label, url }: NonNullable<Message['action']>): string =>
  `<p style="margin:24px 0"><a href="${escapeHtml(webAddress(url))}" ` +
  'style="display:inline-block;background:#0b5c8a;color:#ffffff;text-decoration:none;font-weight:600;padding:12px 20px;border-radius:6px">' +
  `${escapeHtml(label)}</a></p>`;

const htmlOf = (message: Message, locale: Locale): string => {
  const { subject, greeting, paragraphs, points = [], facts = [], action, note, closing } = message;
  const body = [
    paragraph(greeting),
    ...paragraphs.map((text) => paragraph(text)),
    list(points),
    table(facts),
    action ? button(action) : '',
    note ? paragraph(note, 'margin:0 0 16px;font-size:14px;color:#5c6670') : '',
    paragraph(closing, 'margin:24px 0 0'),
  ];
  return `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escapeHtml(oneLine(subject))}</title></head>
<body style="margin:0;padding:24px 12px;background:#f3f5f7">
<div style="max-width:560px;margin:0 auto;background:#ffffff;border-radius:8px;padding:28px 24px;font:16px/1.5 -apple-system,'Segoe UI',Roboto,'Noto Sans','Noto Sans SC',sans-serif;color:#1c2329;overflow-wrap:anywhere">
${body.filter((part) => part !== '').join('\n')}
</div>
</body>
</html>
`;
};

/** A message as subject, plain text and HTML. All of it is escaped here and nowhere else. */
export const renderMessage = (message: Message, locale: Locale): RenderedMessage => ({
  subject: oneLine(message.subject),
  text: textOf(message),
  html: htmlOf(message, locale),
});

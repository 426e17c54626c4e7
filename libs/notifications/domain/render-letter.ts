import type { Letter, LetterPiece } from './letter.js';
import { type LetterLook, plainLook } from './letter-look.js';
import type { Locale, Message, RenderedMessage } from './message.js';

const builtInAccent = '#0b5c8a';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Plain text as HTML text or as an attribute's value. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign]!);

/** One line: a line break in a subject would start a header of its own. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();

const webAddress = (url: string): string => {
  if (!/^https?:\/\//.test(url)) throw new Error('a message links to web addresses alone');
  return url;
};

const textOfPiece = (piece: LetterPiece): string => {
  switch (piece.kind) {
    case 'points':
      return piece.points.map((point) => `- ${point}`).join('\n');
    case 'facts':
      return piece.facts.map(({ label, value }) => `${label}: ${value}`).join('\n');
    case 'action':
      return `${piece.action.label}:\n${webAddress(piece.action.url)}`;
    default:
      return piece.text;
  }
};

const textOf = ({ pieces }: Letter, { signature }: LetterLook): string => {
  const parts = [...pieces.map(textOfPiece), ...(signature ? [`--\n${signature}`] : [])];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
};

const paragraph = (text: string, style = 'margin:0 0 16px'): string => `<p style="${style}">${escapeHtml(text).replaceAll('\n', '<br>')}</p>`;

const list = (points: readonly string[]): string =>
  `<ul style="margin:0 0 16px;padding-left:20px">${points.map((point) => `<li style="margin:0 0 6px">${escapeHtml(point)}</li>`).join('')}</ul>`;

const table = (facts: NonNullable<Message['facts']>): string => {
  const rows = facts.map(
    ({ label, value }) =>
      `<tr><th scope="row" style="text-align:left;font-weight:normal;color:#5c6670;padding:2px 16px 2px 0;vertical-align:top">${escapeHtml(label)}</th>` +
      `<td style="padding:2px 0">${escapeHtml(value)}</td></tr>`,
  );
  return `<table role="presentation" style="border-collapse:collapse;margin:0 0 16px">${rows.join('')}</table>`;
};

const button = ({ label, url }: NonNullable<Message['action']>, accent: string): string =>
  `<p style="margin:24px 0"><a href="${escapeHtml(webAddress(url))}" ` +
  `style="display:inline-block;background:${escapeHtml(accent)};color:#ffffff;text-decoration:none;font-weight:600;padding:12px 20px;border-radius:6px">` +
  `${escapeHtml(label)}</a></p>`;

const small = 'margin:0 0 16px;font-size:14px;color:#5c6670';

const htmlOfPiece = (piece: LetterPiece, accent: string): string => {
  switch (piece.kind) {
    case 'text':
      return paragraph(piece.text);
    case 'small':
      return paragraph(piece.text, small);
    case 'closing':
      return paragraph(piece.text, 'margin:24px 0 0');
    case 'points':
      return list(piece.points);
    case 'facts':
      return table(piece.facts);
    case 'action':
      return button(piece.action, accent);
  }
};

const htmlOf = ({ subject, pieces }: Letter, locale: Locale, { signature, accent }: LetterLook): string => {
  const body = pieces.map((piece) => htmlOfPiece(piece, accent ?? builtInAccent));
  if (signature) body.push(paragraph(signature, 'margin:24px 0 0;padding-top:12px;border-top:1px solid #d9dee3;font-size:14px;color:#5c6670'));
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

/** A letter as subject, plain text and HTML. All of it is escaped here and nowhere else. */
export const renderLetter = (letter: Letter, locale: Locale, look: LetterLook = plainLook): RenderedMessage => ({
  subject: oneLine(letter.subject),
  text: textOf(letter, look),
  html: htmlOf(letter, locale, look),
});

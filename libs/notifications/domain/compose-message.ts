import type { Locale, Message, RenderedMessage } from './message.js';
import { renderMessage } from './render-message.js';
import { languagesOf, type TemplateCall, templates } from './templates/index.js';

/** Writes a template's message in the language asked for, or in English where there is none. */
export function composeMessage(call: TemplateCall, wanted: Locale): RenderedMessage {
  const locale = languagesOf[call.template].includes(wanted) ? wanted : 'en';
  const write = templates[call.template] as (values: TemplateCall['values'], locale: Locale) => Message;
  return renderMessage(write(call.values, locale), locale);
}

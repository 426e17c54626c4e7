import type { Locale, Message } from './message.js';
import { type TemplateCall, templates } from './templates/index.js';

/** What a template says, in its built-in words. */
export function writeTemplate(call: TemplateCall, locale: Locale): Message {
  const write = templates[call.template] as (values: TemplateCall['values'], locale: Locale) => Message;
  return write(call.values, locale);
}

export { composeMessage } from './domain/compose-message.js';
export { type ItemCode, itemCodes, writeItem, writeRequirement } from './domain/item-words.js';
export { type Locale, locales } from './domain/message.js';
export type { TemplateCall, TemplateName, TemplateValues } from './domain/templates/index.js';
export * from './notifications.module.js';
export type { MailboxMessage } from './persistence/mailbox.repository.js';
export * from './use-cases/deliver.js';
export * from './use-cases/list-mailbox.js';
export * from './use-cases/read-mailbox-message.js';

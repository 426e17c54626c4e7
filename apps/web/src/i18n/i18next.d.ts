import 'i18next';
import type { DeskTexts } from './en/desk.js';
import type { GuideTexts } from './guide/texts.js';
import type { TravellerTexts } from './en/traveller.js';

declare module 'i18next' {
  interface CustomTypeOptions {
    returnNull: false;
    resources: TravellerTexts & DeskTexts & GuideTexts;
  }
}

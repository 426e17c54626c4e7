import type { AuthorityProfile } from '../rules/authority-profile.js';
import { chinaTransit } from './definitions/china-transit.js';
import { general } from './definitions/general.js';
import { pyongyang } from './definitions/pyongyang.js';
import type { FormDefinition } from './form-definition.js';

/** Every form that can be filled. */
export const forms: readonly FormDefinition[] = [general, pyongyang, chinaTransit];

/** The form of an authority: the one that its profile names, or else the general one. */
export const formOf = ({ applications }: AuthorityProfile): FormDefinition => forms.find(({ code }) => code === applications?.form) ?? general;

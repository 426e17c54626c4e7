import { type Fault, outsideOf } from '#kernel';
import type { FormDefinition, FormField, FormSources } from './form-definition.js';

/** What a form says, and what keeps it from being handed in. */
export interface FilledFields {
  /** By field name. */
  readonly values: Readonly<Record<string, string>>;
  /** Required fields without content; pointers name the field. */
  readonly missing: readonly Fault[];
  /** Content that the field cannot take: too long, or in letters that the form does not know. It is left out, never cut. */
  readonly faults: readonly Fault[];
}

const contentOf = ({ from, capitals }: FormField, { passport, answers, person, journey }: FormSources): string => {
  const text = ('passport' in from ? passport[from.passport] : 'answer' in from ? answers[from.answer] : 'person' in from ? person[from.person] : journey[from.journey]) ?? '';
  const tidied = text.normalize('NFC').trim();
  return capitals ? tidied.toUpperCase() : tidied;
};

function faultOf({ label, maxLength, letters }: FormField, text: string): string | undefined {
  if (text.length > maxLength) return `${label}: the form has room for ${maxLength} characters; this has ${text.length}.`;
  const outside = outsideOf(letters, text);
  return outside.length > 0 ? `${label}: the form cannot take ${outside.slice(0, 5).join(' ')}` : undefined;
}

/** Puts what is known into the fields of a form. Same form and sources, same values. */
export function fillFields({ sections }: FormDefinition, sources: FormSources): FilledFields {
  const values: Record<string, string> = {};
  const missing: Fault[] = [];
  const faults: Fault[] = [];
  for (const field of sections.flatMap(({ fields }) => fields)) {
    const text = contentOf(field, sources);
    const pointer = `/fields/${field.name}`;
    const fault = text === '' ? undefined : faultOf(field, text);
    if (fault) faults.push({ pointer, detail: fault });
    else if (text !== '') values[field.name] = text;
    else if (field.required) missing.push({ pointer, detail: `${field.label}: this is still needed.` });
  }
  return { values, missing, faults };
}

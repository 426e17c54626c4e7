import { Injectable } from '@nestjs/common';
import type { Locale } from '../../domain/message.js';
import { builtInWords } from '../../domain/own-words/built-in-words.js';
import { type LetterKind, letterKinds } from '../../domain/own-words/letter-kinds.js';
import { type Placeholder, rulesOf } from '../../domain/own-words/placeholders.js';
import { placeholdersOf } from '../../domain/own-words/placeholders-of.js';
import type { OwnWords } from '../../domain/own-words/words.js';
import { type LetterKey, LetterTemplateRepository } from '../../persistence/letter-words/letter-template.repository.js';

/** One letter as an administrator works on it. */
export interface LetterWords {
  readonly kind: LetterKind;
  readonly locale: Locale;
  /** As it goes out now. */
  readonly words: OwnWords;
  readonly isOwn: boolean;
  readonly builtIn: OwnWords;
  readonly placeholders: readonly { readonly name: Placeholder; readonly required: boolean }[];
  /** 0 where nobody has changed it yet. */
  readonly version: number;
  readonly changedAt: Date | null;
  readonly changedBy: string | null;
}

/** What an organisation's letters say. */
@Injectable()
export class ReadLetterWords {
  constructor(private readonly templates: LetterTemplateRepository) {}

  /** Every kind of letter, with the languages in which the organisation words it itself. */
  async list(organisationId: string): Promise<{ kind: LetterKind; own: Locale[] }[]> {
    const own = await this.templates.ownOf(organisationId);
    return letterKinds.map((kind) => ({ kind, own: own.filter((one) => one.kind === kind).map(({ locale }) => locale) }));
  }

  async one(key: LetterKey): Promise<LetterWords> {
    const { kind, locale } = key;
    const stored = await this.templates.find(key);
    const builtIn = builtInWords(kind, locale);
    return {
      kind, locale, builtIn,
      words: stored?.words ?? builtIn,
      isOwn: Boolean(stored?.words),
      placeholders: placeholdersOf(kind).map((name) => ({ name, required: rulesOf[kind].required.includes(name) })),
      version: stored?.version ?? 0,
      changedAt: stored?.changedAt ?? null,
      changedBy: stored?.changedBy ?? null,
    };
  }
}

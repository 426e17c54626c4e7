import { Injectable } from '@nestjs/common';
import { composeMessage, languageFor } from '../../domain/compose-message.js';
import type { Locale, RenderedMessage } from '../../domain/message.js';
import { kindOf } from '../../domain/own-words/letter-kinds.js';
import type { TemplateCall } from '../../domain/templates/index.js';
import { LetterLookRepository } from '../../persistence/letter-words/letter-look.repository.js';
import { LetterTemplateRepository } from '../../persistence/letter-words/letter-template.repository.js';

/** A letter as an organisation sends it. */
export interface WrittenLetter extends RenderedMessage {
  readonly fromName?: string;
  readonly replyTo?: string;
}

/** Writes letters in an organisation's look and words. What it has not worded in a language keeps that language's built-in words. */
@Injectable()
export class WriteLetter {
  constructor(
    private readonly looks: LetterLookRepository,
    private readonly templates: LetterTemplateRepository,
  ) {}

  async write(organisationId: string, call: TemplateCall, wanted: Locale): Promise<WrittenLetter> {
    const { version: _version, ...look } = await this.looks.of(organisationId);
    const kind = kindOf(call);
    const stored = kind && (await this.templates.find({ organisationId, kind, locale: languageFor(call, wanted) }));
    return {
      ...composeMessage(call, wanted, { look, words: stored?.words ?? null }),
      ...(look.name ? { fromName: look.name } : {}),
      ...(look.replyTo ? { replyTo: look.replyTo } : {}),
    };
  }
}

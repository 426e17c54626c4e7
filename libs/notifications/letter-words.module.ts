import { Module } from '@nestjs/common';
import { LetterLookRepository } from './persistence/letter-words/letter-look.repository.js';
import { LetterTemplateRepository } from './persistence/letter-words/letter-template.repository.js';
import { ChangeLetterWords } from './use-cases/letter-words/change-letter-words.js';
import { KeepLetterLook } from './use-cases/letter-words/keep-letter-look.js';
import { ReadLetterWords } from './use-cases/letter-words/read-letter-words.js';
import { WriteLetter } from './use-cases/letter-words/write-letter.js';

const offered = [LetterLookRepository, LetterTemplateRepository, ChangeLetterWords, KeepLetterLook, ReadLetterWords, WriteLetter];

/** What letters say and how they look; it sends none, so that who shows letters needs no mail server. */
@Module({ providers: offered, exports: offered })
export class LetterWordsModule {}

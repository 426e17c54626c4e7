import { type ArgumentMetadata, Injectable, StandardSchemaValidationPipe } from '@nestjs/common';
import { z } from 'zod';
import { type Fault, refuse } from '#kernel';
import { ProblemException } from './problems/problem-exception.js';

z.config({ customError: (issue) => (issue.code === 'invalid_type' && issue.input === undefined ? 'This is missing.' : undefined) });

interface Issue {
  readonly message: string;
  /** Names that the schema does not know, as Zod reports them: at the object that they stand in. */
  readonly keys?: readonly string[];
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

const reported = 100;

/**
 * Checks what came in against the schema of its decorator. A body or query that does not fit is 422 with a pointer for
 * each fault; a path that cannot name anything is 404.
 */
@Injectable()
export class ValidationPipe extends StandardSchemaValidationPipe {
  override async transform<T>(value: T, metadata: ArgumentMetadata): Promise<T> {
    const { schema } = metadata;
    if (!schema || !this.toValidate(metadata)) return value;
    this.stripProtoKeys(value);
    const result = await schema['~standard'].validate(value);
    if (!result.issues) return result.value as T;
    if (metadata.type === 'param') throw new ProblemException(refuse('not-found'));
    throw new ProblemException(refuse('request.invalid', { errors: faultsOf(result.issues, metadata) }));
  }
}

function faultsOf(issues: readonly Issue[], { type, data }: ArgumentMetadata): Fault[] {
  const root = [...(type === 'query' ? ['query'] : []), ...(data === undefined ? [] : [data])];
  return issues
    .flatMap(({ message, path = [], keys }) => {
      const place = [...root, ...path.map((segment) => (typeof segment === 'object' ? segment.key : segment))];
      if (!keys) return [{ pointer: pointerTo(place), detail: message }];
      return keys.map((key) => ({ pointer: pointerTo([...place, key]), detail: 'Nothing of this name is taken here.' }));
    })
    .slice(0, reported);
}

/** RFC 6901 §3: `~` and `/` within a name are escaped. The pointer of the whole is the empty text. */
const pointerTo = (keys: readonly PropertyKey[]): string =>
  keys.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

import { parseArgs } from 'node:util';

export interface DocumentsOptions {
  /** Pictures drawn for each damage at each level. */
  readonly each: number;
  /** Undamaged pictures. */
  readonly clean: number;
  /** Pictures that go through the pool while its memory is watched. */
  readonly documents: number;
  /** Of so many drawn pictures, one is also given to tesseract; of real ones, each. 0 for none. */
  readonly tesseract: number;
  /** Damages to draw; empty for all. */
  readonly damages: readonly string[];
  /** A folder of real pictures with its `truth.json`. */
  readonly pictures: string | undefined;
  /** Another recogniser to read with. */
  readonly model: string | undefined;
  /** Prints each picture that was not read exactly. */
  readonly failures: boolean;
}

export const shortRun: DocumentsOptions = {
  each: 1, clean: 10, documents: 60, tesseract: 0, damages: ['phone'], pictures: undefined, model: undefined, failures: false,
};

export const usage = `npm run bench -- documents [options]
  --each 3          pictures drawn for each damage at each level
  --clean 60        undamaged pictures drawn
  --damages a,b     only these damages; "none" for none
  --documents 200   pictures through the pool while its memory is watched (2000 to see whether it grows)
  --tesseract 3     every third drawn picture goes to tesseract as well; 0: none
  --pictures DIR    real pictures, with DIR/truth.json: {"name.png": {"lines": ["…", "…"], "checkDigitsValid": true}}
  --model FILE      read with another recogniser than the installed one
  --failures        name each picture that was not read exactly, and what was read`;

/** What the command line asks for; throws, with the usage, on anything else. */
export function optionsFrom(words: readonly string[]): DocumentsOptions {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        each: { type: 'string', default: '3' }, clean: { type: 'string', default: '60' }, documents: { type: 'string', default: '200' },
        tesseract: { type: 'string', default: '3' }, damages: { type: 'string', default: '' },
        pictures: { type: 'string' }, model: { type: 'string' }, failures: { type: 'boolean', default: false },
      },
    });
    const counts = [values.each, values.clean, values.documents, values.tesseract].map(Number);
    if (!counts.every((count) => Number.isInteger(count) && count >= 0)) throw new Error('A count is a whole number');
    const [each = 0, clean = 0, documents = 0, tesseract = 0] = counts;
    const damages = values.damages.split(',').filter(Boolean);
    return { each, clean, documents, tesseract, damages, pictures: values.pictures, model: values.model, failures: values.failures };
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : 'What?'}\n${usage}`, { cause: error });
  }
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isZone, parseZone, type TypedAnswers, type ZoneFormat, zoneFormats } from '#documents';
import { type Damage, DAMAGE_LEVELS, damageAt, damageNames, drawPicture } from '../../fixtures/documents/index.js';
import type { DocumentsOptions } from './options.js';

/** A picture with what it truly says. */
export interface Sample {
  readonly set: string;
  readonly level: number;
  readonly name: string;
  readonly bytes: Buffer;
  readonly lines: readonly string[];
  /** What its true holder would type. */
  readonly typed: TypedAnswers;
}

/** Company beside a card would leave open which of the two is meant; a passport is. */
const formatFor = (damage: Damage, index: number): ZoneFormat =>
  damage === 'company' ? 'TD3' : (zoneFormats[index % zoneFormats.length] ?? 'TD3');

/** Draws the undamaged set, then every damage level by level; one picture at a time, the same ones in every run. */
export async function* drawnSamples({ clean, each, damages }: DocumentsOptions): AsyncGenerator<Sample> {
  for (let index = 0; index < clean; index++) {
    const { jpeg, lines, typed } = await drawPicture(index, zoneFormats[index % zoneFormats.length] ?? 'TD3');
    yield { set: 'clean', level: 0, name: `clean ${index}`, bytes: jpeg, lines, typed };
  }
  for (const damage of damageNames.filter((name) => damages.length === 0 || damages.includes(name))) {
    for (const level of DAMAGE_LEVELS.slice(1)) {
      for (let index = 0; index < each; index++) {
        const seed = 100_000 + damageNames.indexOf(damage) * 10_000 + level * 1000 + index;
        const { jpeg, lines, typed, format } = await drawPicture(seed, formatFor(damage, seed), damageAt(damage, level));
        yield { set: damage, level, name: `${damage} ${level}, ${format}, seed ${seed}`, bytes: jpeg, lines, typed };
      }
    }
  }
}

interface Truth {
  readonly lines: readonly string[];
  readonly checkDigitsValid: boolean;
}

/** Real pictures of a folder, those whose zone keeps the rules first. Format of `truth.json`: see the usage. */
export function* realSamples(folder: string): Generator<Sample> {
  const truths = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')) as Readonly<Record<string, Truth>>;
  for (const valid of [true, false]) {
    for (const [name, truth] of Object.entries(truths)) {
      if (truth.checkDigitsValid !== valid) continue;
      const bytes = readFileSync(join(folder, name));
      yield { set: valid ? 'real, valid zone' : 'real, invalid zone', level: 0, name, bytes, lines: truth.lines, typed: typedFrom(truth.lines) };
    }
  }
}

/** The answers of a holder who types what his zone says. */
function typedFrom(lines: readonly string[]): TypedAnswers {
  const zone = parseZone(lines);
  if (!isZone(zone)) return {};
  const { surname, givenNames, nationality, documentNumber, sex } = zone.fields;
  return { surname, givenNames, nationality: nationality === 'D' ? 'DEU' : nationality, documentNumber: documentNumber.replaceAll('<', ''), sex };
}

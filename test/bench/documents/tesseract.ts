import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import sharp from 'sharp';
import { median, percentile } from '../figures.js';
import type { Measured } from './measure.js';
import { share, table } from './tables.js';
import type { Sample } from './samples.js';

const run = promisify(execFile);
/** The share of a picture's height, from below, in which tesseract is shown the zone. */
const BOTTOM = 0.35;

interface Try {
  readonly exact: boolean;
  readonly milliseconds: number;
}

/** What tesseract made of one picture: of the whole, and of its lowest third, which it is told to look at. */
export interface Rival {
  readonly whole: Try;
  readonly bottom: Try;
}

/** Debian's tesseract, where it is installed: its best model for zones among those that are there. */
export class Tesseract {
  private constructor(readonly version: string, readonly language: string) {}

  static async find(): Promise<Tesseract | undefined> {
    try {
      const [{ stdout: version }, { stdout: languages }] = await Promise.all([run('tesseract', ['--version']), run('tesseract', ['--list-langs'])]);
      const language = ['mrz', 'ocrb', 'eng'].find((name) => languages.split('\n').includes(name));
      return language === undefined ? undefined : new Tesseract(version.split('\n')[0] ?? '', language);
    } catch {
      return undefined;
    }
  }

  async read(sample: Sample): Promise<Rival> {
    const upright = sharp(sample.bytes).autoOrient().flatten({ background: '#fff' }).greyscale();
    const { data, info } = await upright.png({ compressionLevel: 1 }).toBuffer({ resolveWithObject: true });
    const top = Math.floor(info.height * (1 - BOTTOM));
    const bottom = await sharp(data).extract({ left: 0, top, width: info.width, height: info.height - top }).png({ compressionLevel: 1 }).toBuffer();
    return { whole: await this.tryOn(data, sample.lines), bottom: await this.tryOn(bottom, sample.lines) };
  }

  private async tryOn(png: Buffer, lines: readonly string[]): Promise<Try> {
    const begun = performance.now();
    const text = await this.textOf(png);
    return { exact: text.includes(lines.join('\n')), milliseconds: performance.now() - begun };
  }

  /** Lines of capitals without blanks; none where tesseract gives up. */
  private async textOf(png: Buffer): Promise<string> {
    const words = ['stdin', 'stdout', '-l', this.language, '--psm', '6', '-c', 'tessedit_char_whitelist=ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<'];
    const running = run('tesseract', words, { env: { PATH: process.env.PATH, OMP_THREAD_LIMIT: '2' } });
    running.child.stdin?.on('error', () => undefined).end(png);
    try {
      return (await running).stdout.split('\n').map((line) => line.replaceAll(' ', '')).filter(Boolean).join('\n');
    } catch {
      return '';
    }
  }
}

/** Both readers on the same pictures, set by set. */
export function sideBySide({ version, language }: Tesseract, pairs: readonly { ours: Measured; rival: Rival }[]): string {
  const nameOf = ({ sample }: Measured): string => (sample.level === 0 ? sample.set : `damages, level ${sample.level}`);
  const sets = [...new Set(pairs.map(({ ours }) => nameOf(ours)))];
  const rows = [...sets, 'all'].map((set) => {
    const here = pairs.filter(({ ours }) => set === 'all' || nameOf(ours) === set);
    const cell = (exact: (pair: (typeof pairs)[number]) => boolean, time: (pair: (typeof pairs)[number]) => number): string => {
      const times = here.map(time);
      return `${share(here.filter(exact).length, here.length)}, ${(median(times) / 1000).toFixed(2)} s, ${(percentile(times, 0.95) / 1000).toFixed(2)} s`;
    };
    return [
      set, `${here.length}`, cell(({ ours }) => ours.verdict === 'exact', ({ ours }) => ours.milliseconds),
      cell(({ rival }) => rival.whole.exact, ({ rival }) => rival.whole.milliseconds),
      cell(({ rival }) => rival.bottom.exact, ({ rival }) => rival.bottom.milliseconds),
    ];
  });
  return table(['exact, median, p95', 'pictures', 'this reader', `${version} (${language}), whole picture`, 'the same, lowest third'], rows);
}

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languages } from './languages.js';

const all = Object.keys(languages);
const others = all.filter((language) => language !== 'en');
const folder = (language: string): URL => new URL(`./${language.toLowerCase()}/`, import.meta.url);

/** What stands in English in the server's answers alone: the German file has these keys for all the others. */
const namedByServer = /^(findings|problems\.known|answers\.(labels|options))(\.|$)/;
const pluralForm = /_(zero|one|two|few|many|other)$/;

const flat = (value: unknown, at: string): [string, string][] =>
  typeof value === 'string' ? [[at, value]] : Object.entries(value as object).flatMap(([key, inner]) => flat(inner, `${at}.${key}`));

const namespaces = readdirSync(folder('de')).filter((name) => name.endsWith('.json')).map((name) => name.replace('.json', ''));

function textsOf(language: string): Map<string, string> {
  const known = language === 'en' ? namespaces.filter((name) => name !== 'findings') : namespaces;
  return new Map(known.flatMap((name) => flat(JSON.parse(readFileSync(new URL(`${name}.json`, folder(language)), 'utf8')), name)));
}

const english = new Map([...[...textsOf('de')].filter(([key]) => namedByServer.test(key)), ...[...textsOf('en')].filter(([key]) => !namedByServer.test(key))]);
const stem = (key: string): string => key.replace(pluralForm, '');
const isPlural = (key: string): boolean => pluralForm.test(key) && english.has(`${stem(key)}_other`);
const formsOf = (language: string): string[] => new Intl.PluralRules(language).resolvedOptions().pluralCategories;

/** Whether a form stands for none and one alone, so that it may do without the number. */
const saysItself = (language: string, form: string): boolean => {
  const rules = new Intl.PluralRules(language);
  return Array.from({ length: 199 }, (_, at) => at + 2).every((number) => rules.select(number) !== form);
};
const placeholders = (text: string): string => [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name!))].sort().join();
const wanted = (key: string): string => placeholders(isPlural(key) ? `${english.get(`${stem(key)}_other`)}` : `${english.get(key)}`);

describe('the traveller’s texts', () => {
  it('stand in English, Chinese, Russian, German, French and Spanish', () => {
    expect(all).toEqual(['en', 'zh-Hans', 'ru', 'de', 'fr', 'es']);
  });

  it.each(others)('have every key in %s, and none of their own', (language) => {
    const keys = (texts: Map<string, string>): string[] => [...new Set([...texts.keys()].map((key) => (isPlural(key) ? stem(key) : key)))].sort();
    expect(keys(textsOf(language))).toEqual(keys(english));
  });

  it.each(all)('have every plural form that %s counts with, a word for none where English has one, and no form besides', (language) => {
    const [texts, inEnglish] = [[...textsOf(language).keys()], [...english.keys()]];
    for (const group of new Set(inEnglish.filter(isPlural).map(stem))) {
      const formsIn = (keys: readonly string[]): string[] => keys.filter((key) => isPlural(key) && stem(key) === group).map((key) => key.slice(group.length + 1));
      const has = formsIn(texts);
      const needed = [...formsOf(language), ...formsIn(inEnglish).filter((form) => form === 'zero')];
      expect([group, needed.filter((form) => !has.includes(form))]).toEqual([group, []]);
      expect([group, has.filter((form) => !needed.includes(form) && !formsIn(inEnglish).includes(form))]).toEqual([group, []]);
    }
  });

  it.each(all)('fill in the same things in %s', (language) => {
    const differing = [...textsOf(language)].filter(([key, text]) => {
      const form = pluralForm.exec(key)?.[1];
      if (!isPlural(key) || !form) return placeholders(text) !== wanted(key);
      if (!formsOf(language).includes(form)) return false;
      const silent = wanted(key).split(',').filter((name) => name !== 'count').join();
      return placeholders(text) !== wanted(key) && !(saysItself(language, form) && placeholders(text) === silent);
    });
    expect(differing).toEqual([]);
  });

  it.each(all)('leave nothing empty in %s', (language) => {
    expect([...textsOf(language)].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('are set as French is: no space that breaks before its signs, no straight apostrophe', () => {
    expect([...textsOf('fr').values()].filter((text) => / [?!;:»]|« |[^\s\u202f\u00a0?!]\?|\w[;!]|'/.test(text))).toEqual([]);
  });

  it('put no full stop after a day in Russian, where the day ends with one: 8 апр. 2027 г.', () => {
    expect([...textsOf('ru').values()].filter((text) => text.includes('{{day}}.'))).toEqual([]);
  });

  it('open in Spanish what they close: each question and each call', () => {
    const count = (text: string, sign: string): number => text.split(sign).length;
    expect([...textsOf('es').values()].filter((text) => count(text, '?') !== count(text, '¿') || count(text, '!') !== count(text, '¡'))).toEqual([]);
  });
});

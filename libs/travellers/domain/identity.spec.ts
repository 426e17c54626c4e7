import { describe, expect, it } from 'vitest';
import { identityFaults, tidyIdentity } from './identity.js';

const runner = { givenNames: 'Maria José', surname: "O'Neill-Müller", email: 'maria@example.org', nationality: 'PRT' };
const pointers = (change: Partial<typeof runner>) => identityFaults(tidyIdentity({ ...runner, ...change })).map((fault) => fault.pointer);

describe('identityFaults', () => {
  it.each(["D'Arcy", 'Łukasz', '王', 'Anne-Marie', 'St. John', 'Nguyễn Thị', 'Ağaoğlu'])('takes the name %s', (surname) => {
    expect(pointers({ surname })).toEqual([]);
  });

  it.each(['', '   ', 'R2D2', '=cmd()', '<b>', '-', 'Smith\u0007', 'x'.repeat(101), '٣'])('refuses the surname %j', (surname) => {
    expect(pointers({ surname })).toEqual(['/surname']);
  });

  it('refuses given names that are empty', () => {
    expect(pointers({ givenNames: ' ' })).toEqual(['/givenNames']);
  });

  it.each(['', 'maria', 'maria@', '@example.org', 'a b@example.org', 'a@b@c.org', 'a@example.org\nBcc: x@y.z', `${'a'.repeat(250)}@x.org`])(
    'refuses the e-mail address %j',
    (email) => {
      expect(pointers({ email })).toEqual(['/email']);
    },
  );

  it.each(['', 'GB', 'XYZ', '826', 'Portugal', 'UTO', 'DDR'])('refuses the nationality %j', (nationality) => {
    expect(pointers({ nationality })).toEqual(['/nationality']);
  });

  it.each(['GBR', 'gbr', 'XXA', 'RKS', 'D', 'GBN', 'XOM', 'UNO', 'EUE'])('takes the nationality %s', (nationality) => {
    expect(pointers({ nationality })).toEqual([]);
  });

  it('names every fault at once', () => {
    expect(pointers({ givenNames: '1', surname: '2', email: '3', nationality: '4' })).toEqual(['/givenNames', '/surname', '/email', '/nationality']);
  });
});

describe('tidyIdentity', () => {
  it('brings the same name to one form', () => {
    const tidied = tidyIdentity({ givenNames: '  Jose\u0301  Luis ', surname: 'Sa\tBa', email: ' a@b.org ', nationality: 'esp' });
    expect(tidied).toEqual({ givenNames: 'Jos\u00e9 Luis', surname: 'Sa Ba', email: 'a@b.org', nationality: 'ESP' });
    expect(['d', 'XKX', 'GBN'].map((nationality) => tidyIdentity({ ...runner, nationality }).nationality)).toEqual(['DEU', 'RKS', 'GBN']);
  });
});

import { describe, expect, it } from 'vitest';
import { listed } from '../../../../test/support/listed-people.js';
import { type SsrFlight, ssrLines } from './ssr.js';

const flight: SsrFlight = { carrier: 'JS', number: '152', date: '2027-04-03', from: 'PEK', to: 'FNJ', serviceClass: 'Y', destination: 'PRK', address: null };

describe('the lines for a carrier', () => {
  it('tell of the passport: type, issuer, number, nationality, birth, sex, expiry and name', () => {
    expect(ssrLines(listed('a', { surname: 'LI', givenNames: 'WEI', nationality: 'CHN', issuingState: 'CHN', documentNumber: 'E12345678', sex: 'M' }), flight)).toEqual(['SSR DOCS JS HK1/P/CHN/E12345678/CHN/29FEB88/M/04JUL31/LI/WEI-1LI/WEI']);
  });

  it('tell of the approval, the address and the ticket, where there are any', () => {
    const person = listed('a', { surname: 'LI', givenNames: 'WEI', approvalNumber: 'V-77', ticketNumber: '1201234567890' });
    expect(ssrLines(person, { ...flight, address: { street: 'Yanggakdo Hôtel', city: 'Pyongyang' } }).slice(1)).toEqual([
      'SSR DOCO JS HK1//V/V-77///PRK-1LI/WEI',
      'SSR DOCA JS HK1/D/PRK/YANGGAKDO HOTEL/PYONGYANG//-1LI/WEI',
      'SSR TKNE JS HK1 PEKFNJ0152Y03APR-1LI/WEI.1201234567890C1',
    ]);
  });

  it('go on in a next line that says what it belongs to, and say all that one line would', () => {
    const lines = ssrLines(listed('a', { surname: 'VAN DER WESTHUIZEN', givenNames: 'JOHANNES PETRUS' }), flight);
    expect(lines).toHaveLength(2);
    expect(lines.every((line) => line.length <= 69)).toBe(true);
    expect(lines[1]).toMatch(/^SSR DOCS JS\/\/\//);
    expect(lines[0]! + lines[1]!.slice('SSR DOCS JS///'.length)).toBe('SSR DOCS JS HK1/P/POL/ZS1234567/POL/29FEB88/F/04JUL31/VANDERWESTHUIZEN/JOHANNES PETRUS-1VANDERWESTHUIZEN/JOHANNES PETRUS');
  });

  it('write the sex that a passport does not tell as U, and one name only with FNU', () => {
    expect(ssrLines(listed('a', { sex: 'X', surname: '', givenNames: 'SUKARNO' }), flight).join('').replace('SSR DOCS JS///', '')).toContain('/U/04JUL31/SUKARNO/FNU-1SUKARNO/FNU');
  });

  it('say nothing of a passport that is not known', () => {
    expect(ssrLines(listed('a', { documentNumber: null }), flight)).toEqual([]);
  });
});

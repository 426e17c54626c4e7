import type { Region } from '../../judging/visit.js';

export const country: Region = { country: 'PRK' };
export const pyongyang: Region = { country: 'PRK', zone: 'Pyongyang' };
export const rason: Region = { country: 'PRK', zone: 'Rason' };
export const samjiyon: Region = { country: 'PRK', zone: 'Samjiyon' };
export const masikryong: Region = { country: 'PRK', zone: 'Kangwon', site: 'Masikryong' };

/** IATA codes of Beijing: the city and its two airports. */
export const beijing = ['BJS', 'PEK', 'PKX'] as const;
export const dandong = ['DDG'] as const;
export const vladivostok = ['VVO'] as const;

/** Everyone but the country's own citizens. */
export const foreigners = { notIn: ['PRK'], name: 'foreigners' } as const;
/** The earliest day that the demo facts reach back to. */
export const standingSince = '2015-01-01';

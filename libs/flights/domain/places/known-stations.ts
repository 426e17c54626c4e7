import type { Place } from './place.js';

const station = (code: string, name: string, country: string, zone: string): Place => ({ code, name, kind: 'station', country, zone, own: false });

/** Stations and border posts on the way to Pyongyang, which every organisation has. There is no list of the world's that all agree on. */
export const knownStations: readonly Place[] = [
  station('BJS', 'Beijing', 'CHN', 'Asia/Shanghai'),
  station('BJP', 'Beijing', 'CHN', 'Asia/Shanghai'),
  station('DDG', 'Dandong', 'CHN', 'Asia/Shanghai'),
  station('DANDONG', 'Dandong', 'CHN', 'Asia/Shanghai'),
  station('SINUIJU', 'Sinuiju', 'PRK', 'Asia/Pyongyang'),
  station('PYG', 'Pyongyang', 'PRK', 'Asia/Pyongyang'),
  station('PYONGYA', 'Pyongyang', 'PRK', 'Asia/Pyongyang'),
];

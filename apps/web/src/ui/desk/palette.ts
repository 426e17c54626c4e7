/** What one family of colour is on the desk, in one scheme: text in it, the soft ground that this text stands on, and the solid that white text stands on. */
export interface Tones {
  readonly ink: string;
  readonly soft: string;
  readonly softHover: string;
  readonly solid: string;
  readonly solidHover: string;
}

export const families = ['accent', 'red', 'orange', 'yellow', 'green', 'blue', 'violet', 'gray'] as const;
export type Family = (typeof families)[number];

/** Every pair keeps 4.5 : 1 (WCAG 2.2, 1.4.3), on the page's paper and ground as well; palette.spec.ts measures them. */
export const light: Readonly<Record<Family, Tones>> = {
  accent: { ink: '#0a484e', soft: '#e4f1f1', softHover: '#d3e6e7', solid: '#0f5f66', solidHover: '#0a484e' },
  red: { ink: '#a8281c', soft: '#fdecea', softHover: '#fadbd7', solid: '#b3261e', solidHover: '#931d15' },
  orange: { ink: '#873d00', soft: '#ffefdc', softHover: '#ffe3c2', solid: '#a34a00', solidHover: '#873d00' },
  yellow: { ink: '#765000', soft: '#fff4d6', softHover: '#ffebb5', solid: '#8a5a00', solidHover: '#6f4900' },
  green: { ink: '#125932', soft: '#e0f5e9', softHover: '#cdeedb', solid: '#17703f', solidHover: '#125932' },
  blue: { ink: '#14518f', soft: '#e5f1fc', softHover: '#d2e6fa', solid: '#1b64ae', solidHover: '#14518f' },
  violet: { ink: '#55389c', soft: '#efeafb', softHover: '#e3dbf8', solid: '#6746b8', solidHover: '#55389c' },
  gray: { ink: '#3f5155', soft: '#e9eeef', softHover: '#dde5e6', solid: '#56686c', solidHover: '#3f5155' },
};

export const dark: Readonly<Record<Family, Tones>> = {
  accent: { ink: '#8fd9de', soft: '#16373b', softHover: '#1d454a', solid: '#15767d', solidHover: '#187f87' },
  red: { ink: '#ffa99f', soft: '#41201d', softHover: '#512925', solid: '#b63a30', solidHover: '#c6473c' },
  orange: { ink: '#ffbd85', soft: '#3f2814', softHover: '#4f331b', solid: '#a5520f', solidHover: '#b65e18' },
  yellow: { ink: '#f3c173', soft: '#3a2d14', softHover: '#4a3a1b', solid: '#8a5f0c', solidHover: '#986a12' },
  green: { ink: '#86dcad', soft: '#16382a', softHover: '#1e4736', solid: '#1f7a4a', solidHover: '#258453' },
  blue: { ink: '#a3cbf5', soft: '#1a3048', softHover: '#223d5a', solid: '#2a6cb0', solidHover: '#3277bd' },
  violet: { ink: '#c9b8f7', soft: '#2c2447', softHover: '#392f5a', solid: '#7454c4', solidHover: '#8060cf' },
  gray: { ink: '#bfcdcf', soft: '#26383c', softHover: '#304549', solid: '#5d7175', solidHover: '#67797d' },
};

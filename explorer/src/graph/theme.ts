/** The colours that are not a node's, and what the reader's system asks for. */
export interface Theme {
  readonly dark: boolean;
  readonly ground: string;
  readonly ink: string;
  readonly halo: string;
  readonly tie: string;
  readonly accent: string;
}

const LIGHT_THEME: Theme = {
  dark: false,
  ground: '#ffffff',
  ink: '#1b1f24',
  halo: '#ffffff',
  tie: '#66707c',
  accent: '#1b1f24',
};

const DARK_THEME: Theme = {
  dark: true,
  ground: '#14171b',
  ink: '#e8eaed',
  halo: '#14171b',
  tie: '#98a2ae',
  accent: '#ffffff',
};

export const darkness = matchMedia('(prefers-color-scheme: dark)');
export const stillness = matchMedia('(prefers-reduced-motion: reduce)');

export function theme(): Theme {
  return darkness.matches ? DARK_THEME : LIGHT_THEME;
}

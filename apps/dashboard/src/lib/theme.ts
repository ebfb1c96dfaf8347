import { createPreference } from './preference.ts';

/** Light, dark, or as the system says. */
export const theme = createPreference('theme', ['system', 'light', 'dark']);

/** Paints the chosen theme now and whenever it changes. */
export function paintTheme(): void {
  const paint = () => {
    document.documentElement.dataset.theme = theme.read();
  };
  paint();
  theme.subscribe(paint);
}

import { createPreference, usePreference } from './preference.ts';

export type Language = 'pt' | 'en';

/** The language of the dashboard; patients are always answered in theirs. */
export const language = createPreference('language', ['pt', 'en']);

export const useLanguage = (): Language => usePreference(language);

/** Tells the browser, so that screen readers pronounce it right. */
export function announceLanguage(): void {
  const announce = () => {
    document.documentElement.lang = language.read() === 'pt' ? 'pt-BR' : 'en';
  };
  announce();
  language.subscribe(announce);
}

import { use } from 'react';
import { useLanguage } from './language.ts';

/** The words of one feature: Portuguese at hand, English fetched when someone chooses it. */
export interface Texts<Words> {
  readonly pt: Words;
  readonly en: () => Promise<Words>;
}

/** Pairs a feature's dictionaries. English has the shape of Portuguese, so a missing sentence is a type error. */
export function defineTexts<Words>(pt: Words, loadEnglish: () => Promise<Words>): Texts<Words> {
  let loading: Promise<Words> | null = null;
  return {
    pt,
    en: () => {
      loading ??= loadEnglish();
      return loading;
    },
  };
}

/** The words in the chosen language; suspends the first time English is needed. */
export function useTexts<Words>(texts: Texts<Words>): Words {
  return useLanguage() === 'pt' ? texts.pt : use(texts.en());
}

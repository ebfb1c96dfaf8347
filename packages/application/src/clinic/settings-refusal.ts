/** Why a service or a professional was not saved. */
export type SettingsRefusal =
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'unknown'; readonly what: 'service' | 'professional' }
  /** Someone else changed the same in between. */
  | { readonly kind: 'edited-meanwhile' }
  /** Another one is called so. */
  | { readonly kind: 'name-taken' };

export interface CloudAccess {
  /** Null: Meta's public address. */
  readonly baseUrl: string | null;
  readonly phoneNumberId: string;
  readonly token: string;
}

export const PUBLIC_CLOUD_URL = 'https://graph.facebook.com';
export const CLOUD_VERSION = 'v24.0';

/** The number at Meta. */
export function cloudAddress({ baseUrl, phoneNumberId }: CloudAccess): string {
  return `${baseUrl ?? PUBLIC_CLOUD_URL}/${CLOUD_VERSION}/${phoneNumberId}`;
}

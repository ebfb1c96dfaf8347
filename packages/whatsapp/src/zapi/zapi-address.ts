export interface ZapiAccess {
  /** Null: the provider's public address. */
  readonly baseUrl: string | null;
  readonly instanceId: string;
  readonly token: string;
  /** The account's security token; null where the account does not ask for one. */
  readonly clientToken: string | null;
}

const PUBLIC_URL = 'https://api.z-api.io';

/** Where an instance does what its name says. Holds the token: never log it. */
export function zapiAddress({ baseUrl, instanceId, token }: ZapiAccess, name: string): string {
  return `${baseUrl ?? PUBLIC_URL}/instances/${instanceId}/token/${token}/${name}`;
}

export function zapiHeaders({ clientToken }: ZapiAccess): Readonly<Record<string, string>> {
  return { 'content-type': 'application/json', ...(clientToken === null ? {} : { 'client-token': clientToken }) };
}

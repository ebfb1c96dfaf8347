import type { Channel, Ports } from '@post/application';
import type { ClinicId } from '@post/domain';
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import type { StaffAuth } from '../auth/create-staff-auth.ts';
import type { SignInThrottle } from '../auth/sign-in-throttle.ts';

/** One Z-API instance as its webhook knows it. */
export interface ZapiDoor {
  readonly channel: Channel;
  /** The last part of the webhook's address. */
  readonly secret: string;
  /** What the `z-api-token` header must say; null when the header is not asked for. */
  readonly headerToken: string | null;
}

/** Which webhooks this installation answers, and how their senders prove themselves. */
export interface WebhookDoors {
  zapi(instanceId: string): ZapiDoor | null;
  /** Null: there is no Cloud API number here. */
  readonly cloud: {
    readonly appSecret: string;
    readonly verifyToken: string;
    channelOf(phoneNumberId: string): Channel | null;
  } | null;
  /** Null: the simulator is off. */
  readonly simulator: Channel | null;
}

/** One thing that must work before requests should come here. */
export interface ReadinessCheck {
  /** As /readyz names it: database, migrations, redis. */
  readonly name: string;
  /** Resolves to false, or rejects, when it does not work. */
  readonly works: () => Promise<boolean>;
}

/** Everything the HTTP side needs; nothing in http/ reaches for more. */
export interface HttpServerDeps {
  readonly ports: Pick<
    Ports,
    | 'store'
    | 'inbox'
    | 'media'
    | 'nudges'
    | 'clock'
    | 'holidays'
    | 'credentials'
    | 'documentFiles'
    | 'embeddings'
    | 'channels'
    | 'channelLinks'
  >;
  /** How staff sign in. */
  readonly staff: { readonly auth: StaffAuth; readonly throttle: SignInThrottle };
  readonly doors: WebhookDoors;
  /** The REST key of one clinic; a null key refuses every request. */
  readonly api: { readonly key: string | null; readonly clinicId: ClinicId };
  readonly publicUrl: string;
  /** Where the built dashboard lies; there may be nothing yet. */
  readonly dashboardFolder: string;
  readonly readiness: readonly ReadinessCheck[];
  /** Shared with the workers, so that /metrics tells all. */
  readonly metrics: Registry;
  /** How much waits, by queue name, for /metrics; absent when this process does not know. */
  readonly queueDepths?: () => Promise<Readonly<Record<string, number>>>;
  readonly log: Logger;
}

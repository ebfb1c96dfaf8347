export interface CloudError {
  readonly reason: string;
  /**
   * What it means for a send: milliseconds until another try is worth it, `never` where none can help, `unknown` where
   * Meta itself does not say whether the message left.
   */
  readonly retry: number | 'never' | 'unknown';
}

/** Meta's error codes that a send can meet; its HTTP statuses are less exact. */
export const CLOUD_ERRORS: ReadonlyMap<number, CloudError> = new Map([
  // Too fast. The limit of a pair is about one message in six seconds to the same person.
  [4, { reason: 'the app is calling too often', retry: 60_000 }],
  [80007, { reason: 'the account is sending too much', retry: 60_000 }],
  [130429, { reason: 'the number is sending too fast', retry: 5_000 }],
  [131056, { reason: 'too many messages to the same person', retry: 6_000 }],
  // Away for a while, and it says so.
  [131016, { reason: 'the service is overloaded', retry: 10_000 }],
  [131057, { reason: 'the account is in maintenance', retry: 60_000 }],
  [133004, { reason: 'the server is temporarily unavailable', retry: 10_000 }],
  // Not to this person, or not now.
  [131021, { reason: 'the recipient is the sender', retry: 'never' }],
  [131026, { reason: 'the person cannot get this message', retry: 'never' }],
  [131030, { reason: 'the recipient is not allowed for a test number', retry: 'never' }],
  [131047, { reason: 'outside-service-window', retry: 'never' }],
  [131049, { reason: 'the person got too much marketing', retry: 'never' }],
  [131050, { reason: 'the person does not want marketing', retry: 'never' }],
  [131062, { reason: 'a business-scoped id cannot get this message', retry: 'never' }],
  [130472, { reason: 'the person is part of an experiment', retry: 'never' }],
  // The request itself.
  [33, { reason: 'the phone number id is not known', retry: 'never' }],
  [100, { reason: 'the request is wrong', retry: 'never' }],
  [131008, { reason: 'a parameter is missing', retry: 'never' }],
  [131009, { reason: 'a parameter is wrong', retry: 'never' }],
  [131051, { reason: 'this kind of message is not supported', retry: 'never' }],
  // Credentials and permissions.
  [0, { reason: 'the access token is not valid', retry: 'never' }],
  [3, { reason: 'the access token may not send', retry: 'never' }],
  [10, { reason: 'the access token may not send', retry: 'never' }],
  [190, { reason: 'the access token is not valid', retry: 'never' }],
  [200, { reason: 'the access token may not send', retry: 'never' }],
  [131005, { reason: 'the access token may not send', retry: 'never' }],
  // The clinic's account: somebody has to act at Meta first.
  [368, { reason: 'the account is blocked for a policy violation', retry: 'never' }],
  [131031, { reason: 'the account is locked', retry: 'never' }],
  [131042, { reason: 'the account has a payment problem', retry: 'never' }],
  [131045, { reason: 'the number has a certificate problem', retry: 'never' }],
  [131048, { reason: 'too many people blocked or reported the number', retry: 'never' }],
  [133010, { reason: 'the number is not registered', retry: 'never' }],
  // Meta does not know either.
  [1, { reason: 'an unknown error', retry: 'unknown' }],
  [2, { reason: 'the service failed', retry: 'unknown' }],
  [131000, { reason: 'something went wrong', retry: 'unknown' }],
]);

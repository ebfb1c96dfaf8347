/** This machine does not have the service (or not in a form we can use); the message is the reason shown to people. */
export class MissingService extends Error {}

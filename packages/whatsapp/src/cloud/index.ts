export { createCloudLink } from './create-cloud-link.ts';
export { createCloudMediaSource } from './create-cloud-media-source.ts';
export { createCloudMessenger } from './create-cloud-messenger.ts';
export { type CloudEvent, parseCloudEvents } from './parse-cloud-events.ts';
export { verifyCloudChallenge, verifyCloudSignature } from './verify-cloud.ts';

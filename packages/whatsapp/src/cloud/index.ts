export { createCloudMediaSource } from './create-cloud-media-source.ts';
export { type CloudAccess, createCloudMessenger } from './create-cloud-messenger.ts';
export { type CloudEvent, parseCloudEvents } from './parse-cloud-events.ts';
export { verifyCloudChallenge, verifyCloudSignature } from './verify-cloud.ts';

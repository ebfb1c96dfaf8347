export { createZapiLink } from './create-zapi-link.ts';
export { createZapiMediaSource } from './create-zapi-media-source.ts';
export { createZapiMessenger } from './create-zapi-messenger.ts';
export { parseZapiEvent, zapiInstanceOf } from './parse-zapi-event.ts';

export { createZapiMediaSource } from './create-zapi-media-source.ts';
export { createZapiMessenger, type ZapiAccess } from './create-zapi-messenger.ts';
export { parseZapiEvent, zapiInstanceOf } from './parse-zapi-event.ts';

export * from './cloud/index.ts';
export { createLinkRouter } from './link-router.ts';
export * from './media-source-router.ts';
export * from './messenger-router.ts';
export * from './simulator/index.ts';
export * from './zapi/index.ts';

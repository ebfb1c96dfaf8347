export { createReceptionist } from './create-receptionist.ts';
export { createTranscriber } from './create-transcriber.ts';
export { createDocumentFiles } from './documents/create-document-files.ts';
export { localEmbeddings } from './embeddings/local-embeddings.ts';
export type { ReceptionistLog } from './log.ts';
export type { CircuitState } from './model/circuit-breaker.ts';
export type { ModelConfig } from './model/model-config.ts';
export type { ModelWatch } from './model/model-watch.ts';

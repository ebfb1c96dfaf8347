export { isAllowed } from './access.ts';
export type { RestAnswer } from './rest/answer.ts';
export { answerOnce } from './rest/answer-once.ts';
export { callRestEndpoint } from './rest/call-rest-endpoint.ts';
export { openApiDocument } from './rest/open-api-document.ts';
export { refusalAnswer } from './rest/refusal-answer.ts';
export { type RestEndpoint, restEndpoints } from './rest/rest-endpoints.ts';
export { type AppRouter, appRouter } from './routers/app-router.ts';
export type { ApiContext, ApiPorts, RequestContext } from './trpc.ts';

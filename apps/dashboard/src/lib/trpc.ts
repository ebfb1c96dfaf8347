import type { AppRouter } from '@post/api';
import { createTRPCClient, httpBatchLink, type TRPCClient } from '@trpc/client';

/** The server's procedures, typed; features call them from their query hooks only. */
export const trpc: TRPCClient<AppRouter> = createTRPCClient({
  links: [httpBatchLink({ url: '/trpc', maxURLLength: 4_000 })],
});

import { queryOptions } from '@tanstack/react-query';
import { trpc } from './trpc.ts';

/** The clinic's channels, as their providers say they stand. */
export const channelsQuery = queryOptions({
  queryKey: ['channels', 'list'],
  queryFn: () => trpc.channels.list.query(),
});

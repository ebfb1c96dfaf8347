import type { Channel } from '@post/application';
import type { ChannelId } from '@post/domain';
import { z } from 'zod';
import * as contract from '../contract/channel.ts';
import { refusalToTrpc } from '../refusal-to-trpc.ts';
import { type ApiContext, manager, router } from '../trpc.ts';

/** The clinic's WhatsApp: whether it stands, and what connects it. */
export const channelsRouter = router({
  list: manager.output(z.array(contract.channelItem)).query(async ({ ctx }) => {
    const { channels, channelLinks } = ctx.ports;
    return Promise.all(
      channels.ofClinic(ctx.actor.clinicId).map(async (channel) => {
        const { id, kind, externalId } = channel;
        return { id, kind, externalId, link: (await channelLinks.look(channel)).kind };
      }),
    );
  }),

  pairingCode: manager
    .input(contract.oneChannel)
    .output(contract.pairingCode)
    .query(async ({ ctx, input }) => ({
      picture: await ctx.ports.channelLinks.pairingCode(channelOf(ctx, input.id)),
    })),

  subscribe: manager
    .input(contract.oneChannel)
    .output(contract.subscribed)
    .mutation(async ({ ctx, input }) => ({
      outcome: await ctx.ports.channelLinks.subscribe(channelOf(ctx, input.id)),
    })),
});

function channelOf({ ports, actor }: ApiContext, id: ChannelId): Channel {
  const channel = ports.channels.byId(id);
  if (channel?.clinicId !== actor.clinicId) throw refusalToTrpc({ kind: 'unknown' });
  return channel;
}

import { router } from '../trpc.ts';
import { appointmentsRouter } from './appointments.router.ts';
import { availabilityRouter } from './availability.router.ts';
import { calendarFeedsRouter } from './calendar-feeds.router.ts';
import { cannedRepliesRouter } from './canned-replies.router.ts';
import { catalogueRouter } from './catalogue.router.ts';
import { channelsRouter } from './channels.router.ts';
import { conversationsRouter } from './conversations.router.ts';
import { auditRouter, figuresRouter, todayRouter } from './insight.routers.ts';
import { knowledgeRouter } from './knowledge.router.ts';
import { meRouter } from './me.router.ts';
import { memoriesRouter } from './memories.router.ts';
import { patientsRouter } from './patients.router.ts';
import { replansRouter } from './replans.router.ts';
import { settingsRouter } from './settings.router.ts';
import { tasksRouter } from './tasks.router.ts';
import { teamRouter } from './team.router.ts';
import { waitingListRouter } from './waiting-list.router.ts';

/** Everything the outside may ask for, over tRPC and over REST. */
export const appRouter = router({
  appointments: appointmentsRouter,
  audit: auditRouter,
  availability: availabilityRouter,
  calendarFeeds: calendarFeedsRouter,
  cannedReplies: cannedRepliesRouter,
  catalogue: catalogueRouter,
  channels: channelsRouter,
  conversations: conversationsRouter,
  figures: figuresRouter,
  knowledge: knowledgeRouter,
  memories: memoriesRouter,
  me: meRouter,
  patients: patientsRouter,
  replans: replansRouter,
  waitingList: waitingListRouter,
  settings: settingsRouter,
  tasks: tasksRouter,
  team: teamRouter,
  today: todayRouter,
});

export type AppRouter = typeof appRouter;

import { sendScheduled } from '../conversations/send-scheduled.ts';
import type { Ports } from '../ports/index.ts';
import type { Job } from '../ports/jobs.ts';
import { sendReminder } from '../reminders/send-reminder.ts';
import { askToMove } from '../replanning/ask-to-move.ts';
import { leaveUnanswered } from '../replanning/leave-unanswered.ts';
import { tellWithdrawn } from '../replanning/tell-withdrawn.ts';
import { askForFeedback } from '../visits/ask-for-feedback.ts';
import { followUpMissedVisit } from '../visits/follow-up-missed-visit.ts';
import { tellOfChange } from '../visits/tell-of-change.ts';
import { endUnansweredOffer } from '../waiting-list/end-unanswered-offer.ts';
import { offerFreedTime } from '../waiting-list/offer-freed-time.ts';

/** Does what has come due, by what is true now; doing it again changes nothing. The outcome is for the log. */
export function doJob(ports: Ports, job: Job): Promise<{ readonly kind: string }> {
  switch (job.kind) {
    case 'change-notice':
      return tellOfChange(ports, job);
    case 'feedback':
      return askForFeedback(ports, job);
    case 'freed-time':
      return offerFreedTime(ports, job);
    case 'missed-visit':
      return followUpMissedVisit(ports, job);
    case 'replan-answer':
      return leaveUnanswered(ports, job);
    case 'replan-ask':
      return askToMove(ports, job);
    case 'replan-withdrawn':
      return tellWithdrawn(ports, job);
    case 'reminder':
      return sendReminder(ports, job);
    case 'scheduled-message':
      return sendScheduled(ports, job);
    case 'waiting-offer-over':
      return endUnansweredOffer(ports, job);
  }
}

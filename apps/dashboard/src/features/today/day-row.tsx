import type { AppointmentItem } from '@post/api/contract';
import { AlarmClock, Check, UserCheck, UserX } from 'lucide-react';
import { Link } from 'react-router';
import { Badge, type BadgeTone } from '../../components/ui/badge.tsx';
import { Button } from '../../components/ui/button.tsx';
import { classNames } from '../../lib/class-names.ts';
import { useFormat } from '../../lib/format.ts';
import { paths } from '../../lib/paths.ts';
import { useTexts } from '../../lib/texts.ts';
import type { Act, Status } from './standing.ts';
import { todayTexts } from './texts/today.ts';

const TONES: Readonly<Record<Status, BadgeTone>> = {
  scheduled: 'warn',
  confirmed: 'good',
  arrived: 'accent',
  completed: 'plain',
  cancelled: 'danger',
  no_show: 'danger',
};

const ICONS = { confirmed: Check, arrived: UserCheck, completed: Check, no_show: UserX } as const;

export interface DayRowProps {
  readonly appointment: AppointmentItem;
  /** In milliseconds; null: not late. */
  readonly late: number | null;
  readonly acts: readonly Act[];
  readonly onAct: (act: Act) => void;
}

/** One appointment of the day with what the desk can record about it. */
export function DayRow({ appointment, late, acts, onAct }: DayRowProps) {
  const words = useTexts(todayTexts);
  const format = useFormat();
  const { patient, service, professional, startsAt, status } = appointment;
  const over = status === 'completed' || status === 'no_show';
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
      <time
        dateTime={startsAt}
        className={classNames('w-12 font-semibold text-base tabular-nums', over && 'text-ink-soft')}
      >
        {format.time(startsAt)}
      </time>
      <div className="min-w-0 flex-1 basis-48">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <Link
            to={paths.patient(patient.id)}
            className={classNames('font-medium hover:underline', over && 'text-ink-soft')}
          >
            {patient.name}
          </Link>
          <Badge tone={TONES[status]}>{words.statuses[status]}</Badge>
          {late !== null && (
            <Badge tone="danger">
              <AlarmClock aria-hidden="true" />
              {words.late(format.duration(late))}
            </Badge>
          )}
        </p>
        <p className="mt-0.5 truncate text-ink-soft text-xs">
          {service.name} · {professional.name}
          {patient.phone && <span className="tabular-nums"> · {format.phone(patient.phone)}</span>}
        </p>
      </div>
      <div className="flex gap-2 max-sm:w-full">
        {acts.map((act) => {
          const Icon = ICONS[act];
          const main = act === 'arrived' || act === 'completed';
          return (
            <Button
              key={act}
              size="small"
              data-likely={main || undefined}
              tone={main ? 'outline' : 'quiet'}
              aria-label={words.actOn(words.acts[act], patient.name)}
              onClick={() => onAct(act)}
              className="max-lg:h-10"
            >
              <Icon aria-hidden="true" />
              {words.acts[act]}
            </Button>
          );
        })}
      </div>
    </li>
  );
}

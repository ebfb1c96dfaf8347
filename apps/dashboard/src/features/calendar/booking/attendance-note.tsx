import { useQuery } from '@tanstack/react-query';
import { Badge } from '../../../components/ui/badge.tsx';
import { useFormat } from '../../../lib/format.ts';
import { useTexts } from '../../../lib/texts.ts';
import { trpc } from '../../../lib/trpc.ts';
import { calendarTexts } from '../texts/calendar.ts';

/** Says how often the chosen patient did not come; silent about those who always did. */
export function AttendanceNote({ patientId }: { readonly patientId: string }) {
  const words = useTexts(calendarTexts).booking;
  const format = useFormat();
  const { data } = useQuery({
    queryKey: ['patients', 'attendance', { id: patientId }],
    queryFn: () => trpc.patients.attendance.query({ id: patientId }),
  });
  if (!data || data.missed === 0) return null;
  const known = data.attended + data.missed;
  return <Badge tone="warn">{words.missed(data.missed, known, format.percent(data.missed / known))}</Badge>;
}

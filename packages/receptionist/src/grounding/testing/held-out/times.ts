/**
 * The times that Cora names in a situation. The replies were written for these: when a change of the clinic or of the
 * search brings others, some lies become true and some honest replies false, and their texts need another look.
 */
export const TIMES: Readonly<Record<string, string>> = {
  'offered times': '09:00 09:45 10:30 14:30 15:30 16:30',
  'offered a week': '08:00 09:30 13:00 08:00 09:30 13:00',
  proposed: '10:00',
  booked: '10:00',
  refused: '12:30 12:00 14:30 10:30 10:45 11:00 11:15',
  moved: '09:00',
  cancelled: '10:00',
  'child proposed': '09:00',
  'child booked': '09:00',
  'closed day': '09:00 14:30 09:00 14:30 09:00 14:30',
  'not on that day': '08:00 13:00 08:00 13:00 08:00 13:00',
  'asked why not': '13:00 12:00 14:30 11:00 11:15 14:30 14:45',
  mornings: '09:00 09:30 10:00 10:30 11:00 11:30',
  'in pain': '15:00 15:45 16:30 17:15',
  'two appointments': '10:00 14:00',
  'two to cancel': '10:00 14:00',
  'move proposed': '10:00 09:00',
  'cancel proposed': '10:00',
};

import type { ChangedRule } from './changed-rule.ts';

const GENERAL = `(select id from service where name = 'Clínica geral')`;
const HELENA = `(select id from professional where name = 'Dra. Helena Prado')`;

/** Every rule of the house that a scenario can feel, turned over. */
export const CHANGED_RULES: readonly ChangedRule[] = [
  {
    name: 'no notice is needed for a booking',
    statement: 'update clinic set minimum_notice_minutes = 0',
    witnesses: ['asks for less notice than the clinic needs'],
  },
  {
    name: 'two days of notice are needed for a booking',
    statement: 'update clinic set minimum_notice_minutes = 2880',
    witnesses: ['everything at once, tomorrow at ten'],
  },
  {
    name: 'the agenda is open for half a year',
    statement: 'update clinic set booking_horizon_days = 183',
    witnesses: ['asks for beyond the horizon first'],
  },
  {
    name: 'the agenda is open for three days',
    statement: 'update clinic set booking_horizon_days = 3',
    witnesses: ['next week on tuesday'],
  },
  {
    name: 'nobody rests at noon',
    statement: `update working_hours set to_time = '14:30' where to_time = '12:00'`,
    witnesses: ['asks for lunch first', 'wants the lunch gap, takes what is free after it'],
  },
  {
    name: 'the day ends later',
    statement: `update working_hours set to_time = '19:00' where to_time = '18:00'`,
    witnesses: ['asks for a visit that would run into the night'],
  },
  {
    name: 'saturdays are free',
    statement: `delete from working_hours where weekdays = '{6}'`,
    witnesses: ['cleaning on saturday'],
  },
  {
    name: 'sundays are worked',
    statement: `update working_hours set weekdays = '{6,7}' where weekdays = '{6}'`,
    witnesses: ['asks for a sunday first'],
  },
  {
    name: 'the clinic is closed on thursday',
    statement: `insert into closure (clinic_id, id, from_date, to_date, reason)
      select id, gen_random_uuid(), '2026-03-12', '2026-03-12', 'Treinamento da equipe' from clinic`,
    witnesses: ['any time on thursday'],
  },
  {
    name: 'holidays are worked',
    ports: { holidays: { between: () => [] } },
    witnesses: ['asks for a holiday first'],
  },
  {
    name: 'visits last three hours and a half',
    statement: `update service set duration_minutes = 210 where id = ${GENERAL}`,
    witnesses: ['clinical visit with Dr. Caio by name'],
  },
  {
    name: 'no minutes are kept free after a visit',
    statement: `update service set buffer_after_minutes = 0`,
    witnesses: ['asks for the minutes after another visit that are kept free'],
  },
  {
    name: 'prices are kept from chats',
    statement: `update service set price_policy = 'never'`,
    witnesses: ['the price of a service', 'asks the price in between'],
  },
  {
    name: 'the visit costs more',
    statement: `update service set price_cents = 23000 where id = ${GENERAL}`,
    witnesses: ['the price of a service'],
  },
  {
    name: 'Dra. Helena no longer offers clinical visits',
    statement: `delete from service_professional where service_id = ${GENERAL} and professional_id = ${HELENA}`,
    witnesses: ['clinical visit with Dra. Helena by name'],
  },
  {
    name: 'a cancellation needs an hour of notice',
    statement: 'update clinic set cancellation_notice_hours = 1',
    witnesses: ['cancels later than the clinic asks for'],
  },
  {
    name: 'the clinic has moved',
    statement: `update clinic set address = 'Avenida Central, 9, Centro, São Paulo, SP'`,
    witnesses: ['the address'],
  },
  {
    name: 'the receptionist has another name',
    statement: `update clinic set assistant_name = 'Lina'`,
    witnesses: ['who are you'],
  },
  {
    name: 'nothing is written about insurance',
    statement: `delete from knowledge_document where title ilike '%conv%nio%'`,
    witnesses: ['insurance that is taken'],
  },
];

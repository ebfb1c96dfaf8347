import { type ProfessionalId, SHORTEST_PASSWORD, type StaffId } from '@post/domain';
import { z } from 'zod';
import { id } from './id.ts';
import { personName } from './patient.ts';

const time = z.string().meta({ format: 'date-time' });

export const STAFF_ROLES = ['owner', 'manager', 'receptionist', 'professional'] as const;
const role = z.enum(STAFF_ROLES);
const place = { role, professionalId: id<ProfessionalId>().nullable().default(null) };

const newPassword = z.string().min(SHORTEST_PASSWORD).max(128);

export const meItem = z.object({
  staffId: z.string(),
  name: z.string(),
  email: z.string(),
  role,
  professionalId: z.string().nullable(),
  clinic: z.object({ id: z.string(), name: z.string(), assistantName: z.string(), timeZone: z.string() }),
});
export type MeItem = z.infer<typeof meItem>;

export const sessionItem = z.object({
  id: z.string(),
  startedAt: time,
  seenAt: time,
  address: z.string().nullable(),
  device: z.string().nullable(),
  current: z.boolean(),
});
export type SessionItem = z.infer<typeof sessionItem>;

export const oneSession = z.object({ id: id<string>() });

export const changePassword = z.object({ current: z.string().min(1).max(128), wanted: newPassword });

export const staffItem = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role,
  professionalId: z.string().nullable(),
  active: z.boolean(),
});
export type StaffItem = z.infer<typeof staffItem>;

export const colleagueItem = z.object({ id: z.string(), name: z.string(), role });

export const invitationItem = z.object({
  id: z.string(),
  email: z.string(),
  role,
  professionalId: z.string().nullable(),
  expiresAt: time,
});

export type InvitationItem = z.infer<typeof invitationItem>;

export const teamItem = z.object({ members: z.array(staffItem), invitations: z.array(invitationItem) });

export const inviteStaff = z.object({ email: z.email().max(200), ...place });

/** `token` ends the link `/convite#<token>`; it is shown this once. */
export const newInvitation = z.object({ invitation: invitationItem, token: z.string() });

export const changeStaff = z.object({
  id: id<StaffId>(),
  place: z.object(place).optional(),
  active: z.boolean().optional(),
});

export const oneStaff = z.object({ id: id<StaffId>() });

export const oneInvitation = z.object({ id: id<string>() });

const token = z.string().min(1).max(200);

export const invitationToken = z.object({ token });

export const invitationView = z.object({ clinicName: z.string(), email: z.string(), role, expiresAt: time });

export const acceptInvitation = z.object({ token, name: personName, password: newPassword });

import type { ProfessionalId, StaffId, Temporal, UserId } from '@post/domain';
import type { StaffRole } from '../actor.ts';

/** What someone may do in a clinic; `professionalId` is whose agenda is theirs. */
export interface StaffPlace {
  readonly role: StaffRole;
  readonly professionalId: ProfessionalId | null;
}

export interface StaffMember extends StaffPlace {
  readonly id: StaffId;
  readonly userId: UserId;
  readonly name: string;
  readonly email: string;
  readonly active: boolean;
  readonly createdAt: Temporal.Instant;
}

export interface StaffInvitation extends StaffPlace {
  readonly id: string;
  readonly email: string;
  readonly expiresAt: Temporal.Instant;
  readonly usedAt: Temporal.Instant | null;
}

/** A place where someone is signed in. */
export interface StaffSession {
  readonly id: string;
  readonly startedAt: Temporal.Instant;
  readonly seenAt: Temporal.Instant;
  readonly address: string | null;
  readonly device: string | null;
}

export interface StaffReader {
  staffMember(id: StaffId): Promise<StaffMember | null>;
  /** Active ones first, by name. */
  staffMembers(): Promise<readonly StaffMember[]>;
  /** Not used yet, expired ones too, newest first. */
  openInvitations(): Promise<readonly StaffInvitation[]>;
  invitationByToken(tokenHash: string): Promise<StaffInvitation | null>;
  sessionsOf(id: StaffId): Promise<readonly StaffSession[]>;
  passwordHashOf(id: StaffId): Promise<string | null>;
  /** Who may sign in with this e-mail, in whatever clinic they work. */
  loginByEmail(email: string): Promise<{ readonly userId: UserId; readonly passwordHash: string | null } | null>;
}

export interface StaffWriter {
  insertLogin(login: { readonly name: string; readonly email: string; readonly passwordHash: string }): Promise<UserId>;
  /** Gives a place, or gives back one that was taken away. */
  placeStaff(userId: UserId, place: StaffPlace): Promise<StaffMember>;
  changeStaff(id: StaffId, change: Partial<StaffPlace & { readonly active: boolean }>): Promise<void>;
  /** Queues behind other changes of the clinic's team until the transaction ends, so that one owner always remains. */
  lockTeam(): Promise<void>;
  setPasswordHash(id: StaffId, hash: string): Promise<void>;
  /** Ends where someone is signed in: everywhere, one place only, or everywhere but one. The number ended. */
  endSessions(id: StaffId, which?: { readonly only?: string; readonly except?: string }): Promise<number>;
  insertInvitation(
    invitation: StaffPlace & {
      readonly email: string;
      readonly tokenHash: string;
      readonly invitedBy: StaffId;
      readonly expiresAt: Temporal.Instant;
    },
  ): Promise<StaffInvitation>;
  /** False when it was used or withdrawn meanwhile. */
  useInvitation(id: string, at: Temporal.Instant): Promise<boolean>;
  withdrawInvitation(id: string): Promise<boolean>;
}

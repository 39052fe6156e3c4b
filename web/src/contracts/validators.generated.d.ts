// Generated from contracts/schemas by `npm run contracts`.
import type { AccountSettings, BrokerConnectionChanged, CoachReflect, Event, HabitsScored, ImportProgress, Login, Register, StreamFrame, TradesImported } from './generated';

export interface Validator<T> {
  (value: unknown): value is T;
  errors?: { instancePath: string; keyword: string; params: Record<string, unknown>; message?: string }[] | null;
}

export const event: Validator<Event>;
export const importProgress: Validator<ImportProgress>;
export const coachReflect: Validator<CoachReflect>;
export const tradesImported: Validator<TradesImported>;
export const habitsScored: Validator<HabitsScored>;
export const brokerConnectionChanged: Validator<BrokerConnectionChanged>;
export const streamFrame: Validator<StreamFrame>;
export const register: Validator<Register>;
export const login: Validator<Login>;
export const accountSettings: Validator<AccountSettings>;

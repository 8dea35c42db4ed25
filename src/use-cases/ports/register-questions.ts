import type { ServicePointId, TerritoryId } from '@/domain/ids';

export type TerritoryListed = {
  readonly territoryId: TerritoryId;
  readonly name: string;
  /** Through which door and at what instant it was opened; null for one the journal knows nothing of. */
  readonly openedBy: string | null;
  readonly openedAt: string | null;
};

export type ServicePointPlaced = {
  readonly servicePointId: string;
  readonly reference: string;
  readonly address: string;
  readonly place: { readonly lon: number; readonly lat: number } | null;
  readonly confidence: number;
  readonly placedByHand: boolean;
};

export type TechnicianListed = {
  readonly technicianId: string;
  readonly reference: string;
  readonly name: string;
  readonly mobile: string | null;
  readonly active: boolean;
  readonly start: { readonly lon: number; readonly lat: number };
  readonly end: { readonly lon: number; readonly lat: number };
  readonly skills: readonly { readonly skill: string; readonly validUntil: string | null }[];
  readonly shifts: readonly { readonly weekday: number; readonly startsAt: string; readonly endsAt: string }[];
  /** Those not over at the instant asked, the first to come first. */
  readonly absences: readonly {
    readonly absenceId: string;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly reason: string;
  }[];
  readonly onCall: readonly { readonly startsAt: string; readonly endsAt: string }[];
};

export type RegisterQuestions = {
  /** Every sector of this installation, by name. */
  readonly territories: () => Promise<TerritoryListed[]>;
  readonly servicePoint: (territory: TerritoryId, id: ServicePointId) => Promise<ServicePointPlaced | null>;
  /** Every technician, by name, with what decides what they can be given. `from`: an ISO instant. */
  readonly technicians: (territory: TerritoryId, from: string) => Promise<TechnicianListed[]>;
};

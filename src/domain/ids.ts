import { z } from 'zod';

/** Ids are UUIDv7 made where the thing is born (tablet, form, server), so a retry is harmless. */
const uuid = z.uuid();

export const WorkOrderId = uuid.brand<'WorkOrderId'>();
export const VisitId = uuid.brand<'VisitId'>();
export const AppointmentId = uuid.brand<'AppointmentId'>();
export const TechnicianId = uuid.brand<'TechnicianId'>();
export const CustomerId = uuid.brand<'CustomerId'>();
export const ServicePointId = uuid.brand<'ServicePointId'>();
export const TerritoryId = uuid.brand<'TerritoryId'>();
export const AccountId = uuid.brand<'AccountId'>();
export const FactId = uuid.brand<'FactId'>();
export const CommandId = uuid.brand<'CommandId'>();
export const MessageId = uuid.brand<'MessageId'>();
export const CompensationId = uuid.brand<'CompensationId'>();
export const HoldId = uuid.brand<'HoldId'>();
export const LinkId = uuid.brand<'LinkId'>();
export const TaskId = uuid.brand<'TaskId'>();
export const PhotoId = uuid.brand<'PhotoId'>();
export const PlanSearchId = uuid.brand<'PlanSearchId'>();

export type WorkOrderId = z.infer<typeof WorkOrderId>;
export type VisitId = z.infer<typeof VisitId>;
export type AppointmentId = z.infer<typeof AppointmentId>;
export type TechnicianId = z.infer<typeof TechnicianId>;
export type CustomerId = z.infer<typeof CustomerId>;
export type ServicePointId = z.infer<typeof ServicePointId>;
export type TerritoryId = z.infer<typeof TerritoryId>;
export type AccountId = z.infer<typeof AccountId>;
export type FactId = z.infer<typeof FactId>;
export type CommandId = z.infer<typeof CommandId>;
export type MessageId = z.infer<typeof MessageId>;
export type CompensationId = z.infer<typeof CompensationId>;
export type HoldId = z.infer<typeof HoldId>;
export type LinkId = z.infer<typeof LinkId>;
export type TaskId = z.infer<typeof TaskId>;
export type PhotoId = z.infer<typeof PhotoId>;
export type PlanSearchId = z.infer<typeof PlanSearchId>;

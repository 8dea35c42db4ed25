ALTER TABLE "plan_search" ALTER COLUMN "budget_seconds" SET DATA TYPE real;--> statement-breakpoint
ALTER TABLE "plan_search" ADD COLUMN "repair" jsonb;
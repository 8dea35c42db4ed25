ALTER TABLE "plan_change_floor" ADD COLUMN "forgotten_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "plan_search" ADD COLUMN "deaths" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "plan_search_over" ON "plan_search" USING btree ("asked_at") WHERE "plan_search"."state" not in ('waiting', 'searching');
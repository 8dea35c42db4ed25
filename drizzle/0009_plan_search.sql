CREATE TABLE "plan_search" (
	"id" uuid PRIMARY KEY NOT NULL,
	"territory_id" uuid NOT NULL,
	"from_day" date NOT NULL,
	"to_day" date NOT NULL,
	"state" text NOT NULL,
	"reason" text,
	"asked_by" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"start" jsonb,
	"meanwhile" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"attempt" integer DEFAULT 0 NOT NULL,
	"held_until" timestamp with time zone,
	"stop_asked" boolean DEFAULT false NOT NULL,
	"started_at" timestamp with time zone,
	"budget_seconds" integer,
	"curve" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"proposal" jsonb,
	"difference" jsonb,
	"ended_at" timestamp with time zone,
	"decided_by" text,
	"decided_at" timestamp with time zone,
	CONSTRAINT "plan_search_state" CHECK ("plan_search"."state" in ('waiting', 'searching', 'proposed', 'accepted', 'left', 'superseded', 'unchanged', 'cancelled', 'failed')),
	CONSTRAINT "plan_search_days" CHECK ("plan_search"."from_day" <= "plan_search"."to_day")
);
--> statement-breakpoint
ALTER TABLE "plan_search" ADD CONSTRAINT "plan_search_territory_id_territory_id_fk" FOREIGN KEY ("territory_id") REFERENCES "public"."territory"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "plan_search_waiting" ON "plan_search" USING btree ("asked_at") WHERE "plan_search"."state" in ('waiting', 'searching');--> statement-breakpoint
CREATE INDEX "plan_search_territory" ON "plan_search" USING btree ("territory_id","asked_at");--> statement-breakpoint
-- One search at a time for a day of a territory, until somebody has decided about what it found.
ALTER TABLE "plan_search" ADD CONSTRAINT "plan_search_one_open"
	EXCLUDE USING gist ("territory_id" WITH =, daterange("from_day", "to_day", '[]') WITH &&)
	WHERE ("state" IN ('waiting', 'searching', 'proposed'));

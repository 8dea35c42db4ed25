ALTER TABLE "travel_leg" DROP CONSTRAINT "travel_leg_origin_destination_hour_of_week_pk";--> statement-breakpoint
ALTER TABLE "travel_leg" ADD COLUMN "key" text PRIMARY KEY NOT NULL;--> statement-breakpoint
ALTER TABLE "travel_leg" ADD COLUMN "travel_seconds" integer NOT NULL;--> statement-breakpoint
ALTER TABLE "travel_leg" ADD COLUMN "distance_metres" integer NOT NULL;--> statement-breakpoint
ALTER TABLE "travel_leg" ADD COLUMN "source" text NOT NULL;--> statement-breakpoint
ALTER TABLE "travel_leg" DROP COLUMN "origin";--> statement-breakpoint
ALTER TABLE "travel_leg" DROP COLUMN "destination";--> statement-breakpoint
ALTER TABLE "travel_leg" DROP COLUMN "hour_of_week";--> statement-breakpoint
ALTER TABLE "travel_leg" DROP COLUMN "seconds";--> statement-breakpoint
ALTER TABLE "travel_leg" DROP COLUMN "metres";
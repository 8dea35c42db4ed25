CREATE TABLE "sms_stop" (
	"territory_id" uuid NOT NULL,
	"number" text NOT NULL,
	CONSTRAINT "sms_stop_territory_id_number_pk" PRIMARY KEY("territory_id","number")
);
--> statement-breakpoint
ALTER TABLE "sms_stop" ADD CONSTRAINT "sms_stop_territory_id_territory_id_fk" FOREIGN KEY ("territory_id") REFERENCES "public"."territory"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "message_recipient" ON "message" USING btree ("recipient","created_at");--> statement-breakpoint
-- What was answered so far, one customer at a time.
INSERT INTO "sms_stop" ("territory_id", "number")
	SELECT DISTINCT "territory_id", "mobile" FROM "customer" WHERE "sms_stopped" AND "mobile" IS NOT NULL;--> statement-breakpoint
-- A letter leaves the print queue when its time has passed.
UPDATE "message" SET "next_action_at" = "expires_at" WHERE "channel" = 'letter' AND "status" = 'toPrint';

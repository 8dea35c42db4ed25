CREATE TABLE "account" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "membership" (
	"user_id" text NOT NULL,
	"territory_id" uuid NOT NULL,
	"role" text NOT NULL,
	"technician_id" uuid,
	CONSTRAINT "membership_user_id_territory_id_pk" PRIMARY KEY("user_id","territory_id"),
	CONSTRAINT "membership_role" CHECK ("membership"."role" in ('callTaker', 'dispatcher', 'technician', 'manager', 'administrator')),
	CONSTRAINT "membership_technician" CHECK (("membership"."role" = 'technician') = ("membership"."technician_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" text PRIMARY KEY NOT NULL,
	"token" text NOT NULL,
	"user_id" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"impersonated_by" text,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "session_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "user" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"role" text,
	"banned" boolean DEFAULT false,
	"ban_reason" text,
	"ban_expires" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "user_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "verification" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "appointment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"territory_id" uuid NOT NULL,
	"work_order_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"window_start" timestamp with time zone NOT NULL,
	"window_end" timestamp with time zone NOT NULL,
	"confirm_by" text NOT NULL,
	"fixed_at" timestamp with time zone NOT NULL,
	"told_at" timestamp with time zone,
	"confirmed_at" timestamp with time zone,
	"cancelled_at" timestamp with time zone,
	"cancelled_by" text,
	CONSTRAINT "appointment_window_two_hours" CHECK ("appointment"."window_end" > "appointment"."window_start" and "appointment"."window_end" - "appointment"."window_start" <= interval '2 hours'),
	CONSTRAINT "appointment_confirm_by" CHECK ("appointment"."confirm_by" in ('sms', 'letter', 'call')),
	CONSTRAINT "appointment_cancelled_whole" CHECK (("appointment"."cancelled_by" is null) = ("appointment"."cancelled_at" is null))
);
--> statement-breakpoint
CREATE TABLE "clock" (
	"work_order_id" uuid NOT NULL,
	"code" text NOT NULL,
	"occasion" text NOT NULL,
	"territory_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"charter_version" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"stopped_at" timestamp with time zone,
	"due_at" timestamp with time zone NOT NULL,
	"warn_at" timestamp with time zone,
	"state" text NOT NULL,
	"pauses" jsonb NOT NULL,
	"amount_cents" integer NOT NULL,
	CONSTRAINT "clock_work_order_id_code_occasion_pk" PRIMARY KEY("work_order_id","code","occasion"),
	CONSTRAINT "clock_state" CHECK ("clock"."state" in ('running', 'paused', 'kept', 'broken', 'awaitingTablet', 'exempted', 'cancelled'))
);
--> statement-breakpoint
CREATE TABLE "compensation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"territory_id" uuid NOT NULL,
	"work_order_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"beneficiary_id" uuid NOT NULL,
	"amount_cents" integer NOT NULL,
	"state" text NOT NULL,
	"approvable_from" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"approved_at" timestamp with time zone,
	"approved_by" text,
	"exported_at" timestamp with time zone,
	CONSTRAINT "compensation_state" CHECK ("compensation"."state" in ('due', 'approved', 'exported', 'withdrawn')),
	CONSTRAINT "compensation_amount" CHECK ("compensation"."amount_cents" > 0)
);
--> statement-breakpoint
CREATE TABLE "timer" (
	"kind" text NOT NULL,
	"subject" uuid NOT NULL,
	"territory_id" uuid NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	CONSTRAINT "timer_kind_subject_pk" PRIMARY KEY("kind","subject")
);
--> statement-breakpoint
CREATE TABLE "contract" (
	"number" text PRIMARY KEY NOT NULL,
	"territory_id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"service_point_id" uuid NOT NULL,
	"since" date NOT NULL,
	"until" date
);
--> statement-breakpoint
CREATE TABLE "customer" (
	"id" uuid PRIMARY KEY NOT NULL,
	"territory_id" uuid NOT NULL,
	"reference" text NOT NULL,
	"name" text NOT NULL,
	"mobile" text,
	"landline" text,
	"email" text,
	"contact_preference" text DEFAULT 'sms' NOT NULL,
	"braille" boolean DEFAULT false NOT NULL,
	"sms_stopped" boolean DEFAULT false NOT NULL,
	"locale" text DEFAULT 'fr' NOT NULL,
	"search" text DEFAULT '' NOT NULL,
	CONSTRAINT "customer_contact_preference" CHECK ("customer"."contact_preference" in ('sms', 'write'))
);
--> statement-breakpoint
CREATE TABLE "command" (
	"id" uuid PRIMARY KEY NOT NULL,
	"author" text NOT NULL,
	"kind" text NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"result" jsonb
);
--> statement-breakpoint
CREATE TABLE "fact" (
	"id" uuid PRIMARY KEY NOT NULL,
	"territory_id" uuid NOT NULL,
	"subject_kind" text NOT NULL,
	"subject" text NOT NULL,
	"kind" text NOT NULL,
	"happened_at" timestamp with time zone NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"author" text NOT NULL,
	"source" text NOT NULL,
	"payload" jsonb NOT NULL,
	"corrects" uuid
);
--> statement-breakpoint
CREATE TABLE "attempt_count" (
	"door" text PRIMARY KEY NOT NULL,
	"window_started_at" timestamp with time zone NOT NULL,
	"count" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "test_clock" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"offset_milliseconds" bigint DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "travel_leg" (
	"origin" text NOT NULL,
	"destination" text NOT NULL,
	"hour_of_week" integer NOT NULL,
	"seconds" integer NOT NULL,
	"metres" integer NOT NULL,
	"fetched_at" timestamp with time zone NOT NULL,
	CONSTRAINT "travel_leg_origin_destination_hour_of_week_pk" PRIMARY KEY("origin","destination","hour_of_week")
);
--> statement-breakpoint
CREATE TABLE "customer_link" (
	"id" uuid PRIMARY KEY NOT NULL,
	"territory_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"purpose" text NOT NULL,
	"appointment_id" uuid NOT NULL,
	"appointment_version" integer NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked" boolean DEFAULT false NOT NULL,
	CONSTRAINT "customer_link_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "inbound_message" (
	"id" uuid PRIMARY KEY NOT NULL,
	"territory_id" uuid NOT NULL,
	"provider_id" text NOT NULL,
	"sender" text NOT NULL,
	"body" text NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"understood_as" text NOT NULL,
	"customer_id" uuid,
	"appointment_id" uuid,
	CONSTRAINT "inbound_message_providerId_unique" UNIQUE("provider_id")
);
--> statement-breakpoint
CREATE TABLE "message" (
	"id" uuid PRIMARY KEY NOT NULL,
	"territory_id" uuid NOT NULL,
	"work_order_id" uuid,
	"customer_id" uuid,
	"appointment_id" uuid,
	"appointment_version" integer,
	"purpose" text NOT NULL,
	"channel" text NOT NULL,
	"recipient" text,
	"body" text NOT NULL,
	"status" text NOT NULL,
	"provider_id" text,
	"provider_code" integer,
	"created_at" timestamp with time zone NOT NULL,
	"send_after" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone,
	"sent_at" timestamp with time zone,
	"delivered_at" timestamp with time zone,
	"next_action_at" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "message_channel" CHECK ("message"."channel" in ('sms', 'letter'))
);
--> statement-breakpoint
CREATE TABLE "message_attempt" (
	"id" uuid PRIMARY KEY NOT NULL,
	"message_id" uuid NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone,
	"outcome" text,
	"detail" text
);
--> statement-breakpoint
CREATE TABLE "task" (
	"id" uuid PRIMARY KEY NOT NULL,
	"territory_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"work_order_id" uuid,
	"message_id" uuid,
	"details" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"done_at" timestamp with time zone,
	"done_by" text
);
--> statement-breakpoint
CREATE TABLE "photo" (
	"id" uuid PRIMARY KEY NOT NULL,
	"territory_id" uuid NOT NULL,
	"work_order_id" uuid NOT NULL,
	"technician_id" uuid NOT NULL,
	"taken_at" timestamp with time zone NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"media_type" text NOT NULL,
	"size_bytes" integer NOT NULL,
	"sha256" text NOT NULL,
	"content" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "hold" (
	"id" uuid PRIMARY KEY NOT NULL,
	"territory_id" uuid NOT NULL,
	"work_order_id" uuid NOT NULL,
	"technician_id" uuid NOT NULL,
	"day" date NOT NULL,
	"during" "tstzrange" NOT NULL,
	"window_start" timestamp with time zone NOT NULL,
	"window_end" timestamp with time zone NOT NULL,
	"author" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "route" (
	"technician_id" uuid NOT NULL,
	"day" date NOT NULL,
	"territory_id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "route_technician_id_day_pk" PRIMARY KEY("technician_id","day")
);
--> statement-breakpoint
CREATE TABLE "visit" (
	"id" uuid PRIMARY KEY NOT NULL,
	"territory_id" uuid NOT NULL,
	"work_order_id" uuid NOT NULL,
	"state" text NOT NULL,
	"pinned" boolean DEFAULT false NOT NULL,
	CONSTRAINT "visit_state" CHECK ("visit"."state" in ('planned', 'dispatched', 'accepted', 'travelling', 'onSite', 'safe', 'done', 'absent', 'cancelled'))
);
--> statement-breakpoint
CREATE TABLE "visit_assignment" (
	"visit_id" uuid NOT NULL,
	"technician_id" uuid NOT NULL,
	"day" date NOT NULL,
	"during" "tstzrange" NOT NULL,
	"blocks" boolean DEFAULT true NOT NULL,
	CONSTRAINT "visit_assignment_visit_id_technician_id_pk" PRIMARY KEY("visit_id","technician_id")
);
--> statement-breakpoint
CREATE TABLE "service_point" (
	"id" uuid PRIMARY KEY NOT NULL,
	"territory_id" uuid NOT NULL,
	"reference" text NOT NULL,
	"insee" text NOT NULL,
	"house_number" text NOT NULL,
	"street" text NOT NULL,
	"postcode" text NOT NULL,
	"lon" double precision,
	"lat" double precision,
	"confidence" real NOT NULL,
	"placed_by_hand" boolean DEFAULT false NOT NULL,
	"search" text DEFAULT '' NOT NULL,
	CONSTRAINT "service_point_confidence" CHECK ("service_point"."confidence" between 0 and 1),
	CONSTRAINT "service_point_placed" CHECK (("service_point"."lon" is null) = ("service_point"."lat" is null))
);
--> statement-breakpoint
CREATE TABLE "absence" (
	"id" uuid PRIMARY KEY NOT NULL,
	"technician_id" uuid NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"reason" text NOT NULL,
	CONSTRAINT "absence_forward" CHECK ("absence"."starts_at" < "absence"."ends_at")
);
--> statement-breakpoint
CREATE TABLE "held_skill" (
	"technician_id" uuid NOT NULL,
	"skill" text NOT NULL,
	"valid_until" date,
	CONSTRAINT "held_skill_technician_id_skill_pk" PRIMARY KEY("technician_id","skill")
);
--> statement-breakpoint
CREATE TABLE "on_call_duty" (
	"technician_id" uuid NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	CONSTRAINT "on_call_duty_technician_id_starts_at_pk" PRIMARY KEY("technician_id","starts_at"),
	CONSTRAINT "on_call_duty_forward" CHECK ("on_call_duty"."starts_at" < "on_call_duty"."ends_at")
);
--> statement-breakpoint
CREATE TABLE "shift" (
	"technician_id" uuid NOT NULL,
	"weekday" integer NOT NULL,
	"starts_at" text NOT NULL,
	"ends_at" text NOT NULL,
	CONSTRAINT "shift_technician_id_weekday_starts_at_pk" PRIMARY KEY("technician_id","weekday","starts_at"),
	CONSTRAINT "shift_weekday" CHECK ("shift"."weekday" between 1 and 7),
	CONSTRAINT "shift_forward" CHECK ("shift"."starts_at" < "shift"."ends_at")
);
--> statement-breakpoint
CREATE TABLE "technician" (
	"id" uuid PRIMARY KEY NOT NULL,
	"territory_id" uuid NOT NULL,
	"reference" text NOT NULL,
	"name" text NOT NULL,
	"mobile" text,
	"start_lon" double precision NOT NULL,
	"start_lat" double precision NOT NULL,
	"end_lon" double precision NOT NULL,
	"end_lat" double precision NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"feed_version" integer DEFAULT 1 NOT NULL,
	"tablet_seen_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "commune" (
	"insee" text PRIMARY KEY NOT NULL,
	"territory_id" uuid NOT NULL,
	"name" text NOT NULL,
	"postcodes" text[] NOT NULL,
	"population" integer NOT NULL,
	"lon" double precision NOT NULL,
	"lat" double precision NOT NULL
);
--> statement-breakpoint
CREATE TABLE "territory" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reference_counter" (
	"territory_id" uuid PRIMARY KEY NOT NULL,
	"prefix" text NOT NULL,
	"last" integer DEFAULT 1000 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "work_order" (
	"id" uuid PRIMARY KEY NOT NULL,
	"territory_id" uuid NOT NULL,
	"reference" text NOT NULL,
	"service_point_id" uuid NOT NULL,
	"customer_id" uuid,
	"caller_name" text,
	"caller_phone" text,
	"channel" text NOT NULL,
	"job_type" text NOT NULL,
	"private_side" boolean DEFAULT false NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"duration_minutes" integer NOT NULL,
	"state" text NOT NULL,
	"reported_at" timestamp with time zone NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"qualified_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "work_order_state" CHECK ("work_order"."state" in ('toPlan', 'planned', 'dispatched', 'underWay', 'done', 'cancelled')),
	CONSTRAINT "work_order_reported_first" CHECK ("work_order"."reported_at" <= "work_order"."recorded_at")
);
--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_territory_id_territory_id_fk" FOREIGN KEY ("territory_id") REFERENCES "public"."territory"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_technician_id_technician_id_fk" FOREIGN KEY ("technician_id") REFERENCES "public"."technician"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_territory_id_territory_id_fk" FOREIGN KEY ("territory_id") REFERENCES "public"."territory"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_work_order_id_work_order_id_fk" FOREIGN KEY ("work_order_id") REFERENCES "public"."work_order"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clock" ADD CONSTRAINT "clock_work_order_id_work_order_id_fk" FOREIGN KEY ("work_order_id") REFERENCES "public"."work_order"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clock" ADD CONSTRAINT "clock_territory_id_territory_id_fk" FOREIGN KEY ("territory_id") REFERENCES "public"."territory"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "compensation" ADD CONSTRAINT "compensation_territory_id_territory_id_fk" FOREIGN KEY ("territory_id") REFERENCES "public"."territory"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "compensation" ADD CONSTRAINT "compensation_work_order_id_work_order_id_fk" FOREIGN KEY ("work_order_id") REFERENCES "public"."work_order"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "compensation" ADD CONSTRAINT "compensation_beneficiary_id_customer_id_fk" FOREIGN KEY ("beneficiary_id") REFERENCES "public"."customer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "timer" ADD CONSTRAINT "timer_territory_id_territory_id_fk" FOREIGN KEY ("territory_id") REFERENCES "public"."territory"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contract" ADD CONSTRAINT "contract_territory_id_territory_id_fk" FOREIGN KEY ("territory_id") REFERENCES "public"."territory"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contract" ADD CONSTRAINT "contract_customer_id_customer_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contract" ADD CONSTRAINT "contract_service_point_id_service_point_id_fk" FOREIGN KEY ("service_point_id") REFERENCES "public"."service_point"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer" ADD CONSTRAINT "customer_territory_id_territory_id_fk" FOREIGN KEY ("territory_id") REFERENCES "public"."territory"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fact" ADD CONSTRAINT "fact_territory_id_territory_id_fk" FOREIGN KEY ("territory_id") REFERENCES "public"."territory"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fact" ADD CONSTRAINT "fact_corrects_fact_id_fk" FOREIGN KEY ("corrects") REFERENCES "public"."fact"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_link" ADD CONSTRAINT "customer_link_territory_id_territory_id_fk" FOREIGN KEY ("territory_id") REFERENCES "public"."territory"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_link" ADD CONSTRAINT "customer_link_appointment_id_appointment_id_fk" FOREIGN KEY ("appointment_id") REFERENCES "public"."appointment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inbound_message" ADD CONSTRAINT "inbound_message_territory_id_territory_id_fk" FOREIGN KEY ("territory_id") REFERENCES "public"."territory"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inbound_message" ADD CONSTRAINT "inbound_message_customer_id_customer_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inbound_message" ADD CONSTRAINT "inbound_message_appointment_id_appointment_id_fk" FOREIGN KEY ("appointment_id") REFERENCES "public"."appointment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message" ADD CONSTRAINT "message_territory_id_territory_id_fk" FOREIGN KEY ("territory_id") REFERENCES "public"."territory"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message" ADD CONSTRAINT "message_work_order_id_work_order_id_fk" FOREIGN KEY ("work_order_id") REFERENCES "public"."work_order"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message" ADD CONSTRAINT "message_customer_id_customer_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message" ADD CONSTRAINT "message_appointment_id_appointment_id_fk" FOREIGN KEY ("appointment_id") REFERENCES "public"."appointment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message_attempt" ADD CONSTRAINT "message_attempt_message_id_message_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."message"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task" ADD CONSTRAINT "task_territory_id_territory_id_fk" FOREIGN KEY ("territory_id") REFERENCES "public"."territory"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task" ADD CONSTRAINT "task_work_order_id_work_order_id_fk" FOREIGN KEY ("work_order_id") REFERENCES "public"."work_order"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task" ADD CONSTRAINT "task_message_id_message_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."message"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "photo" ADD CONSTRAINT "photo_territory_id_territory_id_fk" FOREIGN KEY ("territory_id") REFERENCES "public"."territory"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "photo" ADD CONSTRAINT "photo_work_order_id_work_order_id_fk" FOREIGN KEY ("work_order_id") REFERENCES "public"."work_order"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "photo" ADD CONSTRAINT "photo_technician_id_technician_id_fk" FOREIGN KEY ("technician_id") REFERENCES "public"."technician"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hold" ADD CONSTRAINT "hold_territory_id_territory_id_fk" FOREIGN KEY ("territory_id") REFERENCES "public"."territory"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hold" ADD CONSTRAINT "hold_work_order_id_work_order_id_fk" FOREIGN KEY ("work_order_id") REFERENCES "public"."work_order"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "route" ADD CONSTRAINT "route_technician_id_technician_id_fk" FOREIGN KEY ("technician_id") REFERENCES "public"."technician"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "route" ADD CONSTRAINT "route_territory_id_territory_id_fk" FOREIGN KEY ("territory_id") REFERENCES "public"."territory"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit" ADD CONSTRAINT "visit_territory_id_territory_id_fk" FOREIGN KEY ("territory_id") REFERENCES "public"."territory"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit" ADD CONSTRAINT "visit_work_order_id_work_order_id_fk" FOREIGN KEY ("work_order_id") REFERENCES "public"."work_order"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_assignment" ADD CONSTRAINT "visit_assignment_visit_id_visit_id_fk" FOREIGN KEY ("visit_id") REFERENCES "public"."visit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_assignment" ADD CONSTRAINT "visit_assignment_technician_id_day_route_technician_id_day_fk" FOREIGN KEY ("technician_id","day") REFERENCES "public"."route"("technician_id","day") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_point" ADD CONSTRAINT "service_point_territory_id_territory_id_fk" FOREIGN KEY ("territory_id") REFERENCES "public"."territory"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_point" ADD CONSTRAINT "service_point_insee_commune_insee_fk" FOREIGN KEY ("insee") REFERENCES "public"."commune"("insee") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "absence" ADD CONSTRAINT "absence_technician_id_technician_id_fk" FOREIGN KEY ("technician_id") REFERENCES "public"."technician"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "held_skill" ADD CONSTRAINT "held_skill_technician_id_technician_id_fk" FOREIGN KEY ("technician_id") REFERENCES "public"."technician"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "on_call_duty" ADD CONSTRAINT "on_call_duty_technician_id_technician_id_fk" FOREIGN KEY ("technician_id") REFERENCES "public"."technician"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shift" ADD CONSTRAINT "shift_technician_id_technician_id_fk" FOREIGN KEY ("technician_id") REFERENCES "public"."technician"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "technician" ADD CONSTRAINT "technician_territory_id_territory_id_fk" FOREIGN KEY ("territory_id") REFERENCES "public"."territory"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commune" ADD CONSTRAINT "commune_territory_id_territory_id_fk" FOREIGN KEY ("territory_id") REFERENCES "public"."territory"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reference_counter" ADD CONSTRAINT "reference_counter_territory_id_territory_id_fk" FOREIGN KEY ("territory_id") REFERENCES "public"."territory"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_order" ADD CONSTRAINT "work_order_territory_id_territory_id_fk" FOREIGN KEY ("territory_id") REFERENCES "public"."territory"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_order" ADD CONSTRAINT "work_order_service_point_id_service_point_id_fk" FOREIGN KEY ("service_point_id") REFERENCES "public"."service_point"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_order" ADD CONSTRAINT "work_order_customer_id_customer_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "account_user" ON "account" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "session_user" ON "session" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "appointment_one_live_per_work_order" ON "appointment" USING btree ("work_order_id") WHERE "appointment"."cancelled_at" is null;--> statement-breakpoint
CREATE INDEX "appointment_window" ON "appointment" USING btree ("territory_id","window_start");--> statement-breakpoint
CREATE INDEX "clock_open" ON "clock" USING btree ("territory_id","state","due_at");--> statement-breakpoint
CREATE UNIQUE INDEX "compensation_once" ON "compensation" USING btree ("work_order_id","number","beneficiary_id");--> statement-breakpoint
CREATE INDEX "compensation_ledger" ON "compensation" USING btree ("territory_id","state","created_at");--> statement-breakpoint
CREATE INDEX "timer_due" ON "timer" USING btree ("due_at");--> statement-breakpoint
CREATE INDEX "contract_customer" ON "contract" USING btree ("customer_id");--> statement-breakpoint
CREATE INDEX "contract_service_point" ON "contract" USING btree ("service_point_id");--> statement-breakpoint
CREATE UNIQUE INDEX "customer_reference" ON "customer" USING btree ("territory_id","reference");--> statement-breakpoint
CREATE INDEX "customer_mobile" ON "customer" USING btree ("mobile");--> statement-breakpoint
CREATE INDEX "customer_landline" ON "customer" USING btree ("landline");--> statement-breakpoint
CREATE INDEX "customer_search" ON "customer" USING gin ("search" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "fact_subject" ON "fact" USING btree ("subject","happened_at");--> statement-breakpoint
CREATE INDEX "fact_recorded" ON "fact" USING btree ("territory_id","recorded_at");--> statement-breakpoint
CREATE INDEX "travel_leg_age" ON "travel_leg" USING btree ("fetched_at");--> statement-breakpoint
CREATE INDEX "customer_link_appointment" ON "customer_link" USING btree ("appointment_id");--> statement-breakpoint
CREATE INDEX "inbound_message_territory" ON "inbound_message" USING btree ("territory_id","received_at");--> statement-breakpoint
CREATE UNIQUE INDEX "message_provider" ON "message" USING btree ("provider_id") WHERE "message"."provider_id" is not null;--> statement-breakpoint
CREATE INDEX "message_next_action" ON "message" USING btree ("next_action_at") WHERE "message"."next_action_at" is not null;--> statement-breakpoint
CREATE INDEX "message_work_order" ON "message" USING btree ("work_order_id");--> statement-breakpoint
CREATE INDEX "message_territory" ON "message" USING btree ("territory_id","created_at");--> statement-breakpoint
CREATE INDEX "message_attempt_of" ON "message_attempt" USING btree ("message_id");--> statement-breakpoint
CREATE INDEX "task_open" ON "task" USING btree ("territory_id","created_at") WHERE "task"."done_at" is null;--> statement-breakpoint
CREATE INDEX "photo_work_order" ON "photo" USING btree ("work_order_id");--> statement-breakpoint
CREATE INDEX "hold_route" ON "hold" USING btree ("technician_id","day");--> statement-breakpoint
CREATE INDEX "hold_work_order" ON "hold" USING btree ("work_order_id");--> statement-breakpoint
CREATE INDEX "route_day" ON "route" USING btree ("territory_id","day");--> statement-breakpoint
CREATE INDEX "visit_work_order" ON "visit" USING btree ("work_order_id");--> statement-breakpoint
CREATE INDEX "visit_assignment_route" ON "visit_assignment" USING btree ("technician_id","day");--> statement-breakpoint
CREATE UNIQUE INDEX "service_point_reference" ON "service_point" USING btree ("territory_id","reference");--> statement-breakpoint
CREATE INDEX "service_point_search" ON "service_point" USING gin ("search" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "absence_of" ON "absence" USING btree ("technician_id","ends_at");--> statement-breakpoint
CREATE UNIQUE INDEX "technician_reference" ON "technician" USING btree ("territory_id","reference");--> statement-breakpoint
CREATE UNIQUE INDEX "work_order_reference" ON "work_order" USING btree ("territory_id","reference");--> statement-breakpoint
CREATE INDEX "work_order_open" ON "work_order" USING btree ("territory_id","state","due_at");--> statement-breakpoint
CREATE INDEX "work_order_customer" ON "work_order" USING btree ("customer_id");--> statement-breakpoint
CREATE INDEX "work_order_point" ON "work_order" USING btree ("service_point_id");
CREATE TABLE "plan_change" (
	"territory_id" uuid NOT NULL,
	"xid" "xid8" NOT NULL,
	"kind" text NOT NULL,
	"subject" uuid NOT NULL,
	"day" date,
	CONSTRAINT "plan_change_once" UNIQUE NULLS NOT DISTINCT("territory_id","xid","kind","subject","day"),
	CONSTRAINT "plan_change_kind" CHECK ("plan_change"."kind" in ('job', 'point', 'technician', 'route', 'everything'))
);
--> statement-breakpoint
CREATE TABLE "plan_change_floor" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"floor" "xid8" NOT NULL,
	"next" "xid8" NOT NULL
);
--> statement-breakpoint
CREATE INDEX "plan_change_age" ON "plan_change" USING btree ("xid");
--> statement-breakpoint
INSERT INTO "plan_change_floor" ("floor", "next") VALUES ('0', '0');
--> statement-breakpoint
-- What of the live plan a transaction touches is written down with its number, once. A reader that kept a plan in memory
-- finds here what its snapshot had not seen, whoever changed it and however.
create function note_plan_change(territory uuid, changed text, what uuid, on_day date default null) returns void
language sql as $$
  insert into plan_change (territory_id, xid, kind, subject, day)
  values (territory, pg_current_xact_id(), changed, what, on_day) on conflict do nothing
$$;
--> statement-breakpoint
-- A row of a work order.
create function note_job_row() returns trigger language plpgsql as $$
declare
  one record;
begin
  if tg_op = 'DELETE' then one := old; else one := new; end if;
  -- Every new work order has clocks, and no visit yet. Clocks and first visits are written with the work order locked, so neither misses the other.
  if tg_table_name <> 'clock' or exists (select from visit v where v.work_order_id = one.work_order_id) then
    perform note_plan_change(one.territory_id, 'job', one.work_order_id);
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger visit_noted after insert or delete or update of state, pinned on visit
  for each row execute function note_job_row();
--> statement-breakpoint
create trigger appointment_noted after insert or delete or update of window_start, window_end, cancelled_at on appointment
  for each row execute function note_job_row();
--> statement-breakpoint
create trigger clock_noted after insert or delete on clock for each row execute function note_job_row();
--> statement-breakpoint
-- Clocks are written anew at every fact of their work order; mostly nothing planning counts by has changed.
create trigger clock_change_noted after update on clock for each row
  when ((old.due_at, old.state, old.amount_cents, old.code, old.occasion)
    is distinct from (new.due_at, new.state, new.amount_cents, new.code, new.occasion))
  execute function note_job_row();
--> statement-breakpoint
create function note_work_order() returns trigger language plpgsql as $$
begin
  perform note_plan_change(new.territory_id, 'job', new.id);
  return null;
end $$;
--> statement-breakpoint
create trigger work_order_noted after update on work_order for each row
  when ((old.reference, old.service_point_id, old.job_type, old.duration_minutes, old.reported_at)
    is distinct from (new.reference, new.service_point_id, new.job_type, new.duration_minutes, new.reported_at))
  execute function note_work_order();
--> statement-breakpoint
create function note_assignment() returns trigger language plpgsql as $$
declare
  changed uuid;
begin
  if tg_op = 'DELETE' then changed := old.visit_id; else changed := new.visit_id; end if;
  perform note_plan_change(v.territory_id, 'job', v.work_order_id) from visit v where v.id = changed;
  return null;
end $$;
--> statement-breakpoint
create trigger visit_assignment_noted after insert or delete or update on visit_assignment
  for each row execute function note_assignment();
--> statement-breakpoint
-- What has really happened to a visit, or has not after all.
create function note_fact() returns trigger language plpgsql as $$
begin
  perform note_plan_change(new.territory_id, 'job', new.subject::uuid);
  return null;
end $$;
--> statement-breakpoint
create trigger fact_noted after insert on fact for each row
  when (new.subject_kind = 'workOrder' and (new.corrects is not null
    or new.kind in ('travelStarted', 'arrived', 'finished', 'customerAbsent')))
  execute function note_fact();
--> statement-breakpoint
create function note_service_point() returns trigger language plpgsql as $$
begin
  perform note_plan_change(new.territory_id, 'point', new.id);
  return null;
end $$;
--> statement-breakpoint
create trigger service_point_noted after update on service_point for each row
  when ((old.lon, old.lat, old.confidence, old.house_number, old.street, old.postcode, old.insee)
    is distinct from (new.lon, new.lat, new.confidence, new.house_number, new.street, new.postcode, new.insee))
  execute function note_service_point();
--> statement-breakpoint
-- Addresses and the places of urgent work hang on the commune; who works where hangs on the technician: all is read again.
create function note_everything() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then perform note_plan_change(old.territory_id, 'everything', old.territory_id); end if;
  if tg_op <> 'DELETE' then perform note_plan_change(new.territory_id, 'everything', new.territory_id); end if;
  return null;
end $$;
--> statement-breakpoint
create trigger commune_noted after update on commune for each row
  when ((old.name, old.lon, old.lat) is distinct from (new.name, new.lon, new.lat))
  execute function note_everything();
--> statement-breakpoint
create trigger technician_noted after insert or delete on technician for each row execute function note_everything();
--> statement-breakpoint
create trigger technician_change_noted after update on technician for each row
  when ((old.territory_id, old.name, old.active, old.start_lon, old.start_lat, old.end_lon, old.end_lat)
    is distinct from (new.territory_id, new.name, new.active, new.start_lon, new.start_lat, new.end_lon, new.end_lat))
  execute function note_everything();
--> statement-breakpoint
-- Weeks, skills, absences and duties: of one technician, read again alone.
create function note_technician() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    perform note_plan_change(t.territory_id, 'technician', t.id) from technician t where t.id = old.technician_id;
  end if;
  if tg_op <> 'DELETE' then
    perform note_plan_change(t.territory_id, 'technician', t.id) from technician t where t.id = new.technician_id;
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger shift_noted after insert or delete or update on shift for each row execute function note_technician();
--> statement-breakpoint
create trigger held_skill_noted after insert or delete or update on held_skill
  for each row execute function note_technician();
--> statement-breakpoint
create trigger absence_noted after insert or delete or update on absence
  for each row execute function note_technician();
--> statement-breakpoint
create trigger on_call_duty_noted after insert or delete or update on on_call_duty
  for each row execute function note_technician();
--> statement-breakpoint
create function note_route() returns trigger language plpgsql as $$
begin
  perform note_plan_change(new.territory_id, 'route', new.technician_id, new.day);
  return null;
end $$;
--> statement-breakpoint
create trigger route_noted after insert or update of version on route for each row execute function note_route();

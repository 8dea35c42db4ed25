ALTER TABLE "plan_change_floor" ADD COLUMN "forgotten_at" timestamp with time zone DEFAULT '1970-01-01T00:00:00Z' NOT NULL;--> statement-breakpoint
ALTER TABLE "plan_search" ADD COLUMN "deaths" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "plan_search_over" ON "plan_search" USING btree ("asked_at") WHERE "plan_search"."state" not in ('waiting', 'searching');--> statement-breakpoint
-- Who has been moved to another territory is read there, with the work they still have here: both hear of it.
create or replace function note_plan_change(territory uuid, changed text, what uuid, on_day date default null) returns void
language plpgsql as $$
begin
  insert into plan_change (territory_id, xid, kind, subject, day)
  values (territory, pg_current_xact_id(), changed, what, on_day) on conflict do nothing;
  if changed = 'job' then
    insert into plan_change (territory_id, xid, kind, subject)
    select distinct t.territory_id, pg_current_xact_id(), changed, what
    from visit v join visit_assignment g on g.visit_id = v.id join technician t on t.id = g.technician_id
    where v.work_order_id = what and t.territory_id <> territory on conflict do nothing;
  elsif changed = 'point' then
    insert into plan_change (territory_id, xid, kind, subject)
    select distinct t.territory_id, pg_current_xact_id(), changed, what
    from work_order w join visit v on v.work_order_id = w.id join visit_assignment g on g.visit_id = v.id
      join technician t on t.id = g.technician_id
    where w.service_point_id = what and t.territory_id <> territory on conflict do nothing;
  elsif changed = 'route' then
    insert into plan_change (territory_id, xid, kind, subject, day)
    select t.territory_id, pg_current_xact_id(), changed, what, on_day
    from technician t where t.id = what and t.territory_id <> territory on conflict do nothing;
  end if;
end $$;
--> statement-breakpoint
-- Who has it now hears by the work order; who had it is told here.
create or replace function note_assignment() returns trigger language plpgsql as $$
declare
  changed uuid;
begin
  if tg_op = 'DELETE' then changed := old.visit_id; else changed := new.visit_id; end if;
  perform note_plan_change(v.territory_id, 'job', v.work_order_id) from visit v where v.id = changed;
  if tg_op <> 'INSERT' then
    perform note_plan_change(t.territory_id, 'job', v.work_order_id) from visit v, technician t
    where v.id = old.visit_id and t.id = old.technician_id and t.territory_id <> v.territory_id;
  end if;
  return null;
end $$;

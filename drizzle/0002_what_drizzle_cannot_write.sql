-- A technician is in one place at a time. Checked at commit, so one transaction may swap two visits.
alter table visit_assignment add constraint visit_assignment_one_place
  exclude using gist (technician_id with =, during with &&) where (blocks)
  deferrable initially deferred;
--> statement-breakpoint
alter table visit_assignment add constraint visit_assignment_forward check (not isempty(during));
--> statement-breakpoint
-- Facts are append-only: a correction is a new fact.
create function refuse_fact_change() returns trigger language plpgsql as $$
begin
  raise exception 'facts are append-only';
end $$;
--> statement-breakpoint
create trigger fact_append_only before update or delete on fact
  for each statement execute function refuse_fact_change();
--> statement-breakpoint
-- How names and addresses are compared: no accents, no case, hyphens and apostrophes as spaces.
create function comparable(value text) returns text language sql stable parallel safe as $$
  select trim(regexp_replace(lower(unaccent(replace(value, 'œ', 'oe'))), '[^a-z0-9]+', ' ', 'g'))
$$;
--> statement-breakpoint
create function service_point_search() returns trigger language plpgsql as $$
begin
  new.search := comparable(new.house_number || ' ' || new.street || ' ' || new.postcode || ' '
    || coalesce((select name from commune where insee = new.insee), ''));
  return new;
end $$;
--> statement-breakpoint
create trigger service_point_search before insert or update on service_point
  for each row execute function service_point_search();
--> statement-breakpoint
create function customer_search() returns trigger language plpgsql as $$
begin
  new.search := comparable(new.name || ' ' || new.reference);
  return new;
end $$;
--> statement-breakpoint
create trigger customer_search before insert or update on customer
  for each row execute function customer_search();
--> statement-breakpoint
-- Boards listen: one notification per route a transaction bumped, ids only.
create function tell_route() returns trigger language plpgsql as $$
begin
  perform pg_notify('route', new.territory_id || ' ' || new.technician_id || ' ' || new.day || ' ' || new.version);
  return new;
end $$;
--> statement-breakpoint
create trigger route_told after insert or update of version on route
  for each row execute function tell_route();
--> statement-breakpoint
create function tell_work_order() returns trigger language plpgsql as $$
begin
  perform pg_notify('work_order', new.territory_id || ' ' || new.id);
  return new;
end $$;
--> statement-breakpoint
create trigger work_order_told after insert or update on work_order
  for each row execute function tell_work_order();

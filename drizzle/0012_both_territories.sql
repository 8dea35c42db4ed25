-- The plan of a territory names the communes of its points, and of the points its technicians work at, whichever territory a commune belongs to: all hear of it.
create function note_commune() returns trigger language plpgsql as $$
declare
  reading uuid;
begin
  for reading in
    select old.territory_id union select new.territory_id
    union select p.territory_id from service_point p where p.insee in (old.insee, new.insee)
    union select t.territory_id from service_point p join work_order w on w.service_point_id = p.id
      join visit v on v.work_order_id = w.id join visit_assignment g on g.visit_id = v.id
      join technician t on t.id = g.technician_id
    where p.insee in (old.insee, new.insee)
  loop
    perform note_plan_change(reading, 'everything', reading);
  end loop;
  return null;
end $$;
--> statement-breakpoint
drop trigger commune_noted on commune;
--> statement-breakpoint
create trigger commune_noted after update on commune for each row
  when ((old.insee, old.territory_id, old.name, old.lon, old.lat)
    is distinct from (new.insee, new.territory_id, new.name, new.lon, new.lat))
  execute function note_commune();
--> statement-breakpoint
-- A visit that goes with those who have it, in one statement: whichever row goes first still finds the other.
create function note_visit_going() returns trigger language plpgsql as $$
begin
  perform note_plan_change(old.territory_id, 'job', old.work_order_id);
  return old;
end $$;
--> statement-breakpoint
create trigger visit_going before delete on visit for each row execute function note_visit_going();
--> statement-breakpoint
create function note_assignment_going() returns trigger language plpgsql as $$
begin
  perform note_plan_change(v.territory_id, 'job', v.work_order_id) from visit v where v.id = old.visit_id;
  return old;
end $$;
--> statement-breakpoint
create trigger visit_assignment_going before delete on visit_assignment
  for each row execute function note_assignment_going();

-- Facts are append-only, but for one thing: what tells who somebody was is taken out when they are forgotten
-- (GDPR, article 17), by one use case that says so to its own transaction.
create or replace function refuse_fact_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and current_setting('fontainier.forgetting', true) = 'on' then
    return null;
  end if;
  raise exception 'facts are append-only';
end $$;

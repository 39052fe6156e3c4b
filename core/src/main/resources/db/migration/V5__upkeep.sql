-- What has served its time may be forgotten, by the events door only, and the wall shows it nothing
-- younger: these times are the floor under the policy in the program.

grant select, delete on idempotency_keys to twin_events;
create policy upkeep on idempotency_keys to twin_events
  using (created_at < now() - interval '24 hours');
create index idempotency_keys_age on idempotency_keys (created_at);

grant delete on worker_offsets to twin_events;
create policy upkeep on worker_offsets for delete to twin_events
  using (created_at < now() - interval '14 days');
create index worker_offsets_age on worker_offsets (created_at);

grant select, delete, update (object_key) on trade_imports to twin_events;
create policy upkeep_sees on trade_imports for select to twin_events
  using (
    (state = 'PREVIEWED' and created_at < now() - interval '24 hours')
    or finished_at < now() - interval '7 days');
create policy upkeep_drops_file on trade_imports for update to twin_events
  using (
    (state = 'PREVIEWED' and created_at < now() - interval '24 hours')
    or finished_at < now() - interval '7 days')
  with check (object_key is null);
create policy upkeep_drops on trade_imports for delete to twin_events
  using (state = 'PREVIEWED' and created_at < now() - interval '24 hours');
create index trade_imports_files on trade_imports (created_at) where object_key is not null;

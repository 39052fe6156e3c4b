-- Who may see what. The roles exist before the first migration (no superuser, no bypass, not the
-- owner): twin_app works for one user at a time, twin_signin finds users and sessions, twin_events
-- moves events.

revoke all on schema public from public;
grant usage on schema public to twin_app, twin_signin, twin_events;

do $$
declare
  t text;
begin
  for t in
    select c.table_name from information_schema.columns c join information_schema.tables k
      on k.table_schema = c.table_schema and k.table_name = c.table_name
    where c.table_schema = 'public' and c.column_name = 'user_id' and k.table_type = 'BASE TABLE'
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I to twin_app using (user_id = current_setting(''twin.user_id'', true)) with check (user_id = current_setting(''twin.user_id'', true))', t);
    execute format('grant select, insert, update, delete on %I to twin_app', t);
  end loop;
end $$;

revoke update, delete on audit from twin_app;
revoke delete on users from twin_app;
revoke insert, update, delete on event_log from twin_app;
revoke update, delete on event_outbox from twin_app;

grant select, insert, update, delete on scheduled_tasks to twin_app;

-- Signing in happens before a user is known.
grant select, insert, update on users, sessions to twin_signin;
grant insert on audit to twin_signin;
create policy signin on users to twin_signin using (true) with check (true);
create policy signin on sessions to twin_signin using (true) with check (true);
create policy signin on audit for insert to twin_signin with check (true);

-- The dispatcher, replay heads and consumers' catch-up.
grant select, update on event_outbox to twin_events;
grant select, insert on event_log to twin_events;
grant select on event_heads, worker_offsets to twin_events;
create policy dispatch on event_outbox to twin_events using (true) with check (true);
create policy dispatch on event_log to twin_events using (true) with check (true);
create policy dispatch on event_heads for select to twin_events using (true);
create policy dispatch on worker_offsets for select to twin_events using (true);

revoke all on function make_outbox_partition(text, text, text), drop_outbox_partition(text) from public;
grant execute on function make_outbox_partition(text, text, text), drop_outbox_partition(text) to twin_events;

-- The same picture twice in one entry is one picture.
alter table attachments add column digest text;
create unique index attachments_once on attachments (entry_id, digest);

-- Objects that no row holds: noted before an object is written, until its row stands, and again when
-- the row goes, whatever takes it away. Tidying removes them.
create table loose_objects (
  object_key text primary key,
  user_id    text not null,
  created_at timestamptz not null default now()
);
create index loose_objects_age on loose_objects (created_at);
alter table loose_objects enable row level security;
alter table loose_objects force row level security;
create policy tenant on loose_objects to twin_app
  using (user_id = current_setting('twin.user_id', true))
  with check (user_id = current_setting('twin.user_id', true));
grant select, insert, delete on loose_objects to twin_app;

grant select, delete on loose_objects to twin_events;
create policy upkeep on loose_objects to twin_events
  using (created_at < now() - interval '24 hours');

create function note_loose_object() returns trigger
language plpgsql security definer set search_path = public as $$
begin
  insert into loose_objects (object_key, user_id) values (old.object_key, old.user_id);
  return null;
end $$;
revoke all on function note_loose_object() from public;
create trigger attachments_gone after delete on attachments
  for each row execute function note_loose_object();

do $$
begin
  execute format('create policy notes on loose_objects for insert to %I with check (true)', current_user);
end $$;

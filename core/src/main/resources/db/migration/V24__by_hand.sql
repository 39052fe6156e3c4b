-- The time that an import tells of: rows without ids are known again by their place in it, and only
-- where one import begins in the moment in which another ends must the trader be asked.
alter table trade_imports add column first_at timestamptz, add column last_at timestamptz;

do $$
declare
  walls text[] := array['trades', 'trade_imports', 'trade_import_members', 'trade_import_again'];
  t text;
begin
  foreach t in array walls loop
    execute format('alter table %I no force row level security', t);
  end loop;
  update trade_imports o set first_at = s.first, last_at = s.last
  from (select b.import_id, min(f.ts) as first, max(f.ts) as last
      from trade_bringers b join trades f using (trade_id) group by b.import_id) s
  where o.import_id = s.import_id;
  foreach t in array walls loop
    execute format('alter table %I force row level security', t);
  end loop;
end $$;

-- Which order a fill that was taken back belonged to: its fills stay one decision.
alter table fills_taken_back add column order_id text;

-- What a trader enters, edits, corrects or deletes by hand is an entry of the history like an import.
alter table trade_imports drop constraint trade_imports_source_check;
alter table trade_imports add constraint trade_imports_source_check
  check (source in ('csv', 'api', 'demo', 'manual'));
alter table trade_imports
  add column change text check (change in ('ADDED', 'EDITED', 'CORRECTED', 'DELETED')),
  add column symbols text;
alter table trades add column hand text check (hand in ('ENTERED', 'CORRECTED'));

-- A fill as it was before it was edited, corrected or deleted by hand; it goes with its trader.
create table trade_revisions (
  import_id  text not null references trade_imports on delete cascade,
  trade_id   text not null,
  user_id    text not null references users on delete cascade,
  before     jsonb not null,
  created_at timestamptz not null default now(),
  primary key (import_id, trade_id)
);
create index trade_revisions_trade on trade_revisions (trade_id);
create index trade_revisions_user on trade_revisions (user_id);
alter table trade_revisions enable row level security;
alter table trade_revisions force row level security;
create policy tenant on trade_revisions to twin_app
  using (user_id = current_setting('twin.user_id', true))
  with check (user_id = current_setting('twin.user_id', true));
grant select, insert on trade_revisions to twin_app;

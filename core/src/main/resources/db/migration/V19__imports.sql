-- A fill knows the import that brought it first, so that an import writes one row a fill and not two.
-- No foreign key: imports that brought fills are never deleted while their trader is there.
alter table trades add column import_id text;

-- What an import brought that another had brought before, a thousand fills a row: written in a
-- hundredth of the time that a row a fill takes. Ids of fills that are gone may stay in it.
create table trade_import_again (
  import_id text not null references trade_imports on delete cascade,
  piece     integer not null,
  user_id   text not null references users on delete cascade,
  trade_ids text[] not null,
  created_at timestamptz not null default now(),
  primary key (import_id, piece)
);
create index trade_import_again_user on trade_import_again (user_id);
alter table trade_import_again enable row level security;
alter table trade_import_again force row level security;
create policy tenant on trade_import_again to twin_app
  using (user_id = current_setting('twin.user_id', true))
  with check (user_id = current_setting('twin.user_id', true));
grant select, insert, update, delete on trade_import_again to twin_app;

-- Which imports brought which fills; trade_import_members holds what was brought before this version.
create view trade_bringers with (security_invoker = true) as
  select import_id, trade_id from trades where import_id is not null
  union all
  select import_id, trade_id from trade_import_members
  union all
  select import_id, unnest(trade_ids) from trade_import_again;
grant select on trade_bringers to twin_app;

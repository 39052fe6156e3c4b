-- What a trader said about a previewed file stays with it: what is saved is what was shown.
-- asks: what must be said before it can be confirmed; new_account: the account that is made then.
alter table trade_imports
  add column answers     jsonb,
  add column asks        text[] not null default '{}',
  add column new_account text;

-- Tables of the trader's own making: which column means what, recognised by their header.
create table column_mappings (
  mapping_id text primary key,
  user_id    text not null references users on delete cascade,
  name       text not null,
  mapping    jsonb not null,
  created_at timestamptz not null default now(),
  unique (user_id, name)
);

alter table column_mappings enable row level security;
alter table column_mappings force row level security;
create policy tenant on column_mappings to twin_app
  using (user_id = current_setting('twin.user_id', true))
  with check (user_id = current_setting('twin.user_id', true));
grant select, insert, update, delete on column_mappings to twin_app;

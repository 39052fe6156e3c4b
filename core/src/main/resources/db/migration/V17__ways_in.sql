-- How a connection is let in: by a consent, or by a key that the trader made. A key's name and secret
-- lie sealed where a consent's tokens do. markets are the symbols the trader named, for brokers that
-- give fills by symbol only.
alter table broker_connections
  add column way text not null default 'oauth' check (way in ('oauth', 'key')),
  add column markets text[] not null default '{}';

-- The broker's own id of an account, so that two accounts of one broker never share their fills.
alter table broker_accounts add column ext_account text;
create unique index broker_accounts_ext on broker_accounts (user_id, broker, ext_account);

-- How far each symbol of a connection was read. It moves in the transaction that saves the fills and
-- counts for nothing once an import of the connection was taken back after it.
create table broker_bookmarks (
  connection_id text not null references broker_connections on delete cascade,
  user_id       text not null references users on delete cascade,
  market        text not null,
  next_id       bigint not null,
  covers_since  timestamptz not null,
  moved_at      timestamptz not null,
  created_at    timestamptz not null default now(),
  primary key (connection_id, market)
);
create index broker_bookmarks_user on broker_bookmarks (user_id);

alter table broker_bookmarks enable row level security;
alter table broker_bookmarks force row level security;
create policy tenant on broker_bookmarks to twin_app
  using (user_id = current_setting('twin.user_id', true))
  with check (user_id = current_setting('twin.user_id', true));
grant select, insert, update, delete on broker_bookmarks to twin_app;

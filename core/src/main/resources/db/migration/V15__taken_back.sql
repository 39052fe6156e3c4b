-- Fills that were taken back with their import. The gate goes on counting them beside those that are
-- left until counts_until, put off by pauses; rows are added and stay as they were.
create table fills_taken_back (
  taken_id     text primary key,
  user_id      text not null references users on delete cascade,
  trade_id     text not null,
  broker       text not null,
  account_id   text not null references broker_accounts on delete cascade,
  ext_id       text not null,
  symbol       text not null,
  side         text not null check (side in ('BUY', 'SELL')),
  qty          numeric not null,
  price        numeric not null,
  fee          numeric not null,
  fee_currency text not null,
  ts           timestamptz not null,
  ts_precision text not null,
  counts_until timestamptz not null,
  created_at   timestamptz not null
);
create index fills_taken_back_user on fills_taken_back (user_id, counts_until);
create index fills_taken_back_account on fills_taken_back (account_id);

alter table fills_taken_back enable row level security;
alter table fills_taken_back force row level security;
create policy tenant on fills_taken_back to twin_app
  using (user_id = current_setting('twin.user_id', true))
  with check (user_id = current_setting('twin.user_id', true));
grant select, insert on fills_taken_back to twin_app;

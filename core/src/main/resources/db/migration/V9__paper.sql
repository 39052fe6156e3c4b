-- Paper trades that never opened or wait for prices, and schedules of purchases.

alter table paper_trades drop constraint paper_trades_state_check;
alter table paper_trades add constraint paper_trades_state_check
  check (state in ('WAITING', 'OPEN', 'CLOSED', 'NO_PRICES', 'NEVER_OPENED'));

-- One without prices is looked at again: they may come later.
drop index paper_trades_due;
create index paper_trades_due on paper_trades (next_look_at) where next_look_at is not null;

alter table pre_trade_intents
  add column purpose text not null default 'ENTRY' check (purpose in ('ENTRY', 'SCHEDULED_PURCHASE', 'INTERRUPTION'));

create table buying_plans (
  plan_id    text primary key,
  user_id    text not null references users on delete cascade,
  symbols    text[] not null check (cardinality(symbols) > 0),
  amount     numeric not null check (amount > 0),
  first      date not null,
  every      text not null check (every in ('DAY', 'WEEK', 'FORTNIGHT', 'MONTH')),
  words      text not null,
  created_at timestamptz not null default now()
);
create index buying_plans_user on buying_plans (user_id, created_at desc);

alter table buying_plans enable row level security;
alter table buying_plans force row level security;
create policy tenant on buying_plans to twin_app
  using (user_id = current_setting('twin.user_id', true)) with check (user_id = current_setting('twin.user_id', true));
grant select, insert, update, delete on buying_plans to twin_app;

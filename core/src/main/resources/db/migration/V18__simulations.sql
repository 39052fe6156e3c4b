-- Trades done otherwise: one row a question about the same fills, with its answer.
alter table jobs drop constraint jobs_kind_check;
alter table jobs add constraint jobs_kind_check check (kind in ('import.trades', 'score.bias', 'simulate.simple'));

create table simulations (
  simulation_id text primary key,
  user_id       text not null references users on delete cascade,
  trade_id      text not null references trades on delete cascade,
  digest        text not null,
  state         text not null check (state in ('WAITING', 'READY', 'NO_PRICES', 'OTHER_PRICES', 'TOO_COARSE', 'UNAVAILABLE')),
  asked         jsonb not null,
  view          jsonb not null,
  lasting       boolean not null,
  asks          integer not null,
  asked_at      timestamptz not null,
  created_at    timestamptz not null default now(),
  unique (user_id, digest)
);
create index simulations_trade on simulations (trade_id);

alter table simulations enable row level security;
alter table simulations force row level security;
create policy tenant on simulations to twin_app
  using (user_id = current_setting('twin.user_id', true)) with check (user_id = current_setting('twin.user_id', true));
grant select, insert, update, delete on simulations to twin_app;

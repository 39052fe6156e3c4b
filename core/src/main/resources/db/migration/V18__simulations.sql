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

-- Candles that a trader brought: one row a symbol and length, written as WrittenBars are.
create table own_candles (
  candles_id  text primary key,
  user_id     text not null references users on delete cascade,
  symbol      text not null,
  granularity text not null check (granularity in ('ONE_MINUTE', 'FIVE_MINUTE', 'FIFTEEN_MINUTE', 'THIRTY_MINUTE',
    'ONE_HOUR', 'TWO_HOUR', 'FOUR_HOUR', 'SIX_HOUR', 'ONE_DAY')),
  file_name   text not null,
  bars        text not null,
  rows        integer not null check (rows > 0),
  first_at    timestamptz not null,
  last_at     timestamptz not null,
  digest      text not null,
  created_at  timestamptz not null,
  unique (user_id, symbol, granularity)
);

alter table own_candles enable row level security;
alter table own_candles force row level security;
create policy tenant on own_candles to twin_app
  using (user_id = current_setting('twin.user_id', true)) with check (user_id = current_setting('twin.user_id', true));
grant select, insert, update, delete on own_candles to twin_app;

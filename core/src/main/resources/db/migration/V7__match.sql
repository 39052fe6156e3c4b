-- What fills did to plans: when a plan was given up, and what an undone import gives back.

alter table pre_trade_intents
  add column closed_at   timestamptz,
  add column before_fill text check (before_fill in ('SUBMITTED', 'DECIDED', 'OVERRIDE_GRANTED', 'OVERRIDE_REFUSED',
    'TAKEN', 'SKIPPED', 'SIZED_DOWN', 'EXPIRED', 'CANCELLED'));

-- The range of prices at the entry: bars are not at hand for ever.
alter table adherence_scores add column atr numeric;

-- What plans that were left then did on paper, net of fees; without a number while it is not known.
create table plans_on_paper (
  intent_id  text primary key references pre_trade_intents on delete cascade,
  user_id    text not null references users on delete cascade,
  net_r      numeric,
  settled    boolean not null default false,
  created_at timestamptz not null default now(),
  looked_at  timestamptz not null default now()
);
create index plans_on_paper_user on plans_on_paper (user_id);
alter table plans_on_paper enable row level security;
alter table plans_on_paper force row level security;
create policy tenant on plans_on_paper to twin_app using (user_id = current_setting('twin.user_id', true))
  with check (user_id = current_setting('twin.user_id', true));
grant select, insert, update, delete on plans_on_paper to twin_app;

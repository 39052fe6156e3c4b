-- What fills did to plans: when a plan was given up, and what an undone import gives back.

alter table pre_trade_intents
  add column closed_at   timestamptz,
  add column before_fill text check (before_fill in ('SUBMITTED', 'DECIDED', 'OVERRIDE_GRANTED', 'OVERRIDE_REFUSED',
    'TAKEN', 'SKIPPED', 'SIZED_DOWN', 'EXPIRED', 'CANCELLED'));

-- The range of prices at the entry: bars are not at hand for ever.
alter table adherence_scores add column atr numeric;

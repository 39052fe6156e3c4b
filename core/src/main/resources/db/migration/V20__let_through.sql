-- Asked with every plan: which plans of the day were let through. Most plans were not.
create index pre_trade_intents_let_through on pre_trade_intents (user_id, created_at)
  where status in ('TAKEN', 'SIZED_DOWN', 'OVERRIDE_GRANTED') or (status = 'DECIDED' and gate_result = 'GO');

-- Few plans name an account or replace another; the others need no entry here, twice a plan.
drop index pre_trade_intents_account;
create index pre_trade_intents_account on pre_trade_intents (account_id) where account_id is not null;
drop index pre_trade_intents_replaces;
create index pre_trade_intents_replaces on pre_trade_intents (replaces_id) where replaces_id is not null;

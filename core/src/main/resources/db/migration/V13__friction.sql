-- Tasks go from a plan to its successor, and an override names the rules that it goes against.

alter table friction_tasks drop constraint friction_tasks_status_check;
alter table friction_tasks add constraint friction_tasks_status_check
  check (status in ('OPEN', 'DONE', 'CANCELLED', 'CARRIED'));

-- The plan that waits, to hand its tasks on to the next one of its symbol.
create index pre_trade_intents_waiting on pre_trade_intents (user_id, symbol, intent_id desc)
  where gate_result = 'WAIT';

-- One column held one rule and was never written: a verdict may rest on several.
alter table overrides add column rules text[] not null default '{}';
alter table overrides drop column rule_id;

-- Asked twice a second by the clock that lets verdicts expire.
create index pre_trade_intents_expiring on pre_trade_intents (expires_at)
  where status in ('DECIDED', 'OVERRIDE_GRANTED', 'OVERRIDE_REFUSED');

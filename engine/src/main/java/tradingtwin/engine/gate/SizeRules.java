package tradingtwin.engine.gate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tradingtwin.engine.bias.BiasLabel;
import tradingtwin.engine.gate.FrictionTask.Kind;
import tradingtwin.engine.gate.GateCheck.NotChecked;
import tradingtwin.engine.gate.SizeLimit.Name;
import tradingtwin.engine.situation.BuyingPlan;

/// The rules about size. Each broken one says which size would keep it; where none does, the entry
/// is off.
final class SizeRules {
  private SizeRules() {}

  static List<GateCheck> of(Case each) {
    SizeCaps sizes = each.limits().sizes();
    List<GateCheck> checks = new ArrayList<>();
    sizes.riskPerTrade().ifPresent(share -> checks.add(risk(each, share)));
    sizes.timesMedian().ifPresent(times -> checks.add(median(each, times)));
    sizes.timesPlanAmount().ifPresent(times -> checks.add(planAmount(each, times)));
    checks.add(baseline(each));
    return checks;
  }

  /// The larger of the stated risk and of what the stop loses must not exceed the share of equity.
  private static GateCheck risk(Case each, BigDecimal share) {
    GateRule rule = GateRule.RISK_PER_TRADE;
    Optional<BigDecimal> known = equity(each);
    Optional<BigDecimal> rate = each.now().holding().quoteRate();
    Optional<BigDecimal> stated = each.intent().risk().amount().positive();
    if (known.isEmpty() || rate.isEmpty()) {
      return GateCheck.notChecked(rule, CheckUnit.MONEY, NotChecked.EQUITY_UNKNOWN);
    }
    if (each.size().isEmpty() || each.entry().isEmpty() || stated.isEmpty()) {
      return GateCheck.notChecked(rule, CheckUnit.MONEY, NotChecked.RISK_NOT_STATED);
    }
    BigDecimal size = each.size().get();
    BigDecimal equity = known.get();
    BigDecimal allowed = equity.multiply(share).max(BigDecimal.ZERO);
    BigDecimal distance = each.intent().stopDistance().orElse(BigDecimal.ZERO);
    BigDecimal byStop = distance.multiply(rate.get()).multiply(size);
    BigDecimal atRisk = byStop.max(stated.get());
    SizeLimit.Arithmetic budget = SizeLimit.from(Name.EQUITY, equity).times(Name.RISK_SHARE, share);
    SizeLimit.Arithmetic largest =
        byStop.compareTo(stated.get()) >= 0
            ? budget.over(Name.STOP_DISTANCE, distance).over(Name.QUOTE_RATE, rate.get())
            : budget.times(Name.PLANNED_SIZE, size).over(Name.STATED_RISK, stated.get());
    return capped(each, rule, CheckUnit.MONEY, atRisk, allowed, largest);
  }

  /// What the trader says can only make it smaller.
  private static Optional<BigDecimal> equity(Case each) {
    Optional<BigDecimal> stated = each.intent().risk().equity().positive();
    return each.funds().map(funds -> stated.map(funds.equity()::min).orElse(funds.equity()));
  }

  private static GateCheck median(Case each, BigDecimal times) {
    GateRule rule = GateRule.SIZE_TO_MEDIAN;
    Optional<BigDecimal> median = each.now().own().medianNotional();
    Optional<BigDecimal> notional = each.intent().notional();
    if (median.isEmpty() || notional.isEmpty()) {
      return GateCheck.notChecked(rule, CheckUnit.QUOTE_MONEY, why(median));
    }
    SizeLimit.Arithmetic largest =
        SizeLimit.from(Name.MEDIAN_NOTIONAL, median.get())
            .times(Name.FACTOR, times)
            .over(Name.ENTRY_PRICE, each.entry().orElseThrow());
    BigDecimal limit = median.get().multiply(times);
    return capped(each, rule, CheckUnit.QUOTE_MONEY, notional.get(), limit, largest);
  }

  private static GateCheck planAmount(Case each, BigDecimal times) {
    GateRule rule = GateRule.SIZE_TO_MEDIAN;
    Optional<BuyingPlan> plan = each.schedule();
    Optional<BigDecimal> money = each.money();
    if (plan.isEmpty()) {
      return GateCheck.notChecked(rule, CheckUnit.MONEY, NotChecked.NO_PLAN);
    }
    if (money.isEmpty()) {
      return GateCheck.notChecked(rule, CheckUnit.MONEY, NotChecked.RISK_NOT_STATED);
    }
    BigDecimal amount = plan.get().amount();
    SizeLimit.Arithmetic largest =
        SizeLimit.from(Name.PLAN_AMOUNT, amount)
            .times(Name.FACTOR, times)
            .over(Name.ENTRY_PRICE, each.entry().orElseThrow())
            .over(Name.QUOTE_RATE, each.now().holding().quoteRate().orElseThrow());
    return capped(each, rule, CheckUnit.MONEY, money.get(), amount.multiply(times), largest);
  }

  private static GateCheck baseline(Case each) {
    GateRule rule = GateRule.SIZE_AGAINST_BASELINE;
    boolean seen =
        each.now()
            .habits()
            .anyPossible(BiasLabel.REVENGE, BiasLabel.HOUSE_MONEY, BiasLabel.SIZE_ESCALATION);
    Optional<BigDecimal> usual = each.now().own().notional(LiveRiskPolicy.DEFAULT.largeShare());
    Optional<BigDecimal> notional = each.intent().notional();
    if (!seen) {
      return GateCheck.notChecked(rule, CheckUnit.QUOTE_MONEY, NotChecked.HABIT_NOT_SEEN);
    }
    if (usual.isEmpty() || notional.isEmpty()) {
      return GateCheck.notChecked(rule, CheckUnit.QUOTE_MONEY, why(usual));
    }
    SizeLimit.Arithmetic largest =
        SizeLimit.from(Name.USUAL_NOTIONAL, usual.get())
            .over(Name.ENTRY_PRICE, each.entry().orElseThrow());
    return capped(each, rule, CheckUnit.QUOTE_MONEY, notional.get(), usual.get(), largest);
  }

  private static NotChecked why(Optional<BigDecimal> history) {
    return history.isEmpty() ? NotChecked.NO_HISTORY : NotChecked.RISK_NOT_STATED;
  }

  private static GateCheck capped(
      Case each,
      GateRule rule,
      CheckUnit unit,
      BigDecimal observed,
      BigDecimal limit,
      SizeLimit.Arithmetic largest) {
    if (observed.compareTo(limit) <= 0) {
      return GateCheck.passed(rule, Reading.of(observed), Reading.of(limit), unit);
    }
    SizeLimit size = largest.limit(rule, each.now().holding().sizeStep());
    Verdict effect = size.nothingLeft() ? Verdict.NO_GO : Verdict.SIZE_DOWN;
    Demand demand = Demand.of(effect, Kind.REREAD_THE_RULE);
    return GateCheck.broken(rule, Reading.of(observed), Reading.of(limit), unit, demand)
        .sized(size);
  }
}

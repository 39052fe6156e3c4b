package tradingtwin.engine.gate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tradingtwin.engine.gate.FrictionTask.Kind;
import tradingtwin.engine.gate.GateCheck.NotChecked;
import tradingtwin.engine.situation.Funds;
import tradingtwin.engine.situation.Funds.Known;

/// The rules about what was lost, and about knowing it.
final class FundRules {
  private static final String KNOWN = "KNOWN";

  /// Known, with positions that are marked at the trader's last fill.
  private static final String KNOWN_AT_FILLS = "KNOWN_AT_FILLS";

  private FundRules() {}

  static List<GateCheck> of(Case each) {
    LossLimits losses = each.limits().losses();
    List<GateCheck> checks = new ArrayList<>();
    Funds funds = each.situation().funds();
    share(checks, funds, GateRule.DRAWDOWN, losses.drawdown(), Known::drawdown);
    share(checks, funds, GateRule.DAILY_LOSS, losses.daily(), it -> it.day().lossShare());
    share(checks, funds, GateRule.WEEKLY_LOSS, losses.weekly(), it -> it.week().lossShare());
    share(checks, funds, GateRule.MONTHLY_LOSS, losses.monthly(), it -> it.month().lossShare());
    each.policy().challenges().forEach(held -> challenge(checks, each, held));
    equityKnown(each).ifPresent(checks::add);
    return checks;
  }

  private static void share(
      List<GateCheck> checks,
      Funds funds,
      GateRule rule,
      Optional<BigDecimal> limit,
      Function<Known, BigDecimal> observed) {
    limit.ifPresent(most -> checks.add(below(funds, rule, most, observed)));
  }

  /// A share of equity that must stay below its limit.
  private static GateCheck below(
      Funds funds, GateRule rule, BigDecimal limit, Function<Known, BigDecimal> observed) {
    if (!(funds instanceof Known known)) {
      return GateCheck.notChecked(rule, CheckUnit.SHARE, NotChecked.EQUITY_UNKNOWN);
    }
    BigDecimal share = observed.apply(known);
    return GateCheck.of(
        rule,
        share.compareTo(limit) < 0,
        Reading.of(share),
        Reading.of(limit),
        CheckUnit.SHARE,
        Demand.noGo());
  }

  private static void challenge(List<GateCheck> checks, Case each, HeldChallenge held) {
    PropChallenge prop = held.rules();
    Funds funds = held.funds(each);
    BigDecimal balance = prop.startBalance();
    checks.add(
        below(
            funds,
            GateRule.PROP_DAILY_DRAWDOWN,
            prop.dailyDrawdown(),
            it -> ratio(it.equityAtDayStart().subtract(it.equity()), balance)));
    checks.add(
        below(
            funds,
            GateRule.PROP_TRAILING_DRAWDOWN,
            prop.trailingDrawdown(),
            it -> ratio(it.top().max(balance).subtract(it.equity()), balance)));
    checks.add(dates(each, prop));
    BigDecimal target = balance.multiply(prop.target());
    share(
        checks,
        funds,
        GateRule.PROP_CONSISTENCY,
        prop.consistencyShare(),
        it -> ratio(it.day().realised(), target));
  }

  private static GateCheck dates(Case each, PropChallenge prop) {
    LocalDate day = each.situation().day();
    boolean before = day.isBefore(prop.startsOn());
    return GateCheck.of(
            GateRule.PROP_DATES,
            !before && !day.isAfter(prop.endsOn()),
            Reading.of(day.toString()),
            Reading.of((before ? prop.startsOn() : prop.endsOn()).toString()),
            CheckUnit.TIME,
            Demand.noGo())
        .binding(before ? Sense.AT_LEAST : Sense.AT_MOST);
  }

  private static BigDecimal ratio(BigDecimal part, BigDecimal whole) {
    return part.max(BigDecimal.ZERO).divide(whole, MathContext.DECIMAL64);
  }

  /// Nothing that is a share of equity can be judged without it, so it is asked for.
  private static Optional<GateCheck> equityKnown(Case each) {
    SizeCaps sizes = each.limits().sizes();
    boolean countsMoney =
        sizes.riskPerTrade().isPresent()
            || (sizes.timesPlanAmount().isPresent() && each.schedule().isPresent());
    boolean noRate = countsMoney && each.situation().holding().quoteRate().isEmpty();
    boolean needed = each.policy().needsEquity() || !each.situation().accountNamed();
    if (!needed && !noRate) {
      return Optional.empty();
    }
    String observed =
        unknown(each)
            .filter(_ -> needed)
            .orElseGet(() -> noRate ? Funds.Why.CURRENCY_WITHOUT_RATE.name() : known(each));
    return Optional.of(
        GateCheck.of(
            GateRule.EQUITY_KNOWN,
            observed.equals(KNOWN) || observed.equals(KNOWN_AT_FILLS),
            Reading.of(observed),
            Reading.of(KNOWN),
            CheckUnit.NAME,
            Demand.of(Verdict.WAIT, Kind.STATE_THE_EQUITY)));
  }

  /// Where none of several accounts is named, neither money nor what is held can be told; a plan
  /// that enters nothing waits for it too.
  static List<GateCheck> whereNothingEnters(Case each) {
    return each.situation().accountNamed() ? List.of() : equityKnown(each).stream().toList();
  }

  private static String known(Case each) {
    return each.situation().funds() instanceof Known known && known.atFills()
        ? KNOWN_AT_FILLS
        : KNOWN;
  }

  /// Why the equity of some account that counts cannot be told.
  private static Optional<String> unknown(Case each) {
    return Stream.concat(
            Stream.of(each.situation().funds()),
            each.policy().challenges().stream().map(held -> held.funds(each)))
        .filter(Funds.Unknown.class::isInstance)
        .map(funds -> ((Funds.Unknown) funds).why().name())
        .findFirst();
  }
}

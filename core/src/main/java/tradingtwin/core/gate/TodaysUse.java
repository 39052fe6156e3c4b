package tradingtwin.core.gate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.policies.PersonaPolicy;
import tradingtwin.contracts.views.Policy.Limit.Kind;
import tradingtwin.contracts.words.OwnLimitName;
import tradingtwin.core.gate.Standings.Standing;
import tradingtwin.engine.situation.Funds;

/// How much of a limit is used today, where it can be told.
///
/// @param words what is used
/// @param percent of the limit, up to 100
record TodaysUse(@Nullable String words, @Nullable Double percent) {
  private static final TodaysUse UNTOLD = new TodaysUse(null, null);

  static TodaysUse of(OwnLimitName name, List<Standing> each) {
    return switch (name) {
      case DAILY_LOSS -> share(name, each, funds -> funds.day().lossShare());
      case WEEKLY_LOSS -> share(name, each, funds -> funds.week().lossShare());
      case MONTHLY_LOSS -> share(name, each, funds -> funds.month().lossShare());
      case DRAWDOWN -> share(name, each, Funds.Known::drawdown);
      case ENTRIES_PER_DAY -> entries(each.getFirst());
      default -> UNTOLD;
    };
  }

  /// Of a limit that a trader cannot set.
  static TodaysUse of(String name, PersonaPolicy policy, Standing standing) {
    PersonaPolicy.LossStreak streak = policy.lossStreak();
    if (!name.equals("lossStreak") || streak == null) {
      return UNTOLD;
    }
    int losses = standing.situation().today().streak().losses();
    return counted(losses, streak.losses());
  }

  private static TodaysUse entries(Standing standing) {
    OptionalInt limit = GateStatuses.limit(standing);
    return limit.isEmpty() ? UNTOLD : counted(GateStatuses.entries(standing), limit.getAsInt());
  }

  private static TodaysUse counted(int used, int most) {
    double percent = most == 0 ? 100 : Math.min(100.0, 100.0 * used / most);
    return new TodaysUse(used + " of " + most, percent);
  }

  /// Of the account that has used the most of it.
  private static TodaysUse share(
      OwnLimitName name, List<Standing> each, Function<Funds.Known, BigDecimal> used) {
    Optional<BigDecimal> limit = LimitTexts.number(name, each.getFirst().policy().limits());
    Optional<BigDecimal> share =
        each.stream()
            .flatMap(standing -> GateStatuses.known(standing).map(used).stream())
            .max(Comparator.naturalOrder());
    if (limit.isEmpty() || share.isEmpty()) {
      return UNTOLD;
    }
    BigDecimal shown = share.get().setScale(4, RoundingMode.HALF_UP);
    double percent =
        share.get().movePointRight(2).divide(limit.get(), MathContext.DECIMAL64).doubleValue();
    return new TodaysUse(
        LimitTexts.words(Kind.SHARE, shown) + " of " + LimitTexts.words(Kind.SHARE, limit.get()),
        Math.min(100.0, percent));
  }
}

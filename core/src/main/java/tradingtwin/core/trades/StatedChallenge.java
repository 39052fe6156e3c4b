package tradingtwin.core.trades;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.requests.PropChallenge;
import tradingtwin.core.limits.Loosening;
import tradingtwin.core.trades.AccountWords.Word;

/// The prop challenge of one account: what holds, and what was said last and waits.
///
/// @param holds none where no challenge holds
/// @param waits whether the last word does not hold yet
/// @param last what was said last; none where the challenge was given up
/// @param from when the last word holds
record StatedChallenge(
    @Nullable PropChallenge holds,
    boolean waits,
    @Nullable PropChallenge last,
    @Nullable Instant from) {

  /// What these words say at `now`, oldest first: the last one that may hold does.
  static StatedChallenge of(
      List<Word> words, Loosening.Allowed allowed, Instant now, JsonMapper json) {
    PropChallenge holds = null;
    PropChallenge last = null;
    Instant from = null;
    for (Word word : words) {
      last = word.value().isNull() ? null : json.convertValue(word.value(), PropChallenge.class);
      from = word.takesOver(allowed);
      holds = from.isAfter(now) ? holds : last;
    }
    return new StatedChallenge(holds, from != null && from.isAfter(now), last, from);
  }

  /// Whether a challenge in place of the one that holds leaves no more room in any of its rules.
  /// Shares of another balance cannot be compared.
  boolean isTightenedBy(@Nullable PropChallenge next) {
    if (holds == null) {
      return true;
    }
    return next != null
        && next.startBalance().compareTo(holds.startBalance()) == 0
        && next.dailyDrawdown() <= holds.dailyDrawdown()
        && next.trailingDrawdown() <= holds.trailingDrawdown()
        && next.startsOn().compareTo(holds.startsOn()) >= 0
        && endsNoLater(next.endsOn(), holds.endsOn())
        && asksNoLess(next, holds);
  }

  private static boolean endsNoLater(@Nullable String next, @Nullable String held) {
    return held == null || (next != null && next.compareTo(held) <= 0);
  }

  /// The largest profit of a day, as a share of the balance.
  private static boolean asksNoLess(PropChallenge next, PropChallenge held) {
    BigDecimal most = mostADay(held);
    BigDecimal nextMost = mostADay(next);
    return most == null || (nextMost != null && nextMost.compareTo(most) <= 0);
  }

  private static @Nullable BigDecimal mostADay(PropChallenge prop) {
    Double target = prop.target();
    Double share = prop.consistencyShare();
    return target == null || share == null
        ? null
        : BigDecimal.valueOf(target).multiply(BigDecimal.valueOf(share));
  }
}

package tradingtwin.core.trades;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tradingtwin.core.statements.MoneyMoved;

/// Money that statements tell of, as far as it is part of an account's equity: in the account's
/// own currency, and not what its trader has stated by hand.
///
/// @param all of the trader
record ToldMoney(List<MoneyMoved> all) {
  /// A bank's days between a transfer and its booking, a weekend included.
  private static final Duration SAME_WITHIN = Duration.ofDays(4);

  ToldMoney {
    all = all.stream().sorted(Comparator.comparing(MoneyMoved::at)).toList();
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /// What counts in that account beside what was stated by hand; each of those stands for one.
  List<StatedMovement> of(
      String accountId, @Nullable String currency, List<StatedMovement> stated) {
    List<StatedMovement> byHand =
        new ArrayList<>(stated.stream().filter(each -> each.goneAt() == null).toList());
    List<StatedMovement> told = new ArrayList<>();
    for (MoneyMoved money : all) {
      boolean own = money.accountId().equals(accountId) && money.asset().equals(currency);
      if (own && !isAmong(byHand, money)) {
        told.add(movement(money));
      }
    }
    return told;
  }

  private static boolean isAmong(List<StatedMovement> byHand, MoneyMoved money) {
    for (StatedMovement each : byHand) {
      boolean near = Duration.between(each.at(), money.at()).abs().compareTo(SAME_WITHIN) <= 0;
      if (near && each.amount().compareTo(money.amount()) == 0) {
        return byHand.remove(each);
      }
    }
    return false;
  }

  private static StatedMovement movement(MoneyMoved money) {
    return new StatedMovement(
        money.entryId(),
        money.accountId(),
        money.amount(),
        money.at(),
        money.written(),
        money.from(),
        money.goneAt(),
        money.goneFrom());
  }
}

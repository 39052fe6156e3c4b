package tradingtwin.bench.recorder;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import tradingtwin.bench.chance.Dice;
import tradingtwin.bench.life.Deed;
import tradingtwin.bench.life.Diary;
import tradingtwin.bench.market.Tape;
import tradingtwin.bench.market.World;
import tradingtwin.engine.fills.TsPrecision;

/// Writes a life down as a broker's file.
public final class Recorder {
  private static final int MOST_PARTS = 4;
  private static final int PART_MILLIS = 5000;
  private static final int FEE_DIGITS = 8;
  private static final double THIRD_CURRENCY_PRICE = 300;

  private final World world;
  private final Clerk clerk;
  private final Dice dice;
  private final double feeShare;
  private final List<Row> rows = new ArrayList<>();

  private Recorder(World world, Clerk clerk, double feeShare, Dice dice) {
    this.world = world;
    this.clerk = clerk;
    this.feeShare = feeShare;
    this.dice = dice;
  }

  /// The file of that life.
  public static Recording written(
      Diary diary, World world, double feeShare, Clerk clerk, Dice dice) {
    return new Recorder(world, clerk, feeShare, dice).write(diary);
  }

  private Recording write(Diary diary) {
    List<List<String>> ids = new ArrayList<>();
    for (int i = 0; i < diary.deeds().size(); i++) {
      ids.add(i < clerk.firstLost() ? List.of() : write(diary.deeds().get(i), i));
    }
    for (int i = 0; i < rows.size(); i++) {
      if (dice.yes(clerk.disorder())) {
        Collections.swap(rows, i, dice.whole(0, rows.size() - 1));
      }
    }
    return new Recording(rows, ids, clerk.seconds() ? TsPrecision.SECOND : TsPrecision.MILLI);
  }

  private List<String> write(Deed deed, int number) {
    Tape tape = world.tapes().get(deed.symbol());
    BigDecimal left = tape.quantity(deed.quantity());
    BigDecimal lot = left.ulp();
    int parts = dice.yes(clerk.partials()) ? dice.whole(2, MOST_PARTS) : 1;
    Instant time = world.at(deed.step(), deed.fraction()).plusMillis(dice.whole(0, clerk.late()));
    List<String> ids = new ArrayList<>();
    for (int part = 1; part <= parts && left.signum() > 0; part++) {
      BigDecimal share =
          part == parts
              ? left
              : left.multiply(BigDecimal.valueOf(dice.between(0.2, 0.8)))
                  .setScale(left.scale(), RoundingMode.DOWN)
                  .max(lot);
      ids.add(line(deed, number, part, share, time));
      left = left.subtract(share);
      time = time.plusMillis(dice.whole(10, PART_MILLIS));
    }
    return ids;
  }

  private String line(Deed deed, int number, int part, BigDecimal quantity, Instant time) {
    Tape tape = world.tapes().get(deed.symbol());
    BigDecimal price = tape.price(deed.price());
    double fee = feeShare * deed.price() * quantity.doubleValue();
    Row row =
        new Row(
            "f" + number + "-" + part,
            tape.symbol(),
            deed.side(),
            quantity,
            price,
            money(clerk.thirdCurrency() ? fee / THIRD_CURRENCY_PRICE : fee),
            clerk.thirdCurrency() ? "XFEE" : "USD",
            clerk.seconds() ? time.truncatedTo(ChronoUnit.SECONDS) : time,
            clerk.orders() ? Optional.of("o" + number) : Optional.empty());
    rows.add(row);
    if (dice.yes(clerk.doubles())) {
      rows.add(row);
    }
    if (dice.yes(clerk.empties())) {
      rows.add(empty(row));
    }
    return row.id();
  }

  private static Row empty(Row row) {
    return new Row(
        row.id() + "-0",
        row.symbol(),
        row.side(),
        BigDecimal.ZERO,
        row.price(),
        BigDecimal.ZERO,
        row.feeCurrency(),
        row.time(),
        row.order());
  }

  private static BigDecimal money(double amount) {
    return BigDecimal.valueOf(amount).setScale(FEE_DIGITS, RoundingMode.HALF_EVEN);
  }
}

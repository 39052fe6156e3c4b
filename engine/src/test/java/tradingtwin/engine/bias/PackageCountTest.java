package tradingtwin.engine.bias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tradingtwin.engine.Oracle;

/// The count of R's dispositionEffect package, which is not Odean's: at every transaction, at
/// the instant's price, sold parts as realised and paper. Kept in tests, as a second witness of
/// average cost and of what the package does differently.
class PackageCountTest {
  private static final int RG = 0;
  private static final int RL = 1;
  private static final int PG = 2;
  private static final int PL = 3;
  private static final String[] NAMES = {"RG", "RL", "PG", "PL"};

  private final Map<String, double[]> prices = new HashMap<>();
  private final Map<String, Book> books = new TreeMap<>();

  private static final class Book {
    private double held;
    private double cost;
    private int transactions;
    private final double[] count = new double[4];
    private final double[] total = new double[4];
    private final double[] value = new double[4];
    private boolean counted;

    void note(boolean realised, double units, double e) {
      counted = true;
      if (e != 0) {
        int cell = realised ? (e > 0 ? RG : RL) : (e > 0 ? PG : PL);
        count[cell]++;
        total[cell] += units;
        value[cell] += e;
      }
    }

    double at(double price) {
      return Math.signum(held) * (price - cost) / cost;
    }

    void trade(double signed, double price) {
      transactions++;
      double after = held + signed;
      boolean adds = held == 0 || Math.signum(held) == Math.signum(signed);
      if (held == 0 || (!adds && Math.signum(after) == -Math.signum(held))) {
        cost = price;
      } else if (adds) {
        cost = (cost * held + price * signed) / after;
      }
      if (after == 0) {
        cost = 0;
      }
      held = after;
    }
  }

  @Test
  void theSampleInvestorCountsAsInThePackage() {
    Oracle market = Oracle.read("dispositionEffect/sample/market_prices.csv");
    for (Map<String, String> row : market.rows()) {
      prices.put(row.get("asset") + "@" + row.get("datetime"), new double[] {n(row, "price")});
    }
    Oracle.read("dispositionEffect/sample/investor_transactions.csv").rows().forEach(this::play);
    var expected = Oracle.read("dispositionEffect/sample/expected_run_all_short1_thr0mins.csv");
    assertThat(expected.rows()).hasSize(books.size());
    for (Map<String, String> row : expected.rows()) {
      Book book = books.get(row.get("asset"));
      assertThat(book.counted).as("TFI is counted too, with zeros").isTrue();
      assertThat(book.held).isEqualTo(n(row, "quantity"));
      assertThat(book.cost).isCloseTo(n(row, "price"), within(1e-12));
      for (int cell = 0; cell < 4; cell++) {
        assertThat(book.count[cell]).isEqualTo(n(row, NAMES[cell] + "_count"));
        assertThat(book.total[cell]).isEqualTo(n(row, NAMES[cell] + "_total"));
        assertThat(book.value[cell] / book.transactions)
            .isCloseTo(n(row, NAMES[cell] + "_value"), within(1e-12));
      }
    }
    assertThat(meanOverAssets()).isCloseTo(-0.30476190476190479, within(1e-15));
    assertThat(pooled()).as("pooling says something else").isCloseTo(-0.769, within(5e-4));
  }

  private void play(Map<String, String> row) {
    String asset = row.get("asset");
    double price = n(row, "price");
    double signed = n(row, "quantity") * (row.get("type").equals("B") ? 1 : -1);
    Book own = books.computeIfAbsent(asset, any -> new Book());
    if (own.held != 0) {
      double e = own.at(price);
      double units = Math.abs(own.held);
      if (Math.signum(signed) == Math.signum(own.held)) {
        own.note(false, units, e);
      } else {
        own.note(true, Math.min(Math.abs(signed), units), e);
        if (Math.abs(signed) < units) {
          own.note(false, units - Math.abs(signed), e);
        }
      }
    }
    books.forEach(
        (other, book) -> {
          double[] now = prices.get(other + "@" + row.get("datetime"));
          if (!other.equals(asset) && book.held != 0 && now != null) {
            book.note(false, Math.abs(book.held), book.at(now[0]));
          }
        });
    own.trade(signed, price);
  }

  private double meanOverAssets() {
    return books.values().stream().mapToDouble(b -> effect(b.count)).average().orElseThrow();
  }

  private double pooled() {
    double[] sum = new double[4];
    for (Book book : books.values()) {
      Arrays.setAll(sum, cell -> sum[cell] + book.count[cell]);
    }
    return effect(sum);
  }

  private static double effect(double[] c) {
    double gains = c[RG] + c[PG];
    double losses = c[RL] + c[PL];
    return (gains == 0 ? 0 : c[RG] / gains) - (losses == 0 ? 0 : c[RL] / losses);
  }

  private static double n(Map<String, String> row, String column) {
    return Oracle.number(row, column).orElseThrow();
  }
}

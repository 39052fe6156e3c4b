package tradingtwin.brokers.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import tradingtwin.brokers.BrokerFill;
import tradingtwin.brokers.ContentId;
import tradingtwin.brokers.Side;
import tradingtwin.brokers.TsPrecision;

class CsvLawsTest {

  @Property(tries = 300)
  void whatWeWriteIsWhatWeRead(@ForAll @Size(max = 20) List<@From("fills") BrokerFill> drawn) {
    List<BrokerFill> fills = numbered(drawn);

    List<BrokerFill> read = read(FillTemplate.of(fills));

    assertThat(read.stream().map(CsvLawsTest::withoutLine).toList()).isEqualTo(fills);
  }

  @Property(tries = 300)
  void aDamagedRowNeverChangesTheOthers(
      @ForAll @Size(min = 2, max = 12) List<@From("fills") BrokerFill> drawn,
      @ForAll @IntRange(max = 11) int which,
      @ForAll("damage") String damage) {
    List<BrokerFill> fills = numbered(drawn);
    List<String> lines = new ArrayList<>(FillTemplate.of(fills).lines().toList());
    int hit = 1 + which % fills.size();
    lines.set(hit, damage);

    List<BrokerFill> others = new ArrayList<>(fills);
    others.remove(hit - 1);
    assertThat(read(String.join("\n", lines)).stream().map(BrokerFill::qty))
        .isEqualTo(others.stream().map(BrokerFill::qty).toList());
  }

  @Provide
  Arbitrary<String> damage() {
    return Arbitraries.oneOf(
        Arbitraries.of(
            "\"",
            "\"\"\"",
            ",,,,,,,,",
            "2024",
            "\"2024-01-01,BTC-USD",
            "a,\"b,c",
            ";;;",
            "''",
            "2024-03-05T14:30:00Z,BTC-USD,BUY,1,\"1",
            "\"a\"b\",c"),
        Arbitraries.strings().ascii().excludeChars('\n', '\r', '\0').ofMaxLength(60));
  }

  @Provide
  Arbitrary<BrokerFill> fills() {
    Arbitrary<BigDecimal> amounts =
        Arbitraries.bigDecimals()
            .between(new BigDecimal("0.00000001"), new BigDecimal("9999999"))
            .ofScale(8);
    Arbitrary<BigDecimal> fees =
        Arbitraries.bigDecimals().between(new BigDecimal("-10"), new BigDecimal("10")).ofScale(4);
    Arbitrary<Instant> times =
        Arbitraries.longs().between(1_500_000_000L, 1_800_000_000L).map(Instant::ofEpochSecond);
    Arbitrary<String> ids =
        Arbitraries.strings()
            .withChars("abcXYZ0123=+-@',\"; ")
            .ofMinLength(5)
            .ofMaxLength(12)
            .map(s -> "q" + s.strip());
    return Combinators.combine(
            Arbitraries.of("BTC-USD", "ETH-EUR", "AAPL", "BRK.B"),
            Arbitraries.of(Side.class),
            amounts,
            amounts,
            fees,
            times,
            Arbitraries.of(TsPrecision.class),
            ids.injectNull(0.5))
        .as(CsvLawsTest::fill);
  }

  private static BrokerFill fill(
      String symbol,
      Side side,
      BigDecimal qty,
      BigDecimal price,
      BigDecimal fee,
      Instant time,
      TsPrecision precision,
      String id) {
    long grain =
        switch (precision) {
          case MILLI, SECOND -> 1;
          case MINUTE -> 60;
          case DATE -> 86_400;
        };
    Instant ts = Instant.ofEpochSecond(time.getEpochSecond() / grain * grain);
    return new BrokerFill(
        id == null ? "h:unnumbered" : id,
        List.of(),
        symbol,
        side,
        qty,
        price,
        fee,
        "USD",
        precision == TsPrecision.MILLI ? ts.plusMillis(7) : ts,
        precision,
        null,
        null,
        0,
        id != null);
  }

  /// Gives drawn fills the ids that a file of them has: unique native ones, counted content ids.
  private static List<BrokerFill> numbered(List<BrokerFill> drawn) {
    List<String> stems = new ArrayList<>();
    return IntStream.range(0, drawn.size())
        .mapToObj(
            i -> {
              BrokerFill f = drawn.get(i);
              if (f.nativeId()) {
                return withId(f, f.extId() + i);
              }
              String stem =
                  ContentId.stem(f.symbol(), f.side(), f.qty(), f.price(), f.fee(), f.ts());
              stems.add(stem);
              return withId(
                  f, ContentId.of(stem, (int) stems.stream().filter(stem::equals).count()));
            })
        .toList();
  }

  private static BrokerFill withId(BrokerFill f, String id) {
    return new BrokerFill(
        id,
        f.aliases(),
        f.symbol(),
        f.side(),
        f.qty(),
        f.price(),
        f.fee(),
        f.feeCurrency(),
        f.ts(),
        f.tsPrecision(),
        f.orderId(),
        f.account(),
        0,
        f.nativeId());
  }

  private static BrokerFill withoutLine(BrokerFill f) {
    return withId(f, f.extId());
  }

  private static List<BrokerFill> read(String file) {
    return Imported.recognised(file).fills();
  }
}

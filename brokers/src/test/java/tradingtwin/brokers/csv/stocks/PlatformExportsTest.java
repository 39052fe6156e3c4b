package tradingtwin.brokers.csv.stocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tradingtwin.brokers.BrokerFill;
import tradingtwin.brokers.csv.CsvHints;
import tradingtwin.brokers.csv.CsvReading;
import tradingtwin.brokers.csv.ZoneSource;

class PlatformExportsTest {

  @Test
  void ninjaTraderInTheUsIsKnownByItsHalvesOfTheDay() {
    CsvReading.Recognised file = Export.file("ninjatrader-us.csv");

    assertThat(file.formatId()).isEqualTo("ninjatrader-executions");
    assertThat(file.zoneSource()).isEqualTo(ZoneSource.ASSUMED);
    assertThat(Export.fills(file))
        .containsExactly(
            "SELL 10000 EUR-USD @ 1.0301 fee 0.5 USD at 2025-01-08T13:05:00Z",
            "BUY 100 KLMN @ 41.25 fee 1.55 USD at 2025-01-09T10:00:00Z");
    assertThat(Export.problems(file))
        .containsExactly(
            "2: Not imported: “MNQ MAR25” is an option or a future and counts contracts, and"
                + " nothing here says how much one holds.");
  }

  @Test
  void ninjaTraderInEuropeWritesTheDayFirst() {
    CsvReading.Recognised file = Export.file("ninjatrader-eu.csv", "Europe/Berlin");

    assertThat(Export.fills(file))
        .containsExactly("SELL 100 KLMN @ 41.25 fee 1.55 EUR at 2026-05-04T14:05:02Z");
    assertThat(Export.problems(file))
        .singleElement()
        .asString()
        .startsWith("2: Not imported: “MES");
  }

  @Test
  void datesThatCouldBeReadBothWaysAreRefused() {
    String file =
        new String(Export.bytes("ninjatrader-us.csv"), StandardCharsets.UTF_8)
            .replace(" AM", "")
            .replace(" PM", "");

    assertThat(Export.problems(Export.text(file)))
        .allMatch(problem -> problem.contains("does not say which number is the day"));
  }

  @Test
  void metaTraderCountsItsDealsInUnitsOnceAndNotItsPositionsToo() {
    CsvReading.Recognised file = Export.file("metatrader5.csv");

    assertThat(file.formatId()).isEqualTo("metatrader");
    assertThat(file.zoneSource()).isEqualTo(ZoneSource.ASSUMED);
    assertThat(Export.fills(file))
        .containsExactly(
            "BUY 2 XAU-USD @ 4106.17 fee 0.04 USD at 2026-01-05T10:00:00Z",
            "SELL 2 XAU-USD @ 4101.09 fee 0.05 USD at 2026-01-05T10:15:00Z",
            "SELL 50000 EUR-USD @ 1.0512 fee 3.5 USD at 2026-01-06T10:00:00Z",
            "BUY 50000 EUR-USD @ 1.0502 fee 0.2 USD at 2026-01-06T12:15:00Z",
            "BUY 10000 USD-JPY @ 150 fee 0 at 2026-01-06T12:16:00Z",
            "BUY 1.5 US500 @ 6000 fee 0 at 2026-01-07T10:00:00Z");
    assertThat(Export.problems(file))
        .containsExactly(
            "24: Not imported: “GER40” is traded in lots, and nothing here says how much one"
                + " holds.");
    assertThat(file.fills()).extracting(BrokerFill::extId).startsWith("901", "902");
  }

  @Test
  void metaTraderIsKnownInAnyLanguageAndEncoding() {
    byte[] utf16 =
        new String(Export.bytes("metatrader5-it.csv"), StandardCharsets.UTF_8)
            .getBytes(StandardCharsets.UTF_16);

    assertThat(Export.fills(Export.read(utf16, CsvHints.none())))
        .containsExactly(
            "SELL 50000 EUR-USD @ 1.0512 fee 0 at 2026-01-06T10:00:00Z",
            "BUY 50000 EUR-USD @ 1.0502 fee 3.7 EUR at 2026-01-06T12:15:00Z");
  }

  @Test
  void metaTrader4TellsAnOrderInOneRow() {
    CsvReading.Recognised file = Export.file("metatrader4.csv");

    assertThat(Export.fills(file))
        .containsExactly(
            "BUY 10000 EUR-USD @ 1.0875 fee 0 at 2026-01-05T10:00:00Z",
            "SELL 10000 EUR-USD @ 1.0912 fee 0.7 USD at 2026-01-05T14:22:00Z",
            "SELL 10000 GBP-USD @ 1.27 fee 0 at 2026-01-05T11:00:00Z",
            "BUY 10000 GBP-USD @ 1.271 fee 0.3 USD at 2026-01-05T15:00:00Z");
    assertThat(file.fills())
        .extracting(BrokerFill::extId)
        .containsExactly("7001:open", "7001:close", "7003:open", "7003:close");
  }

  @Test
  void tradovatesOrdersTellAContractsSizeByTheirNotional() {
    CsvReading.Recognised file = Export.file("tradovate-orders.csv", "America/Chicago");

    assertThat(file.formatId()).isEqualTo("tradovate-orders");
    assertThat(Export.fills(file))
        .containsExactly(
            "BUY 10 MNQ 2026-06 @ 28531.75 fee 0 at 2026-06-10T21:00:05Z",
            "SELL 6 MNQ 2026-06 @ 28540.92 fee 0 at 2026-06-10T21:05:05Z");
    assertThat(Export.problems(file))
        .singleElement()
        .asString()
        .startsWith("5: Not imported: “MESU6");
  }

  @Test
  void aFillThatTradovatePairedInPartsIsPutTogetherAgain() {
    CsvReading.Recognised file = Export.file("tradovate-positions.csv", "America/Chicago");

    assertThat(file.formatId()).isEqualTo("tradovate-positions");
    assertThat(Export.fills(file))
        .containsExactly(
            "BUY 6 MNQ 2026-06 @ 21000 fee 0 at 2026-04-09T14:30:00Z",
            "SELL 4 MNQ 2026-06 @ 21005 fee 0 at 2026-04-09T14:40:00Z",
            "SELL 2 MNQ 2026-06 @ 21007.5 fee 0 at 2026-04-09T14:41:00Z",
            "BUY 2 MNQ 2026-06 @ 20997 fee 0 at 2026-04-09T15:10:00Z",
            "SELL 2 MNQ 2026-06 @ 21000 fee 0 at 2026-04-09T15:00:00Z");
    assertThat(file.fills())
        .extracting(BrokerFill::extId)
        .containsExactly("501", "601", "602", "503", "603");
    assertThat(file.failedRows()).isEqualTo(2);
  }

  @Test
  void tradovatesPerformanceIsReadAlike() {
    assertThat(Export.fills(Export.file("tradovate-performance.csv")))
        .containsExactly(
            "BUY 10000 NG 2026-07 @ 3.181 fee 0 at 2026-06-01T09:17:47Z",
            "SELL 10000 NG 2026-07 @ 3.224 fee 0 at 2026-06-01T08:42:39Z",
            "BUY 4 MNQ 2026-06 @ 30354.5 fee 0 at 2026-06-01T10:08:09Z",
            "SELL 4 MNQ 2026-06 @ 30304.5 fee 0 at 2026-06-01T10:20:02Z");
  }

  @Test
  void tradingViewRefusesFuturesWhosePointItDoesNotPrice() {
    CsvReading.Recognised file = Export.file("tradingview.csv");

    assertThat(file.formatId()).isEqualTo("tradingview-orders");
    assertThat(Export.fills(file))
        .containsExactly(
            "BUY 100 KLMN @ 41.25 fee 1.5 USD at 2025-08-26T04:31:18Z",
            "SELL 0.5 BTC-USDT @ 60000 fee 0 at 2025-08-26T05:31:18Z");
    assertThat(Export.problems(file))
        .singleElement()
        .asString()
        .startsWith("4: Not imported: “ES1!”");
  }
}

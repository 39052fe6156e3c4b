package tradingtwin.brokers.csv.stocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tradingtwin.brokers.BrokerFill;
import tradingtwin.brokers.TsPrecision;
import tradingtwin.brokers.csv.CsvHints;
import tradingtwin.brokers.csv.CsvImport;
import tradingtwin.brokers.csv.CsvReading;
import tradingtwin.brokers.csv.ZoneSource;

class IbkrExportsTest {

  @Test
  void aFlexQueryKeepsExecutionsAndCountsContractsInUnits() {
    CsvReading.Recognised file = Export.file("ibkr-flex.csv");

    assertThat(file.formatId()).isEqualTo("ibkr-flex");
    assertThat(Export.fills(file))
        .containsExactly(
            "BUY 100 KLMN @ 41.25 fee 1 USD at 2026-01-26T16:57:15Z",
            "SELL 200 KLMN 2026-02-20 45 C @ 1.35 fee 1.4021 USD at 2026-01-26T17:00:01Z",
            "BUY 5 MES 2026-03 @ 6010.25 fee 0.62 USD at 2026-01-27T08:30:00Z",
            "SELL 20000 EUR-USD @ 1.0832 fee 2 USD at 2026-01-27T14:30:00Z",
            "SELL 1000 KLMN @ 41.5 fee -0.35 USD at 2026-01-28T15:15:00Z");
    assertThat(Export.problems(file))
        .containsExactly(
            "6: Not imported: “ZZZH6” is an option or a future and counts contracts, and nothing"
                + " here says how much one holds.",
            "9: Not imported: the broker cancelled a trade here.",
            "10: Not imported: an expiry, exercise or assignment has no price.");
    assertThat(file.fills()).extracting(BrokerFill::extId).startsWith("5550001", "5550002");
    assertThat(file.fills()).extracting(BrokerFill::orderId).startsWith("880001");
  }

  @Test
  void theZoneOfAFlexQueryIsAsked() {
    assertThat(Export.file("ibkr-flex.csv").zoneSource()).isEqualTo(ZoneSource.ASSUMED);

    CsvReading.Recognised told = Export.file("ibkr-flex.csv", "Europe/Berlin");
    assertThat(told.zoneSource()).isEqualTo(ZoneSource.TRADER);
    assertThat(told.fills().getFirst().ts()).isEqualTo("2026-01-26T10:57:15Z");
  }

  @Test
  void theSameQueryInXmlNamesTheSameFills() {
    CsvReading.Recognised xml = Export.file("ibkr-flex.xml");

    assertThat(xml.formatId()).isEqualTo("ibkr-flex");
    assertThat(Export.fills(xml))
        .isEqualTo(Export.fills(Export.file("ibkr-flex.csv")).subList(0, 2));
    assertThat(xml.fills()).extracting(BrokerFill::extId).containsExactly("5550001", "5550002");
    assertThat(Export.problems(xml))
        .containsExactly("9: “x” in the column “TradePrice” is not a number.");
  }

  @Test
  void xmlNeverReachesOutside() {
    String bomb =
        "<?xml version=\"1.0\"?><!DOCTYPE q [<!ENTITY f SYSTEM \"file:///etc/hostname\">]>"
            + "<FlexQueryResponse><Trades><Trade symbol=\"&f;\" dateTime=\"20260126\""
            + " quantity=\"1\" tradePrice=\"1\" ibCommission=\"0\"/></Trades></FlexQueryResponse>";

    assertThat(new CsvImport().read(bomb.getBytes(StandardCharsets.UTF_8), CsvHints.none()))
        .isNotInstanceOf(CsvReading.Recognised.class);
  }

  @Test
  void anActivityStatementIsReadBySectionsAndExecutionsStandForTheirOrder() {
    CsvReading.Recognised file = Export.file("ibkr-activity.csv");

    assertThat(file.formatId()).isEqualTo("ibkr-activity");
    assertThat(file.zoneSource()).isEqualTo(ZoneSource.BROKER);
    assertThat(Export.fills(file))
        .containsExactly(
            "BUY 700 KLMN @ 41.25 fee 3.5 USD at 2025-07-15T13:30:00Z",
            "BUY 500 KLMN @ 41.25 fee 2.5 USD at 2025-07-15T13:30:01Z",
            "SELL 50 OPQ @ 12.5 fee 1 USD at 2025-07-15T14:00:00Z",
            "SELL 200 KLMN 2025-08-15 45 C @ 1.35 fee 1.4021 USD at 2025-07-15T15:00:00Z",
            "SELL 20000 EUR-USD @ 1.0832 fee 2 USD at 2025-07-16T07:00:00Z");
    assertThat(file.fills()).extracting(BrokerFill::account).containsOnly("U7654321");
  }

  @Test
  void aSubTotalThatDoesNotAgreeIsSaid() {
    assertThat(Export.problems(Export.file("ibkr-activity.csv")))
        .containsExactly(
            "21: Not imported: “OPQ 15AUG25 10 P” is an option or a future and counts contracts,"
                + " and nothing here says how much one holds.",
            "16: The statement counts -60 of OPQ and 1.2 in fees; read were -50 and 1.");
  }

  @Test
  void aTransactionHistoryKnowsDaysOnly() {
    CsvReading.Recognised file = Export.file("ibkr-transactions.csv");

    assertThat(file.formatId()).isEqualTo("ibkr-transactions");
    assertThat(file.tsPrecision()).isEqualTo(TsPrecision.DATE);
    assertThat(Export.fills(file))
        .containsExactly(
            "BUY 100 KLMN @ 41.25 fee 1 USD at 2025-07-15T04:00:00Z",
            "SELL 200 KLMN 2025-08-15 45 C @ 1.35 fee 1.4 USD at 2025-07-15T04:00:00Z");
    assertThat(file.errors()).isEmpty();
  }
}

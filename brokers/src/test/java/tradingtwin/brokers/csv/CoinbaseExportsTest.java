package tradingtwin.brokers.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static tradingtwin.brokers.csv.Imported.recognised;

import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tradingtwin.brokers.BrokerFill;
import tradingtwin.brokers.Side;
import tradingtwin.brokers.StatementEntry;
import tradingtwin.brokers.TsPrecision;

class CoinbaseExportsTest {

  private static final String FILLS =
      """
      portfolio,trade id,product,side,created at,size,size unit,price,fee,total,price/fee/total unit
      default,16547,BTC-USD,BUY,2021-02-03T10:11:12.345Z,0.01,BTC,36000.5,1.8,-361.805,USD
      default,16548,BTC-USD,SELL,2021-02-03T11:11:12.345Z,0.01,BTC,36500,1.825,363.175,USD
      """;

  @Test
  void aFillKeepsTheNameItsTwinOverTheApiHasAsAlias() {
    CsvReading.Recognised file = recognised(FILLS);

    assertThat(file.formatId()).isEqualTo("coinbase-fills");
    assertThat(file.zoneSource()).isEqualTo(ZoneSource.STATED);
    assertThat(file.tsPrecision()).isEqualTo(TsPrecision.MILLI);
    BrokerFill fill = file.fills().getFirst();
    assertThat(fill.extId()).isEqualTo("16547:BTC-USD");
    assertThat(fill.nativeId()).isTrue();
    assertThat(fill.fee()).isEqualByComparingTo("1.8");
    assertThat(fill.feeCurrency()).isEqualTo("USD");
    assertThat(fill.sourceLine()).isEqualTo(2);
    assertThat(fill.account()).isEqualTo("default");
  }

  private static final String NOW =
      """

      Transactions
      User,Jane Doe,1234
      ID,Timestamp,Transaction Type,Asset,Quantity Transacted,Price Currency,Price at Transaction,Subtotal,Total (inclusive of fees and/or spread),Fees and/or Spread,Notes
      a1,2025-01-17 16:57:02 UTC,Buy,BTC,0.001,EUR,€99000.10,€99.00,€100.49,€1.49,Bought 0.001 BTC for 100.49 EUR
      a2,2025-01-18 16:57:02 UTC,Advanced Trade Sell,SHIB,-1000000,USD,$0.0000210,$21.00,$20.80,$0.20,"Sold 1000000 SHIB for 20 EUR on SHIB-EUR at 0.00002 EUR/SHIB"
      a3,2025-01-19 16:57:02 UTC,Convert,BTC,0.001,EUR,€99000,€99.00,€100.00,€1.00,Converted 0.001 BTC to 0.03 ETH
      a4,2025-01-20 16:57:02 UTC,Reward Income,ETH,0.00001,EUR,€3000,€0.03,€0.03,€0.00,Received 0.00001 ETH
      """;

  @Test
  void thePairOfAnAdvancedTradeStandsInItsNotes() {
    BrokerFill fill = recognised(NOW).fills().get(1);

    assertThat(fill.symbol()).isEqualTo("SHIB-EUR");
    assertThat(fill.side()).isEqualTo(Side.SELL);
    assertThat(fill.qty()).isEqualByComparingTo("1000000");
    assertThat(fill.price()).isEqualByComparingTo("0.00002");
    assertThat(fill.feeCurrency()).isEqualTo("USD");
  }

  @Test
  void aConversionIsReadFromItsNotesAndARewardIsNoFill() {
    CsvReading.Recognised file = recognised(NOW);

    assertThat(file.fills()).extracting(BrokerFill::extId).containsExactly("a1", "a2", "a3");
    assertThat(file.fills().get(2).symbol()).isEqualTo("ETH-BTC");
    assertThat(file.fills().get(2).side()).isEqualTo(Side.BUY);
    assertThat(file.fills().get(2).qty()).isEqualByComparingTo("0.03");
    assertThat(file.errors()).isEmpty();
    assertThat(file.otherRows()).isZero();
    assertThat(file.entries()).extracting(StatementEntry::extId).containsExactly("a4");
    assertThat(file.fills().getFirst().ts()).isEqualTo(Instant.parse("2025-01-17T16:57:02Z"));
  }

  @Test
  void theOlderHeaderNamesTheCurrencyInItsColumns() {
    CsvReading.Recognised file =
        recognised(
            """
            Timestamp,Transaction Type,Asset,Quantity Transacted,EUR Spot Price at Transaction,EUR Subtotal,EUR Total (inclusive of fees),EUR Fees,Notes
            2020-05-11T09:10:11Z,Buy,BTC,0.01,8000.00,80.00,81.49,1.49,Bought 0.01 BTC for €81.49 EUR
            """);

    BrokerFill fill = file.fills().getFirst();
    assertThat(fill.symbol()).isEqualTo("BTC-EUR");
    assertThat(fill.price()).isEqualTo(new BigDecimal("8000.00"));
    assertThat(fill.fee()).isEqualByComparingTo("1.49");
    assertThat(fill.nativeId()).isFalse();
    assertThat(fill.extId()).matches("h:[0-9a-f]{32}#1");
  }

  @Test
  void theHeaderBetweenIsReadToo() {
    CsvReading.Recognised file =
        recognised(
            """
            Timestamp,Transaction Type,Asset,Quantity Transacted,Spot Price Currency,Spot Price at Transaction,Subtotal,Total (inclusive of fees and/or spread),Fees and/or Spread,Notes
            2022-05-11T09:10:11Z,Sell,ETH,0.5,USD,2000.00,1000.00,990.00,10.00,Sold 0.5 ETH for $990.00 USD
            """);

    assertThat(file.fills().getFirst().symbol()).isEqualTo("ETH-USD");
  }
}

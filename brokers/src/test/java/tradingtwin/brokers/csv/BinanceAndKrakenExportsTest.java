package tradingtwin.brokers.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static tradingtwin.brokers.csv.Imported.recognised;

import org.junit.jupiter.api.Test;
import tradingtwin.brokers.BrokerFill;
import tradingtwin.brokers.TsPrecision;

class BinanceAndKrakenExportsTest {

  @Test
  void numbersAndAssetsAreCutApartByThePair() {
    CsvReading.Recognised file =
        recognised(
            "\ufeff"
                + """
                Date(UTC),Pair,Side,Price,Executed,Amount,Fee
                2021-04-17 10:00:01,DOGEUSDT,BUY,0.31,"1,000.5DOGE",310.155USDT,1.0005DOGE
                2021-04-17 10:00:02,1INCHUSDT,SELL,5.5,5.11INCH,28.05USDT,0.00005BNB
                2021-04-17 10:00:03,SOLUSDT,BUY,25.1,2SOL,50.2USDT,0
                """);

    assertThat(file.errors()).isEmpty();
    assertThat(file.formatId()).isEqualTo("binance-trades");
    assertThat(file.zoneSource()).isEqualTo(ZoneSource.STATED);
    assertThat(file.fills())
        .extracting(BrokerFill::symbol)
        .containsExactly("DOGE-USDT", "1INCH-USDT", "SOL-USDT");
    assertThat(file.fills())
        .extracting(f -> f.qty().toPlainString())
        .containsExactly("1000.5", "5.1", "2");
    assertThat(file.fills())
        .extracting(BrokerFill::feeCurrency)
        .containsExactly("DOGE", "BNB", "USDT");
  }

  @Test
  void linesThatAreQuotedAsAWholeAreOpened() {
    CsvReading.Recognised file =
        recognised(
            """
            "Date(UTC),Pair,Side,Price,Executed,Amount,Fee"
            "2021-04-17 10:00:01,SOLUSDT,BUY,25.1,""2,000SOL"",""50,200USDT"",2SOL"
            """);

    assertThat(file.fills())
        .singleElement()
        .satisfies(f -> assertThat(f.qty()).isEqualByComparingTo("2000"));
  }

  @Test
  void theOldBinanceTableIsReadToo() {
    CsvReading.Recognised file =
        recognised(
            """
            Date(UTC),Market,Type,Price,Amount,Total,Fee,Fee Coin
            2018-01-02 03:04:05,XLMETH,BUY,0.0005,100,0.05,0.1,XLM
            """);

    assertThat(file.fills().getFirst().symbol()).isEqualTo("XLM-ETH");
    assertThat(file.fills().getFirst().feeCurrency()).isEqualTo("XLM");
  }

  @Test
  void krakensOldCodesBecomeTheNamesEverybodyUses() {
    CsvReading.Recognised file =
        recognised(
            """
            "txid","ordertxid","pair","time","type","ordertype","price","cost","fee","vol","margin","misc","ledgers"
            "T1","O1","XXBTZEUR","2020-01-02 03:04:05.1234","buy","limit",6500.1,65.0,0.16,0.01,0,"","L1,L2"
            "T2","O2","XBT/EUR","2020-01-02 03:04:06","sell","limit",6500.1,65.0,0.16,0.01,0,"","L3,L4"
            "T3","O3","XTZEUR","2020-01-02 03:04:07","buy","limit",1.2,12,0.01,10,0,"","L5"
            "T4","O4","XXDGZUSD","2020-01-02 03:04:08","buy","limit",0.002,2,0.01,1000,0,"","L6"
            "T5","O5","ADAUSDT","2020-01-02 03:04:09","buy","limit",0.2,2,0.01,10,0,"","L7"
            """);

    assertThat(file.errors()).isEmpty();
    assertThat(file.fills())
        .extracting(BrokerFill::symbol)
        .containsExactly("BTC-EUR", "BTC-EUR", "XTZ-EUR", "DOGE-USD", "ADA-USDT");
    assertThat(file.fills().getFirst().extId()).isEqualTo("T1");
    assertThat(file.fills().getFirst().orderId()).isEqualTo("O1");
    assertThat(file.fills().getFirst().tsPrecision()).isEqualTo(TsPrecision.MILLI);
  }
}

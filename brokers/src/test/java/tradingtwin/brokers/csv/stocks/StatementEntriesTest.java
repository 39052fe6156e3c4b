package tradingtwin.brokers.csv.stocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import tradingtwin.brokers.Booking;
import tradingtwin.brokers.StatementEntry;
import tradingtwin.brokers.csv.CsvReading;

/// What statements of brokers of stocks hold besides fills.
class StatementEntriesTest {

  @Test
  void schwabTellsTransfersDividendsSplitsAndTheEndOfOptions() {
    CsvReading.Recognised file =
        Export.text(
            """
            "Date","Action","Symbol","Description","Quantity","Price","Fees & Comm","Amount"
            "06/21/2024","Expired","KLMN 06/21/2024 45.00 C","CALL KELMAN","2","","",""
            "06/21/2024","Assigned","KLMN 06/21/2024 40.00 P","PUT KELMAN","-1","","",""
            "06/10/2024 as of 06/07/2024","Stock Split","OPQ","OPQ INC","300","","",""
            "06/05/2024","Wire Sent","","WIRED FUNDS","","","","-$1,500.00"
            "06/04/2024","Margin Interest","","MARGIN INT","","","","-$2.50"
            "06/03/2024","ADR Mgmt Fee","XYZW","ADR FEE","","","","-$0.40"
            "06/03/2024","Something New","XYZW","","","","","$3.00"
            "06/02/2024","Qualified Dividend","KLMN","KELMAN","","","","$12.00"
            "06/01/2024","MoneyLink Transfer","","Tfr BANK","","","","$5,000.00"
            """);

    assertThat(told(file))
        .containsExactly(
            "2 EXPIRY KLMN 2024-06-21 45 C 200 2024-06-21T04:00:00Z “Expired”",
            "3 ASSIGNMENT KLMN 2024-06-21 40 P 100 2024-06-21T04:00:00Z “Assigned”",
            "4 SPLIT OPQ added 300 2024-06-07T04:00:00Z “Stock Split”",
            "5 WITHDRAWAL -1500 USD 2024-06-05T04:00:00Z “Wire Sent”",
            "6 INTEREST -2.5 USD 2024-06-04T04:00:00Z “Margin Interest”",
            "7 FEE -0.4 USD for XYZW 2024-06-03T04:00:00Z “ADR Mgmt Fee”",
            "9 DIVIDEND 12 USD for KLMN 2024-06-02T04:00:00Z “Qualified Dividend”",
            "10 DEPOSIT 5000 USD 2024-06-01T04:00:00Z “MoneyLink Transfer”");
    assertThat(file.errors()).isEmpty();
    assertThat(file.otherRows()).as("the word that is not known").isEqualTo(1);
  }

  @Test
  void robinhoodsCodesAreKnown() {
    CsvReading.Recognised file =
        Export.text(
            """
            "Activity Date","Process Date","Settle Date","Instrument","Description","Trans Code","Quantity","Price","Amount"
            "2/16/2024","2/16/2024","2/20/2024","KLMN","Option Expiration for KLMN 2/16/2024 Put $40.00","OEXP","1S","",""
            "2/16/2024","2/16/2024","2/20/2024","KLMN","KLMN 2/16/2024 Call $45.00","OASGN","2","",""
            "2/15/2024","2/15/2024","2/15/2024","OPQ","OPQ Inc","SPL","9","",""
            "2/14/2024","2/14/2024","2/14/2024","","ACH Deposit","ACH","","","$1,000.00"
            "2/13/2024","2/13/2024","2/13/2024","","ACH Withdrawal","ACH","","","($250.00)"
            "2/12/2024","2/12/2024","2/12/2024","KLMN","Cash Div","CDIV","","","$10.00"
            "2/11/2024","2/11/2024","2/11/2024","","Gold Fee","GOLD","","","($5.00)"
            """);

    assertThat(told(file))
        .containsExactly(
            "2 EXPIRY KLMN 2024-02-16 40 P 100 2024-02-16T05:00:00Z “OEXP”",
            "3 ASSIGNMENT KLMN 2024-02-16 45 C 200 2024-02-16T05:00:00Z “OASGN”",
            "4 SPLIT OPQ added 9 2024-02-15T05:00:00Z “SPL”",
            "5 DEPOSIT 1000 USD 2024-02-14T05:00:00Z “ACH”",
            "6 WITHDRAWAL -250 USD 2024-02-13T05:00:00Z “ACH”",
            "7 DIVIDEND 10 USD for KLMN 2024-02-12T05:00:00Z “CDIV”",
            "8 FEE -5 USD 2024-02-11T05:00:00Z “GOLD”");
  }

  @Test
  void fidelitySaysItInSentences() {
    CsvReading.Recognised file =
        Export.text(
            """
            Run Date,Action,Symbol,Description,Type,Price ($),Quantity,Commission ($),Fees ($),Accrued Interest ($),Amount ($),Cash Balance ($),Settlement Date
            01/24/2026,EXPIRED CALL (KLMN) KELMAN CORP JAN 23 26 $45 (100 SHS) (Margin), -KLMN260123C45,CALL,Margin,,2,,,,,1000,
            01/22/2026,Electronic Funds Transfer Received (Cash), ,No Description,Cash,,0,,,,2500,1000,
            01/21/2026,DIVIDEND RECEIVED OPQ FUND (OPQ) (Cash),OPQ,OPQ FUND,Cash,,0,,,,10,1000,
            """);

    assertThat(told(file))
        .containsExactly(
            "2 EXPIRY KLMN 2026-01-23 45 C 200 2026-01-24T05:00:00Z"
                + " “EXPIRED CALL (KLMN) KELMAN CORP JAN 23 26 $45 (100 SHS) (MAR”",
            "3 DEPOSIT 2500 USD 2026-01-22T05:00:00Z “ELECTRONIC FUNDS TRANSFER RECEIVED (CASH)”",
            "4 DIVIDEND 10 USD for OPQ 2026-01-21T05:00:00Z “DIVIDEND RECEIVED OPQ FUND (OPQ) (CASH)”");
  }

  @Test
  void etradeTellsTheEndOfAnOptionByItsDescription() {
    CsvReading.Recognised file =
        Export.text(
            """
            Activity/Trade Date,Transaction Date,Settlement Date,Activity Type,Description,Symbol,Cusip,Quantity #,Price $,Amount $,Commission,Category,Note
            07/17/26,07/17/26,07/17/26,Option Expired,PUT KLMN 07/17/26 312.500,KLMN,--,-5,0,0,0,--,--
            07/08/26,07/08/26,07/09/26,Wire,WIRE IN,--,--,--,--,900.00,--,--,--
            """);

    assertThat(told(file))
        .containsExactly(
            "2 EXPIRY KLMN 2026-07-17 312.5 P 500 2026-07-17T04:00:00Z “Option Expired”",
            "3 DEPOSIT 900 USD 2026-07-08T04:00:00Z “Wire”");
  }

  @Test
  void theSectionsOfAnActivityStatementAreRead() {
    CsvReading.Recognised file =
        Export.text(
            """
            Statement,Header,Field Name,Field Value
            Account Information,Header,Field Name,Field Value
            Account Information,Data,Account,U7654321
            Trades,Header,DataDiscriminator,Asset Category,Currency,Symbol,Date/Time,Quantity,T. Price,C. Price,Proceeds,Comm/Fee,Basis,Realized P/L,MTM P/L,Code
            Trades,Data,Order,Stocks,USD,KLMN,"2025-07-15, 09:30:00",10,41.25,41.3,-412.5,-1,413.5,0,0,O
            Trades,Data,Order,Equity and Index Options,USD,KLMN 15AUG25 45 C,"2025-08-15, 16:20:00",2,0,0,0,0,0,0,0,C;Ep
            Trades,Data,Order,Equity and Index Options,USD,KLMN 15AUG25 40 P,"2025-08-15, 16:20:00",1,0,0,0,0,0,0,0,A;C
            Deposits & Withdrawals,Header,Currency,Settle Date,Description,Amount
            Deposits & Withdrawals,Data,USD,2025-07-01,Electronic Fund Transfer,"10,000"
            Deposits & Withdrawals,Data,EUR,2025-07-20,Disbursement,-500
            Deposits & Withdrawals,Data,Total,,,9500
            Dividends,Header,Currency,Date,Description,Amount
            Dividends,Data,USD,2025-07-10,KLMN(US0000000001) Cash Dividend USD 0.24 per Share (Ordinary Dividend),12
            Corporate Actions,Header,Asset Category,Currency,Report Date,Date/Time,Description,Quantity,Proceeds,Value,Realized P/L,Code
            Corporate Actions,Data,Stocks,USD,2025-07-21,"2025-07-18, 20:25:00","OPQ(US0000000002) Split 4 for 1 (OPQ, OPQ INC, US0000000002)",300,0,0,0,
            Financial Instrument Information,Header,Asset Category,Symbol,Description,Conid,Underlying,Listing Exch,Multiplier,Expiry,Delivery Month,Type,Strike,Code
            Financial Instrument Information,Data,Equity and Index Options,KLMN  250815C00045000,KLMN 15AUG25 45 C,10002,KLMN,CBOE,100,2025-08-15,2025-08,C,45,
            Financial Instrument Information,Data,Equity and Index Options,KLMN  250815P00040000,KLMN 15AUG25 40 P,10003,KLMN,CBOE,100,2025-08-15,2025-08,P,40,
            """);

    assertThat(Export.fills(file)).hasSize(1);
    assertThat(told(file))
        .containsExactly(
            "6 EXPIRY KLMN 2025-08-15 45 C 200 2025-08-15T20:20:00Z “C;Ep”",
            "7 ASSIGNMENT KLMN 2025-08-15 40 P 100 2025-08-15T20:20:00Z “A;C”",
            "9 DEPOSIT 10000 USD 2025-07-01T04:00:00Z “Electronic Fund Transfer”",
            "10 WITHDRAWAL -500 EUR 2025-07-20T04:00:00Z “Disbursement”",
            "13 DIVIDEND 12 USD for KLMN 2025-07-10T04:00:00Z"
                + " “KLMN(US0000000001) Cash Dividend USD 0.24 per Share (Ordinar”",
            "15 SPLIT OPQ 4 for one, added 300 2025-07-19T00:25:00Z"
                + " “OPQ(US0000000002) Split 4 for 1 (OPQ, OPQ INC, US0000000002)”");
    assertThat(file.errors()).isEmpty();
    assertThat(file.entries()).extracting(StatementEntry::account).containsOnly("U7654321");
  }

  @Test
  void aFlexQueryInXmlKeepsTheIdsOfItsTransactions() {
    CsvReading.Recognised file =
        Export.text(
            """
            <FlexQueryResponse><FlexStatements><FlexStatement><Trades>
            <Trade accountId="U1" currency="USD" assetCategory="STK" symbol="KLMN" dateTime="20260126;115715" quantity="10" tradePrice="41" ibCommission="-1" ibCommissionCurrency="USD" buySell="BUY" tradeID="1"/>
            </Trades><CashTransactions>
            <CashTransaction accountId="U1" currency="EUR" symbol="" dateTime="20260127" amount="2000" type="Deposits/Withdrawals" description="CASH RECEIPTS" transactionID="77" levelOfDetail="DETAIL"/>
            <CashTransaction accountId="U1" currency="EUR" symbol="" dateTime="20260127" amount="2000" type="Deposits/Withdrawals" description="CASH RECEIPTS" transactionID="" levelOfDetail="SUMMARY"/>
            </CashTransactions><CorporateActions>
            <CorporateAction accountId="U1" currency="USD" assetCategory="STK" symbol="KLMN" dateTime="20260130;202500" amount="0" type="RS" actionDescription="KLMN(US0000000001) SPLIT 1 FOR 10 (KLMN, KELMAN, US0000000001)" quantity="-9" transactionID="78"/>
            </CorporateActions></FlexStatement></FlexStatements></FlexQueryResponse>
            """);

    assertThat(Export.fills(file)).hasSize(1);
    assertThat(file.entries()).extracting(StatementEntry::extId).containsExactly("77", "78");
    assertThat(told(file))
        .containsExactly(
            "4 DEPOSIT 2000 EUR 2026-01-27T05:00:00Z “Deposits/Withdrawals”",
            "7 SPLIT KLMN 0.1 for one, added -9 2026-01-31T01:25:00Z"
                + " “KLMN(US0000000001) SPLIT 1 FOR 10 (KLMN, KELMAN, US000000000”");
  }

  @Test
  void europeanBrokersTellMoneyInTheirOwnLanguages() {
    assertThat(told(Export.file("degiro-account.csv")))
        .containsExactly("5 DEPOSIT 500 EUR 2024-01-18T09:00:00Z “iDEAL storting”");
    assertThat(told(Export.file("revolut-invest.csv")))
        .containsExactly("2 DEPOSIT 1000 USD 2024-01-18T09:00:00.000001Z “CASH TOP-UP”");
    assertThat(told(Export.file("trading212.csv")))
        .containsExactly("4 DIVIDEND 1.8 EUR for KLMN 2024-01-23T10:00:00Z “Dividend (Ordinary)”");
    assertThat(told(Export.file("ibkr-transactions.csv")))
        .containsExactly("8 INTEREST 1.5 USD 2025-07-14T04:00:00Z “Credit Interest”");
  }

  @Test
  void balanceDealsOfMetaTraderAreDeposits() {
    CsvReading.Recognised five = Export.file("metatrader5.csv");

    assertThat(told(five))
        .containsExactly(
            "16 DEPOSIT 5000 USD 2026-01-02T09:00:00Z “balance”",
            "20 DEPOSIT 100 USD 2026-01-06T12:00:00Z “balance”");
    assertThat(five.entries()).extracting(StatementEntry::extId).containsExactly("900", "904");
    assertThat(told(Export.file("metatrader4.csv")))
        .containsExactly("5 DEPOSIT 1000 USD 2026-01-05T10:00:00Z “balance”");
  }

  @Test
  void twoEqualEntriesWithoutIdsStayTwo() {
    String row =
        "\"06/01/2024\",\"MoneyLink Transfer\",\"\",\"Tfr BANK\",\"\",\"\",\"\",\"$5.00\"\n";
    CsvReading.Recognised file =
        Export.text(
            "\"Date\",\"Action\",\"Symbol\",\"Description\",\"Quantity\",\"Price\",\"Fees & Comm\",\"Amount\"\n"
                + row
                + row);

    assertThat(file.entries()).hasSize(2);
    assertThat(file.entries()).extracting(StatementEntry::extId).doesNotHaveDuplicates();
    assertThat(file.entries()).extracting(StatementEntry::nativeId).containsOnly(false);
  }

  private static List<String> told(CsvReading.Recognised file) {
    return file.entries().stream()
        .map(
            each ->
                "%d %s %s %s “%s”"
                    .formatted(
                        each.sourceLine(),
                        each.booking().kind(),
                        told(each.booking()),
                        each.ts(),
                        each.word()))
        .toList();
  }

  private static String told(Booking booking) {
    return switch (booking) {
      case Booking.Money money ->
          plain(money.amount())
              + " "
              + money.asset()
              + (money.symbol().isEmpty() ? "" : " for " + money.symbol());
      case Booking.Split split ->
          split.symbol()
              + (split.ratio() == null ? "" : " " + plain(split.ratio()) + " for one,")
              + (split.added() == null ? "" : " added " + plain(split.added()));
      case Booking.OptionEnd end -> end.symbol() + " " + plain(end.qty());
    };
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}

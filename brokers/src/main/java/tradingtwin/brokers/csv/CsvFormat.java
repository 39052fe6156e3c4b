package tradingtwin.brokers.csv;

/// One kind of file that a broker exports: how it is recognised, and what a row of it means.
///
/// To add one, write a class like [KrakenTrades] and name it in [KnownFormats].
interface CsvFormat {

  FormatSign sign();

  /// What a row means. Whatever cannot be understood is a [DamagedRow], never a guess.
  RowMeaning read(CsvRow row) throws DamagedRow;
}

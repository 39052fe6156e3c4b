package tradingtwin.brokers.csv.format;

import java.util.Optional;

/// One kind of file that a broker exports: how it is recognised, and what a row of it means.
///
/// To add one, write a class in a room of formats and name it in that room's list.
public interface CsvFormat {

  FormatSign sign();

  /// The sign before the decimals of its numbers, where that is known before a file is seen.
  default Optional<DecimalMark> decimalMark() {
    return Optional.empty();
  }

  /// What a row means. Whatever cannot be understood is a [DamagedRow], never a guess.
  RowMeaning read(CsvRow row) throws DamagedRow;
}

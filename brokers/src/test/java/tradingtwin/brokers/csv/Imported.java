package tradingtwin.brokers.csv;

import java.nio.charset.StandardCharsets;

/// A file read, the short way.
final class Imported {

  private Imported() {}

  static CsvReading reading(String file) {
    return new CsvImport().read(file.getBytes(StandardCharsets.UTF_8), CsvHints.none());
  }

  static CsvReading.Recognised recognised(String file) {
    return (CsvReading.Recognised) reading(file);
  }
}

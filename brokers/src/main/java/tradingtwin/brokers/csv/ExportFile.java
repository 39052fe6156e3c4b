package tradingtwin.brokers.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/// The bytes of an export, wherever they lie; read from the beginning as often as needed and
/// never held as a whole.
@FunctionalInterface
public interface ExportFile {

  /// From its first byte; the caller closes it.
  InputStream open() throws IOException;

  /// A file that is in memory anyway.
  static ExportFile of(byte[] content) {
    return () -> new ByteArrayInputStream(content);
  }
}

package tradingtwin.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.zip.GZIPInputStream;

/// A table of answers from test resources, row by row.
public record Oracle(List<Map<String, String>> rows) {

  public static Oracle read(String path) {
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(open(path), StandardCharsets.UTF_8))) {
      String[] header = in.readLine().split(",", -1);
      List<Map<String, String>> rows = new ArrayList<>();
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String[] cells = line.split(",", -1);
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < header.length; i++) {
          row.put(header[i], cells[i]);
        }
        rows.add(row);
      }
      return new Oracle(rows);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static InputStream open(String path) throws IOException {
    InputStream in =
        Objects.requireNonNull(Oracle.class.getResourceAsStream("/oracles/" + path), path);
    return path.endsWith(".gz") ? new GZIPInputStream(in) : in;
  }

  public static OptionalDouble number(Map<String, String> row, String column) {
    String cell = Objects.requireNonNull(row.get(column), column);
    return cell.isBlank() || cell.equals("NA")
        ? OptionalDouble.empty()
        : OptionalDouble.of(Double.parseDouble(cell));
  }

  public double[] column(String column) {
    return rows.stream().mapToDouble(row -> number(row, column).orElseThrow()).toArray();
  }
}

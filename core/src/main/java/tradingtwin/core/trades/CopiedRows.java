package tradingtwin.core.trades;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;
import org.springframework.dao.TransientDataAccessResourceException;
import tradingtwin.brokers.BrokerFill;
import tradingtwin.contracts.ids.Ulid;

/// Rows of the staged table on their way to the database, in COPY's text format: the database
/// reads the first while the next are made.
final class CopiedRows {
  private static final int PIECE = 1 << 16;
  private static final int ROOM = 1 << 13;

  private final CopyIn copy;
  private byte[] piece = new byte[PIECE + ROOM];
  private int length;
  private int rows;
  private boolean aliased;

  CopiedRows(CopyIn copy) {
    this.copy = copy;
  }

  void add(BrokerFill fill) {
    plain(Integer.toString(rows++)).next();
    plain(Ulid.next()).next();
    text(fill.extId()).next();
    plain(fill.nativeId() ? "t" : "f").next();
    text(fill.symbol()).next();
    plain(fill.side().name()).next();
    plain(fill.qty().toPlainString()).next();
    plain(fill.price().toPlainString()).next();
    plain(fill.fee().toPlainString()).next();
    text(fill.feeCurrency()).next();
    plain(fill.ts().toString()).next();
    plain(fill.tsPrecision().name()).next();
    optional(fill.orderId()).next();
    aliases(fill.aliases()).put((byte) '\n');
    if (length >= PIECE) {
      flush();
    }
  }

  int rows() {
    return rows;
  }

  boolean aliased() {
    return aliased;
  }

  void flush() {
    try {
      copy.writeToCopy(piece, 0, length);
      length = 0;
    } catch (SQLException e) {
      throw new TransientDataAccessResourceException("copying fills", e);
    }
  }

  private void next() {
    put((byte) '\t');
  }

  private CopiedRows optional(@Nullable String text) {
    return text == null ? plain("\\N") : text(text);
  }

  /// An array's elements are quoted once more inside the cell.
  private CopiedRows aliases(List<String> aliases) {
    if (aliases.isEmpty()) {
      return plain("\\N");
    }
    aliased = true;
    StringBuilder array = new StringBuilder("{");
    for (String alias : aliases) {
      array.append(array.length() == 1 ? "\"" : ",\"");
      array.append(alias.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
    }
    return text(array.append('}').toString());
  }

  /// Text without anything that COPY or UTF-8 would write differently.
  private CopiedRows plain(String text) {
    makeRoom(text.length());
    for (int i = 0; i < text.length(); i++) {
      piece[length++] = (byte) text.charAt(i);
    }
    return this;
  }

  private CopiedRows text(String text) {
    boolean simple = true;
    for (int i = 0; simple && i < text.length(); i++) {
      char c = text.charAt(i);
      simple = c >= ' ' && c < 127 && c != '\\';
    }
    if (simple) {
      return plain(text);
    }
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      switch (b) {
        case '\\' -> plain("\\\\");
        case '\t' -> plain("\\t");
        case '\n' -> plain("\\n");
        case '\r' -> plain("\\r");
        default -> put(b);
      }
    }
    return this;
  }

  private void put(byte b) {
    makeRoom(1);
    piece[length++] = b;
  }

  private void makeRoom(int bytes) {
    if (length + bytes > piece.length) {
      piece = Arrays.copyOf(piece, Math.max(2 * piece.length, length + bytes));
    }
  }
}

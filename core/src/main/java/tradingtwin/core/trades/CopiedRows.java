package tradingtwin.core.trades;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;
import org.springframework.dao.TransientDataAccessResourceException;
import tradingtwin.brokers.BrokerFill;
import tradingtwin.contracts.ids.Ulid;

/// Rows of the staged table on their way to the database, in COPY's text format: the database
/// reads the first while the next are made.
///
/// Identities sort as fills happened: a list that begins with the newest tells the fills of one
/// moment backwards too, and they get theirs backwards. Which way a list goes is known by its
/// first rows, which wait until then.
final class CopiedRows {
  private static final int PIECE = 1 << 16;
  private static final int ROOM = 1 << 13;
  private static final int ROWS_LOOKED_AT = 2_000;

  private final CopyIn copy;
  private final List<BrokerFill> waiting = new ArrayList<>();
  private @Nullable Supplier<String> identities;
  private byte[] piece = new byte[PIECE + ROOM];
  private int length;
  private int rows;
  private boolean aliased;
  private boolean unnamed;

  CopiedRows(CopyIn copy) {
    this.copy = copy;
  }

  void add(BrokerFill fill) {
    if (identities == null) {
      waiting.add(fill);
      if (waiting.size() == ROWS_LOOKED_AT) {
        settleOrder();
      }
    } else {
      write(fill, identities.get());
    }
  }

  /// Writes what waits, and sends all that is written.
  void finish() {
    if (identities == null) {
      settleOrder();
    }
    flush();
  }

  private void settleOrder() {
    Supplier<String> next = newestFirst(waiting) ? Ulid.backwards() : Ulid::next;
    identities = next;
    waiting.forEach(fill -> write(fill, next.get()));
    waiting.clear();
  }

  /// Whether time goes back from row to row more often than on.
  private static boolean newestFirst(List<BrokerFill> fills) {
    int back = 0;
    for (int i = 1; i < fills.size(); i++) {
      back += fills.get(i).ts().compareTo(fills.get(i - 1).ts()) < 0 ? 1 : 0;
      back -= fills.get(i).ts().compareTo(fills.get(i - 1).ts()) > 0 ? 1 : 0;
    }
    return back > 0;
  }

  private void write(BrokerFill fill, String identity) {
    plain(Integer.toString(rows++)).next();
    plain(identity).next();
    text(fill.extId()).next();
    unnamed |= !fill.nativeId();
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

  boolean unnamed() {
    return unnamed;
  }

  private void flush() {
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

package tradingtwin.brokers.csv;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/// Lines cut from a stream of characters, of which never more than one is held. A line ends as
/// it does in any editor; one without anything in it is counted and passed over.
final class LineReader implements Iterator<Line> {
  private static final int PIECE = 1 << 16;

  private final Reader reader;
  private final int longest;
  private final char[] piece = new char[PIECE];
  private int at;
  private int end;
  private int number;
  private boolean afterReturn;
  private @Nullable Line ready;

  LineReader(Reader reader, int longest) {
    this.reader = reader;
    this.longest = longest;
  }

  @Override
  public boolean hasNext() {
    while (ready == null) {
      String text = line();
      if (text == null) {
        return false;
      }
      number++;
      if (!text.isBlank()) {
        ready = new Line(number, text);
      }
    }
    return true;
  }

  @Override
  public Line next() {
    if (!hasNext() || ready == null) {
      throw new NoSuchElementException();
    }
    Line next = ready;
    ready = null;
    return next;
  }

  /// Null at the end of the file.
  private @Nullable String line() {
    if (afterReturn && more() && piece[at] == '\n') {
      at++;
    }
    afterReturn = false;
    if (!more()) {
      return null;
    }
    StringBuilder begun = new StringBuilder(0);
    do {
      int from = at;
      int stop = ending(from);
      at = Math.min(stop + 1, end);
      int kept = Math.clamp(longest + 1L - begun.length(), 0, stop - from);
      if (stop < end && begun.isEmpty()) {
        return new String(piece, from, kept);
      }
      begun.append(piece, from, kept);
      if (stop < end) {
        return begun.toString();
      }
    } while (more());
    return begun.toString();
  }

  private int ending(int from) {
    for (int i = from; i < end; i++) {
      if (piece[i] == '\n' || piece[i] == '\r') {
        afterReturn = piece[i] == '\r';
        return i;
      }
    }
    return end;
  }

  private boolean more() {
    try {
      while (at >= end && end >= 0) {
        end = reader.read(piece);
        at = 0;
      }
      return end > 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

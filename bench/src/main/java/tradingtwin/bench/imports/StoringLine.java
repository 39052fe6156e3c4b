package tradingtwin.bench.imports;

import java.util.List;

/// What storing one file took, as one line between two processes.
///
/// @param preview milliseconds of the upload, the reading and the comparing before it
/// @param store milliseconds from the confirmed job to the committed fills
/// @param fresh fills that were not stored before, as the preview said
/// @param duplicate fills that were
/// @param heap bytes of heap at its most while storing, garbage included
record StoringLine(double preview, double store, int fresh, int duplicate, long heap) {
  static final String READY = "ready";
  private static final String MARK = "stored";

  String written() {
    return String.join(
        " ",
        MARK,
        Double.toString(preview),
        Double.toString(store),
        Integer.toString(fresh),
        Integer.toString(duplicate),
        Long.toString(heap));
  }

  static boolean is(String line) {
    return line.startsWith(MARK + " ");
  }

  static StoringLine read(String line) {
    List<String> words = List.of(line.split(" "));
    return new StoringLine(
        Double.parseDouble(words.get(1)),
        Double.parseDouble(words.get(2)),
        Integer.parseInt(words.get(3)),
        Integer.parseInt(words.get(4)),
        Long.parseLong(words.get(5)));
  }
}

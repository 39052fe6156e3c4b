package tradingtwin.bench.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tradingtwin.bench.speed.Canary;
import tradingtwin.bench.speed.Goal;
import tradingtwin.bench.speed.Surroundings;

/// One run: a file of fills, stored by us and by plain COPY in turns.
///
/// @param machine where, and how busy it was
/// @param size how much, how often and with how large a heap
/// @param fileBytes of the file
/// @param tool that ran the baseline
/// @param first storing in a process that has just started, before all turns
/// @param turns one a round
/// @param canary milliseconds of work that never changes, between the turns
public record ImportStudy(
    Surroundings machine,
    Size size,
    long fileBytes,
    String tool,
    StoringLine first,
    List<Turn> turns,
    double[] canary) {
  private static final double AS_FAST = 0.8;
  private static final double MEGABYTE = 1024.0 * 1024.0;

  /// How much is measured.
  ///
  /// @param heap megabytes of the storing process
  public record Size(int fills, int rounds, int heap) {
    public static final Size USUAL = new Size(1_000_000, 3, 256);
  }

  /// One round of both.
  ///
  /// @param plain milliseconds of the baseline
  /// @param ours storing the file
  /// @param again the same file once more
  /// @param added fills that were stored by that
  record Turn(double plain, StoringLine ours, StoringLine again, int added) {}

  /// Measures, on engines and in a folder of its own.
  public static ImportStudy run(Size size) throws IOException, SQLException {
    Path folder = Files.createTempDirectory("twin-bench-import-");
    Surroundings.Watch watch = Surroundings.watch();
    try (Engines engines = Engines.start(folder)) {
      Path file = folder.resolve("million.csv");
      PretendExport.write(file, size.fills(), 1);
      PlainCopy plain =
          new PlainCopy(engines.database(), engines.port(), folder.resolve("rows.csv"));
      List<Double> canary = new ArrayList<>();
      try (Storing ours = Storing.start(size.heap(), engines, folder.resolve("objects"))) {
        String user = engines.emptied();
        StoringLine first = ours.store(user, file);
        require(engines.stored(user), size);
        plain.keepRows();
        List<Turn> turns = new ArrayList<>();
        for (int i = 0; i < size.rounds(); i++) {
          canary.add(Canary.millis());
          turns.add(turn(engines, plain, ours, file, size, i % 2 == 0));
        }
        canary.add(Canary.millis());
        return new ImportStudy(
            watch.end(),
            size,
            Files.size(file),
            PlainCopy.tool(),
            first,
            turns,
            canary.stream().mapToDouble(Double::doubleValue).toArray());
      }
    } finally {
      delete(folder);
    }
  }

  private static Turn turn(
      Engines engines, PlainCopy plain, Storing ours, Path file, Size size, boolean plainFirst)
      throws IOException, SQLException {
    double before = plainFirst ? plainly(engines, plain) : 0;
    String user = engines.emptied();
    StoringLine stored = ours.store(user, file);
    require(engines.stored(user), size);
    StoringLine again = ours.store(user, file);
    int added = engines.stored(user) - size.fills();
    return new Turn(plainFirst ? before : plainly(engines, plain), stored, again, added);
  }

  /// The rows name a user and an account, who are there again in the emptied tables.
  private static double plainly(Engines engines, PlainCopy plain) throws IOException, SQLException {
    String _ = engines.emptied();
    return plain.millis();
  }

  private static void require(int stored, Size size) {
    if (stored != size.fills()) {
      throw new IllegalStateException(stored + " of " + size.fills() + " fills were stored");
    }
  }

  /// Everything promised, in the order of the promise.
  List<Goal> goals() {
    double[] ours = turns.stream().mapToDouble(turn -> speed(turn.ours().store())).toArray();
    double[] plain = turns.stream().mapToDouble(turn -> speed(turn.plain())).toArray();
    double[] again = turns.stream().mapToDouble(turn -> speed(turn.again().store())).toArray();
    return List.of(
        Goal.ofPairs(
            "file to stored fills, thousand fills/s, beside COPY and INSERT … ON CONFLICT",
            ours,
            plain,
            "ratio ≥ 0.8",
            ratio -> ratio >= AS_FAST),
        Goal.ofPairs(
            "the same file again, thousand fills/s, beside the first time",
            again,
            ours,
            "ratio ≥ 1",
            ratio -> ratio >= 1),
        Goal.of(
            "fills that the same file added again",
            turns.stream().mapToInt(Turn::added).sum(),
            "0",
            added -> added == 0),
        Goal.of(
            "heap of the storing process at its most, MB (it may not take more)",
            turns.stream().mapToLong(turn -> turn.ours().heap()).max().orElse(0) / MEGABYTE,
            "≤ 256",
            megabytes -> megabytes <= Size.USUAL.heap() && size.heap() <= Size.USUAL.heap()));
  }

  double speed(double millis) {
    return size.fills() / millis;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    }
  }
}

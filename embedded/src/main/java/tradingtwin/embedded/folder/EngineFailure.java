package tradingtwin.embedded.folder;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The machine's refusal to run an engine. The message is one sentence that can be shown to a
/// person.
public final class EngineFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// What stood in the way.
  public enum Reason {
    PORT_TAKEN,
    DISK_FULL,
    NOT_WRITABLE,
    FOLDER_LOCKED,
    REFUSES_ROOT,
    BINARY_UNUSABLE,
    DID_NOT_START
  }

  private final Reason reason;

  public EngineFailure(Reason reason, String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
    this.reason = reason;
  }

  public EngineFailure(Reason reason, String sentence) {
    this(reason, sentence, null);
  }

  /// The failure behind something that went wrong with a file under `folder`.
  public static EngineFailure of(Path folder, IOException problem) {
    return fromWords(folder, words(problem), problem);
  }

  /// The failure that an engine's own words describe, most specific first.
  public static EngineFailure fromWords(Path folder, String words, @Nullable Throwable cause) {
    var said = words.toLowerCase(Locale.ROOT);
    if (said.contains("no space left") || said.contains("disk quota exceeded")) {
      return new EngineFailure(
          Reason.DISK_FULL, "The disk under " + folder + " is full: free some space.", cause);
    }
    if (said.contains("read-only file system")
        || said.contains("permission denied")
        || said.contains("operation not permitted")) {
      return new EngineFailure(
          Reason.NOT_WRITABLE, "The folder " + folder + " cannot be written.", cause);
    }
    if (said.contains("cannot be run as root") || said.contains("\"root\" execution")) {
      return new EngineFailure(
          Reason.REFUSES_ROOT,
          "Postgres does not run as root, and this machine allows no user namespace: start Trading"
              + " Twin as an ordinary user.",
          cause);
    }
    if (said.contains("could not bind") || said.contains("address already in use")) {
      return new EngineFailure(
          Reason.PORT_TAKEN,
          "Another program took the port of the engine in " + folder + ".",
          cause);
    }
    if (said.contains("error while loading shared libraries")) {
      return new EngineFailure(
          Reason.BINARY_UNUSABLE,
          "An engine's program lacks a system library: " + words.strip() + ".",
          cause);
    }
    return new EngineFailure(
        Reason.DID_NOT_START,
        "The engine in " + folder + " did not start; its log file beside it says why.",
        cause);
  }

  public Reason reason() {
    return reason;
  }

  private static String words(IOException problem) {
    if (problem instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (problem instanceof FileSystemException file && file.getReason() != null) {
      return file.getReason();
    }
    return String.valueOf(problem.getMessage());
  }
}

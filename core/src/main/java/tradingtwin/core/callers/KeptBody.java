package tradingtwin.core.callers;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.signing.CallSignature;

/// A request's body, read for its signature: in memory, or on disk where it is a trader's file.
///
/// @param file where it lies; null when it is in `bytes`
/// @param digest SHA-256 in hex
/// @param tooLong whether it went on beyond what is taken; then only its beginning was read
record KeptBody(byte[] bytes, @Nullable Path file, String digest, boolean tooLong)
    implements AutoCloseable {
  private static final int PIECE = 1 << 16;
  private static final long MOST_IN_MEMORY = 26L * 1024 * 1024;
  private static final long LONGEST_FILE = 201L * 1024 * 1024;
  private static final String FILES = "/internal/v1/trades/import/csv";

  static KeptBody of(HttpServletRequest request) throws IOException {
    return request.getRequestURI().equals(FILES) ? onDisk(request) : inMemory(request);
  }

  private static KeptBody inMemory(HttpServletRequest request) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    MessageDigest digest = CallSignature.digest();
    boolean tooLong = copy(request.getInputStream(), bytes, digest, MOST_IN_MEMORY);
    return new KeptBody(bytes.toByteArray(), null, hex(digest), tooLong);
  }

  private static KeptBody onDisk(HttpServletRequest request) throws IOException {
    Path file = Files.createTempFile("twin-upload-", "");
    MessageDigest digest = CallSignature.digest();
    try (OutputStream to = Files.newOutputStream(file)) {
      boolean tooLong = copy(request.getInputStream(), to, digest, LONGEST_FILE);
      return new KeptBody(new byte[0], file, hex(digest), tooLong);
    } catch (IOException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  /// @return whether there was more than that
  private static boolean copy(InputStream from, OutputStream to, MessageDigest digest, long most)
      throws IOException {
    byte[] piece = new byte[PIECE];
    long copied = 0;
    for (int read = from.read(piece); read >= 0; read = from.read(piece)) {
      copied += read;
      if (copied > most) {
        return true;
      }
      digest.update(piece, 0, read);
      to.write(piece, 0, read);
    }
    return false;
  }

  private static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  InputStream open() throws IOException {
    return file == null ? new ByteArrayInputStream(bytes) : Files.newInputStream(file);
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      Files.deleteIfExists(file);
    }
  }
}

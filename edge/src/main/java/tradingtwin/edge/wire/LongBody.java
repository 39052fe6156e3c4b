package tradingtwin.edge.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.function.Supplier;
import tradingtwin.contracts.signing.CallSignature;

/// A body that lies on disk: read once for its digest, once more when it is sent.
///
/// @param digest SHA-256 in hex
public record LongBody(Supplier<InputStream> content, long length, String digest) {
  private static final int PIECE = 1 << 16;

  /// Reads the content to its end.
  public static LongBody of(Supplier<InputStream> content) {
    MessageDigest digest = CallSignature.digest();
    long length = 0;
    byte[] piece = new byte[PIECE];
    try (InputStream in = content.get()) {
      for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
        digest.update(piece, 0, read);
        length += read;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new LongBody(content, length, HexFormat.of().formatHex(digest.digest()));
  }
}

package tradingtwin.core.snapshots;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import tradingtwin.contracts.views.SnapshotManifest.Kept;
import tradingtwin.core.objects.ObjectStore;
import tradingtwin.marketdata.WrittenBars;

/// Objects under the name of what they hold, packed; the same content of a trader lies there once.
final class KeptObjects {
  private final ObjectStore objects;

  KeptObjects(ObjectStore objects) {
    this.objects = objects;
  }

  Kept put(String userId, byte[] content) {
    String digest = WrittenBars.digest(content);
    String key = "snapshots/" + userId + "/" + digest + ".gz";
    objects.put(key, packed(content));
    return new Kept(key, digest, content.length);
  }

  /// What it holds; empty when it is gone or is not what was put.
  Optional<byte[]> get(Kept kept) {
    return objects
        .get(kept.key())
        .flatMap(KeptObjects::unpacked)
        .filter(content -> WrittenBars.digest(content).equals(kept.sha256()));
  }

  private static byte[] packed(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream packing = new GZIPOutputStream(bytes)) {
      packing.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static Optional<byte[]> unpacked(byte[] content) {
    try (GZIPInputStream unpacking = new GZIPInputStream(new ByteArrayInputStream(content))) {
      return Optional.of(unpacking.readAllBytes());
    } catch (IOException damaged) {
      return Optional.empty();
    }
  }
}

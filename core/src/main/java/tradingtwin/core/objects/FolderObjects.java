package tradingtwin.core.objects;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Pattern;

/// Objects as files below one folder: written beside, forced to disk, then renamed.
final class FolderObjects implements ObjectStore {
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*");

  private static final int PIECE = 1 << 16;

  private final Path root;

  FolderObjects(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  @Override
  public void put(String key, byte[] content) {
    try {
      put(key, new ByteArrayInputStream(content));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void put(String key, InputStream content) throws IOException {
    Path target = place(key);
    Files.createDirectories(target.getParent());
    Path beside = Files.createTempFile(target.getParent(), ".put-", "");
    try {
      try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
        write(content, channel);
        channel.force(true);
      }
      Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static void write(InputStream content, FileChannel channel) throws IOException {
    byte[] piece = new byte[PIECE];
    for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
      ByteBuffer left = ByteBuffer.wrap(piece, 0, read);
      while (left.hasRemaining()) {
        channel.write(left);
      }
    }
  }

  @Override
  public Optional<byte[]> get(String key) {
    try {
      return Optional.of(Files.readAllBytes(place(key)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Optional<InputStream> open(String key) {
    try {
      return Optional.of(Files.newInputStream(place(key)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void remove(String key) {
    try {
      Files.deleteIfExists(place(key));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path place(String key) {
    Path place = root.resolve(key).normalize();
    if (!KEY.matcher(key).matches() || key.contains("..") || !place.startsWith(root)) {
      throw new IllegalArgumentException("not an object's name");
    }
    return place;
  }
}

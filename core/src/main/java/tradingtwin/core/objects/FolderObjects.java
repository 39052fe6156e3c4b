package tradingtwin.core.objects;

import java.io.IOException;
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

  private final Path root;

  FolderObjects(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  @Override
  public void put(String key, byte[] content) {
    Path target = place(key);
    try {
      Files.createDirectories(target.getParent());
      Path beside = Files.createTempFile(target.getParent(), ".put-", "");
      try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
        ByteBuffer left = ByteBuffer.wrap(content);
        while (left.hasRemaining()) {
          channel.write(left);
        }
        channel.force(true);
      }
      Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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

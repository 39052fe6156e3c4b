package tradingtwin.core.pictures;

import java.util.Locale;

/// Files read as pictures.
public final class Pictures {
  private static final String UNKNOWN = "This is not a PNG, JPEG, WebP or GIF picture.";

  private Pictures() {}

  /// The picture in a file, without what devices and programs write beside it.
  ///
  /// @throws NoPictureException when it is none, a broken one, or larger than the policy lets in
  public static Picture read(byte[] file, PicturePolicy policy) throws NoPictureException {
    if (file.length > policy.bytes()) {
      throw new NoPictureException(
          "The picture is larger than " + policy.bytes() / (1024 * 1024) + " MB.");
    }
    Picture picture = read(file);
    boolean empty = picture.width() <= 0 || picture.height() <= 0;
    if (empty) {
      throw NoPictureException.broken(picture.kind());
    }
    if (Math.max(picture.width(), picture.height()) > policy.side()
        || (long) picture.width() * picture.height() > policy.pixels()) {
      throw new NoPictureException(
          String.format(
              Locale.ROOT,
              "The picture measures %,d × %,d points; up to %,d a side and %d million in all fit.",
              picture.width(),
              picture.height(),
              policy.side(),
              policy.pixels() / 1_000_000));
    }
    return picture;
  }

  private static Picture read(byte[] file) throws NoPictureException {
    if (begins(file, Png.MAGIC)) {
      return Png.read(file);
    }
    if (begins(file, Jpeg.MAGIC)) {
      return Jpeg.read(file);
    }
    if (begins(file, Gif.MAGIC)) {
      return Gif.read(file);
    }
    if (begins(file, Webp.MAGIC)) {
      return Webp.read(file);
    }
    throw new NoPictureException(UNKNOWN);
  }

  private static boolean begins(byte[] file, int[] magic) {
    if (file.length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if ((file[i] & 0xff) != magic[i]) {
        return false;
      }
    }
    return true;
  }
}

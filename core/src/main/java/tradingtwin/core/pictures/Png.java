package tradingtwin.core.pictures;

import java.io.ByteArrayOutputStream;
import java.util.Set;
import java.util.zip.CRC32;

/// PNG, chunk by chunk. Words, times and EXIF are chunks of their own and are left out.
///
/// Source: W3C, Portable Network Graphics (Third Edition), 5.3 and 11.
final class Png {
  static final int[] MAGIC = {0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a};
  private static final Set<String> DRAWS =
      Set.of(
          "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD",
          "pHYs", "acTL", "fcTL", "fdAT");

  private final Bytes in;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private Png(byte[] file) {
    this.in = new Bytes(file, Picture.Kind.PNG);
  }

  static Picture read(byte[] file) throws NoPictureException {
    return new Png(file).read();
  }

  private Picture read() throws NoPictureException {
    out.writeBytes(in.take(MAGIC.length));
    int width = 0;
    int height = 0;
    boolean drawn = false;
    String type = "";
    while (!type.equals("IEND")) {
      boolean first = type.isEmpty();
      int from = in.at();
      int length = in.length();
      type = in.ascii(4);
      byte[] data = in.take(length);
      checked(in.between(from + 4, in.at()), (long) in.u16() << 16 | in.u16());
      if (first != type.equals("IHDR") || (first && length != 13)) {
        throw in.broken();
      }
      if (first) {
        Bytes header = new Bytes(data, Picture.Kind.PNG);
        width = header.u16() << 16 | header.u16();
        height = header.u16() << 16 | header.u16();
      }
      drawn |= type.equals("IDAT");
      keep(type, from);
    }
    if (!drawn || !in.atEnd()) {
      throw in.broken();
    }
    return new Picture(Picture.Kind.PNG, width, height, out.toByteArray());
  }

  private void keep(String type, int from) throws NoPictureException {
    boolean critical = Character.isUpperCase(type.charAt(0));
    if (DRAWS.contains(type)) {
      out.writeBytes(in.between(from, in.at()));
    } else if (critical) {
      throw in.broken();
    }
  }

  private void checked(byte[] typeAndData, long stated) throws NoPictureException {
    CRC32 sum = new CRC32();
    sum.update(typeAndData);
    if (sum.getValue() != stated) {
      throw in.broken();
    }
  }
}

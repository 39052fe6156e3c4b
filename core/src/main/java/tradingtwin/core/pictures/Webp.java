package tradingtwin.core.pictures;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/// WebP, chunk by chunk. EXIF and XMP are left out, and the flags that announce them.
///
/// Source: RFC 9649, WebP Image Format.
final class Webp {
  static final int[] MAGIC = {'R', 'I', 'F', 'F'};
  private static final Set<String> DRAWS =
      Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");
  private static final int EXIF_AND_XMP = 0x0c;
  private static final int KEY_FRAME = 0x2a019d;

  private final Bytes in;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private int width;
  private int height;
  private boolean drawn;

  private Webp(byte[] file) {
    this.in = new Bytes(file, Picture.Kind.WEBP);
  }

  static Picture read(byte[] file) throws NoPictureException {
    return new Webp(file).read();
  }

  private Picture read() throws NoPictureException {
    byte[] _ = in.take(MAGIC.length);
    int end = in.lengthLittle() + in.at();
    if (!in.ascii(4).equals("WEBP")) {
      throw in.broken();
    }
    while (in.at() < end) {
      String type = in.ascii(4);
      byte[] data = in.take(in.lengthLittle());
      byte[] padding = in.take(data.length % 2);
      if (DRAWS.contains(type)) {
        measure(type, data);
        keep(type, data, padding);
      }
    }
    if (!drawn || in.at() != end || !in.atEnd()) {
      throw in.broken();
    }
    return new Picture(Picture.Kind.WEBP, width, height, whole());
  }

  /// The first chunk says how large it is.
  private void measure(String type, byte[] data) throws NoPictureException {
    drawn |= !type.equals("VP8X");
    if (out.size() > 0) {
      return;
    }
    Bytes chunk = new Bytes(data, Picture.Kind.WEBP);
    switch (type) {
      case "VP8X" -> {
        byte[] _ = chunk.take(4);
        width = chunk.u24Little() + 1;
        height = chunk.u24Little() + 1;
        data[0] = (byte) (data[0] & ~EXIF_AND_XMP);
      }
      case "VP8L" -> {
        if (chunk.u8() != 0x2f) {
          throw in.broken();
        }
        int bits = chunk.u16Little() | chunk.u16Little() << 16;
        width = (bits & 0x3fff) + 1;
        height = (bits >>> 14 & 0x3fff) + 1;
      }
      case "VP8 " -> {
        byte[] _ = chunk.take(3);
        if (chunk.u24Little() != KEY_FRAME) {
          throw in.broken();
        }
        width = chunk.u16Little() & 0x3fff;
        height = chunk.u16Little() & 0x3fff;
      }
      default -> throw in.broken();
    }
  }

  private void keep(String type, byte[] data, byte[] padding) {
    out.writeBytes(type.getBytes(StandardCharsets.ISO_8859_1));
    out.writeBytes(little(data.length));
    out.writeBytes(data);
    out.writeBytes(new byte[padding.length]);
  }

  private byte[] whole() {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes("RIFF".getBytes(StandardCharsets.ISO_8859_1));
    file.writeBytes(little(out.size() + 4));
    file.writeBytes("WEBP".getBytes(StandardCharsets.ISO_8859_1));
    file.writeBytes(out.toByteArray());
    return file.toByteArray();
  }

  private static byte[] little(int value) {
    return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array();
  }
}

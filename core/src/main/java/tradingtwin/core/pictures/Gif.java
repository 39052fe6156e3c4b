package tradingtwin.core.pictures;

import java.io.ByteArrayOutputStream;
import java.util.Set;

/// GIF, block by block. Comments, texts and foreign extensions are left out.
///
/// Source: CompuServe, Graphics Interchange Format, version 89a.
final class Gif {
  static final int[] MAGIC = {'G', 'I', 'F', '8'};
  private static final int EXTENSION = 0x21;
  private static final int IMAGE = 0x2c;
  private static final int END = 0x3b;
  private static final int CONTROL = 0xf9;
  private static final int APPLICATION = 0xff;

  /// The two that say how often it repeats.
  private static final Set<String> LOOPS = Set.of("NETSCAPE2.0", "ANIMEXTS1.0");

  private final Bytes in;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private boolean drawn;

  private Gif(byte[] file) {
    this.in = new Bytes(file, Picture.Kind.GIF);
  }

  static Picture read(byte[] file) throws NoPictureException {
    return new Gif(file).read();
  }

  private Picture read() throws NoPictureException {
    if (!Set.of("GIF87a", "GIF89a").contains(in.ascii(6))) {
      throw in.broken();
    }
    int width = in.u16Little();
    int height = in.u16Little();
    int packed = in.u8();
    byte[] _ = in.take(2 + table(packed));
    keep(0);
    int block = in.u8();
    while (block != END) {
      switch (block) {
        case EXTENSION -> extension();
        case IMAGE -> image(width, height);
        default -> throw in.broken();
      }
      block = in.u8();
    }
    if (!drawn || !in.atEnd()) {
      throw in.broken();
    }
    out.write(END);
    return new Picture(Picture.Kind.GIF, width, height, out.toByteArray());
  }

  private void extension() throws NoPictureException {
    int from = in.at() - 1;
    boolean kept =
        switch (in.u8()) {
          case CONTROL -> in.ahead(0) == 4 && in.ahead(5) == 0;
          case APPLICATION -> loop();
          default -> false;
        };
    blocks();
    if (kept) {
      keep(from);
    }
  }

  private boolean loop() throws NoPictureException {
    if (in.ahead(0) != 11) {
      return false;
    }
    int _ = in.u8();
    return LOOPS.contains(in.ascii(11)) && in.ahead(0) == 3 && in.ahead(4) == 0;
  }

  private void image(int width, int height) throws NoPictureException {
    int from = in.at() - 1;
    int left = in.u16Little();
    int top = in.u16Little();
    if (left + in.u16Little() > width || top + in.u16Little() > height) {
      throw in.broken();
    }
    byte[] _ = in.take(table(in.u8()) + 1);
    blocks();
    keep(from);
    drawn = true;
  }

  private void blocks() throws NoPictureException {
    int length = in.u8();
    while (length > 0) {
      byte[] _ = in.take(length);
      length = in.u8();
    }
  }

  private void keep(int from) {
    out.writeBytes(in.between(from, in.at()));
  }

  /// Bytes of the colour table that these flags announce.
  private static int table(int packed) {
    return (packed & 0x80) == 0 ? 0 : 3 << ((packed & 7) + 1);
  }
}

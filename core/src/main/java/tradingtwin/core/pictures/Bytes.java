package tradingtwin.core.pictures;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A file that is read from its beginning to its end; reading past the end breaks the picture.
final class Bytes {
  private final byte[] all;
  private final Picture.Kind kind;
  private int at;

  Bytes(byte[] all, Picture.Kind kind) {
    this.all = all;
    this.kind = kind;
  }

  int at() {
    return at;
  }

  boolean atEnd() {
    return at == all.length;
  }

  int u8() throws NoPictureException {
    require(1);
    return all[at++] & 0xff;
  }

  int u16() throws NoPictureException {
    return u8() << 8 | u8();
  }

  int u16Little() throws NoPictureException {
    return u8() | u8() << 8;
  }

  int u24Little() throws NoPictureException {
    return u16Little() | u8() << 16;
  }

  /// A length: at most what is left, so never negative.
  int length() throws NoPictureException {
    return bounded((long) u16() << 16 | u16());
  }

  int lengthLittle() throws NoPictureException {
    return bounded(u16Little() | (long) u16Little() << 16);
  }

  String ascii(int length) throws NoPictureException {
    return new String(take(length), StandardCharsets.ISO_8859_1);
  }

  byte[] take(int length) throws NoPictureException {
    require(length);
    at += length;
    return Arrays.copyOfRange(all, at - length, at);
  }

  byte[] between(int from, int to) {
    return Arrays.copyOfRange(all, from, to);
  }

  /// The byte so many places ahead.
  int ahead(int places) throws NoPictureException {
    require(places + 1);
    return all[at + places] & 0xff;
  }

  NoPictureException broken() {
    return NoPictureException.broken(kind);
  }

  private int bounded(long length) throws NoPictureException {
    if (length > all.length - at) {
      throw broken();
    }
    return (int) length;
  }

  private void require(int length) throws NoPictureException {
    if (length < 0 || length > all.length - at) {
      throw broken();
    }
  }
}

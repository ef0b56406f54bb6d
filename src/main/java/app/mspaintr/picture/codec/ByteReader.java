package app.mspaintr.picture.codec;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A place in a file's bytes that never leaves them: reading past the end is a refusal. */
public final class ByteReader {
  private final byte[] bytes;
  private final int end;
  private int at;

  public ByteReader(byte[] bytes) {
    this(bytes, 0, bytes.length);
  }

  private ByteReader(byte[] bytes, int from, int end) {
    this.bytes = bytes;
    this.at = from;
    this.end = end;
  }

  public int at() {
    return at;
  }

  public int left() {
    return end - at;
  }

  public int u8() throws InvalidPictureException {
    return bytes[move(1)] & 0xff;
  }

  public int u16() throws InvalidPictureException {
    return u8() << 8 | u8();
  }

  public int u16le() throws InvalidPictureException {
    return u8() | u8() << 8;
  }

  public int u24le() throws InvalidPictureException {
    return u16le() | u8() << 16;
  }

  /** An unsigned number of 32 bits. */
  public long u32() throws InvalidPictureException {
    return (long) u16() << 16 | u16();
  }

  /** An unsigned number of 32 bits, least significant byte first. */
  public long u32le() throws InvalidPictureException {
    return u16le() | (long) u16le() << 16;
  }

  /** Bytes as Latin-1, such as the type of a chunk. */
  public String text(int length) throws InvalidPictureException {
    return new String(bytes, move(length), length, StandardCharsets.ISO_8859_1);
  }

  public byte[] copy(int length) throws InvalidPictureException {
    int from = move(length);
    return Arrays.copyOfRange(bytes, from, from + length);
  }

  /** The rest, as a stream. */
  public InputStream stream() {
    return new ByteArrayInputStream(bytes, at, left());
  }

  /** A cursor over the next {@code length} bytes, which are passed. */
  public ByteReader part(long length) throws InvalidPictureException {
    int from = move(length);
    return new ByteReader(bytes, from, at);
  }

  /** A cursor of its own at the same place. */
  public ByteReader again() {
    return new ByteReader(bytes, at, end);
  }

  public void skip(long length) throws InvalidPictureException {
    move(length);
  }

  private int move(long length) throws InvalidPictureException {
    if (length < 0 || length > end - at) {
      throw InvalidPictureException.damaged();
    }
    int from = at;
    at += (int) length;
    return from;
  }
}

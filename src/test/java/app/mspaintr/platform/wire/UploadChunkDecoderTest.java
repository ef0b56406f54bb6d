package app.mspaintr.platform.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.mspaintr.support.Golden;
import app.mspaintr.support.Protocol;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadChunkDecoderTest {
  private static final String HEADER = "{\"upload\":\"u\",\"offset\":7}";

  private final UploadChunkDecoder decoder = new UploadChunkDecoder();

  @Test
  void readsTheGoldenChunk() throws Exception {
    byte[] golden = Golden.bytes("image-chunk-to-server.bin");
    UploadChunk chunk = decoder.decode(ByteBuffer.wrap(golden));
    assertThat(CommandId.of(chunk.upload())).hasToString(chunk.upload());
    assertThat(chunk.offset()).isEqualTo(16_384);
    assertThat(chunk.kind()).isEqualTo(UploadChunk.Kind.IMAGE);
    byte[] bytes = bytes(0x89, 0x50, 0x4e, 0x47, 0x00, 0xff, 0x7f, 0x80);
    assertThat(chunk.bytes()).isEqualTo(ByteBuffer.wrap(bytes));

    String header = WireFormat.write(new UploadChunk.UploadHeader(chunk.upload(), 16_384L));
    assertThat(frame(1, 1, header.length(), header, bytes).array()).isEqualTo(golden);
  }

  @Test
  void readsAFrameThatIsAPartOfABuffer() throws Exception {
    ByteBuffer frame = frame(1, 1, HEADER.length(), HEADER, bytes(5, 6));
    ByteBuffer within = ByteBuffer.allocateDirect(100).position(10);
    within.put(frame).limit(within.position()).position(10);
    UploadChunk chunk = decoder.decode(within);
    assertThat(chunk.offset()).isEqualTo(7);
    assertThat(chunk.bytes()).isEqualTo(ByteBuffer.wrap(bytes(5, 6)));
  }

  @Test
  void takesAChunkWithoutBytes() throws Exception {
    assertThat(decoder.decode(frame(1, 1, HEADER.length(), HEADER)).bytes().remaining()).isZero();
  }

  @Test
  void refusesFramesThatAreTooShort() {
    byte[] whole = frame(1, 1, HEADER.length(), HEADER).array();
    for (int length = 0; length < whole.length; length++) {
      refuses(ByteBuffer.wrap(whole, 0, length));
    }
  }

  @Test
  void refusesAHeaderThatLiesAboutItsLength() {
    refuses(frame(1, 1, 0, HEADER));
    refuses(frame(1, 1, HEADER.length() - 1, HEADER));
    refuses(frame(1, 1, HEADER.length() + 1, HEADER));
    refuses(frame(1, 1, HEADER.length() + 1, HEADER, bytes('x')));
    refuses(frame(1, 1, 0xffff, HEADER)); // would be -1, signed
    refuses(frame(1, 1, 0x8000, HEADER));
  }

  @Test
  void readsTheGoldenPieceOfALog() throws Exception {
    byte[] golden = Golden.bytes("log-chunk-to-server.bin");
    UploadChunk chunk = decoder.decode(ByteBuffer.wrap(golden));
    assertThat(chunk.kind()).isEqualTo(UploadChunk.Kind.PAINTING_LOG);
    assertThat(chunk.offset()).isEqualTo(12);
    byte[] bytes = bytes(13, 1, 0, 14, 1, 10);
    assertThat(chunk.bytes()).isEqualTo(ByteBuffer.wrap(bytes));

    String header = WireFormat.write(new UploadChunk.UploadHeader(chunk.upload(), 12L));
    assertThat(frame(1, 2, header.length(), header, bytes).array()).isEqualTo(golden);
  }

  @Test
  void readsTheKindsOfTheDocument() {
    Matcher kinds =
        Pattern.compile("(?<=[ ,])(\\d): ([a-z ]+) chunk")
            .matcher(
                Protocol.read()
                    .description("chunkToServer")
                    .lines()
                    .filter(line -> line.contains("kind,"))
                    .findFirst()
                    .orElseThrow());
    Map<String, String> named =
        kinds.results().collect(toMap(kind -> kind.group(1), kind -> kind.group(2)));
    assertThat(named).hasSameSizeAs(UploadChunk.Kind.values());
    for (UploadChunk.Kind kind : UploadChunk.Kind.values()) {
      String name = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
      assertThat(named.entrySet())
          .anySatisfy(
              told -> {
                assertThat(told.getValue()).isEqualTo(name);
                assertThat(UploadChunk.Kind.of(Byte.parseByte(told.getKey()))).contains(kind);
              });
    }
  }

  @Test
  void refusesOtherVersionsAndKinds() {
    for (int other : new int[] {0, 3, 0xff}) {
      refuses(frame(other, 1, HEADER.length(), HEADER));
      refuses(frame(1, other, HEADER.length(), HEADER));
    }
    refuses(frame(2, 1, HEADER.length(), HEADER));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "7",
        "[]",
        "{}",
        "{\"upload\":\"u\"}",
        "{\"offset\":7}",
        "{\"upload\":null,\"offset\":7}",
        "{\"upload\":7,\"offset\":7}",
        "{\"upload\":\"u\",\"offset\":null}",
        "{\"upload\":\"u\",\"offset\":\"7\"}",
        "{\"upload\":\"u\",\"offset\":7.0}",
        "{\"upload\":\"u\",\"offset\":-1}",
        "{\"upload\":\"u\",\"offset\":9223372036854775808}",
        "{\"upload\":\"u\",\"offset\":7,\"size\":9}",
        "{\"upload\":\"u\",\"offset\":7,\"offset\":7}",
        "{\"upload\":\"u\",\"offset\":7} " + "{}",
        "{\"upload\":\"\\ud800\",\"offset\":7}",
        "{\"picture\":\"u\",\"offset\":7,\"size\":9}"
      })
  void refusesHeadersOfAnotherForm(String header) {
    refuses(frame(1, 1, header.getBytes(UTF_8).length, header));
  }

  @Test
  void refusesAHeaderThatIsNoUtf8() {
    for (int[] wrong :
        new int[][] {{0xff}, {0xc3}, {0xc0, 0x80}, {0xed, 0xa0, 0x80}, {0xf4, 0x90, 0x80, 0x80}}) {
      byte[] header = HEADER.getBytes(UTF_8);
      byte[] all = new byte[header.length + wrong.length];
      System.arraycopy(header, 0, all, 0, 11); // into the text of upload
      for (int i = 0; i < wrong.length; i++) {
        all[11 + i] = (byte) wrong[i];
      }
      System.arraycopy(header, 11, all, 11 + wrong.length, header.length - 11);
      assertThat(refuses(frame(1, 1, all.length, "", all))).contains("UTF-8");
    }
  }

  private String refuses(ByteBuffer frame) {
    assertThat(decoder.willDecode(frame)).isTrue();
    Malformed malformed =
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> decoder.decode(frame)).actual();
    assertThat(malformed.refused().id()).isNull();
    assertThat(malformed.refused().code()).isEqualTo(ErrorCode.MALFORMED);
    assertThat(malformed.speaksAnotherProtocol()).isTrue();
    return malformed.refused().reason();
  }

  private static ByteBuffer frame(
      int version, int kind, int headerBytes, String header, byte... bytes) {
    byte[] encoded = header.getBytes(UTF_8);
    return ByteBuffer.allocate(4 + encoded.length + bytes.length)
        .put((byte) version)
        .put((byte) kind)
        .putShort((short) headerBytes)
        .put(encoded)
        .put(bytes)
        .flip();
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }
}

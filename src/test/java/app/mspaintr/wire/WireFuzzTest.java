package app.mspaintr.wire;

import static org.assertj.core.api.Assertions.assertThat;

import app.mspaintr.feed.FeedDecoder;
import app.mspaintr.post.RoomDecoder;
import app.mspaintr.support.Fuzz;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever comes is read, or refused by its name; never another failure. */
class WireFuzzTest {
  private static final int SECONDS = 3;
  private static final Path GOLDEN = Path.of("src/test/resources/wire");

  @Test
  void anyTextIsACommandOnTheFeedOrRefused() {
    commands(new FeedDecoder(), "feed-command");
  }

  @Test
  void anyTextIsACommandInARoomOrRefused() {
    commands(new RoomDecoder(), "room-command");
  }

  @Test
  void anyBytesAreAChunkOrRefused() {
    UploadChunkDecoder decoder = new UploadChunkDecoder();
    new Fuzz("image-chunk", samples(GOLDEN, name -> name.endsWith(".bin")))
        .run(
            SECONDS,
            bytes -> {
              try {
                UploadChunk chunk = decoder.decode(ByteBuffer.wrap(bytes));
                assertThat(chunk.bytes().remaining()).isLessThan(bytes.length);
                assertThat(chunk.offset()).isNotNegative();
              } catch (Malformed refused) {
                assertThat(refused.speaksAnotherProtocol()).isTrue();
                assertThat(refused.refused().reason()).isNotBlank();
              }
            });
  }

  private static void commands(CommandDecoder<?> decoder, String target) {
    new Fuzz(target, samples(GOLDEN.resolve("commands"), name -> true))
        .run(
            SECONDS,
            bytes -> {
              try {
                Object command = decoder.decode(new String(bytes, StandardCharsets.UTF_8));
                assertThat(command).isNotNull();
              } catch (Malformed refused) {
                // the answer must be one that can be sent
                String answer = WireFormat.write(refused.refused());
                assertThat(answer).contains("\"type\":\"refused\"");
                assertThat(answer.length()).isLessThan(1000);
              }
            });
  }

  private static List<byte[]> samples(Path folder, Predicate<String> named) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> Files.isRegularFile(file) && named.test(file.getFileName().toString()))
          .sorted()
          .map(WireFuzzTest::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

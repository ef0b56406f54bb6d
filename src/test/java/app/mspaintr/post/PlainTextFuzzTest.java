package app.mspaintr.post;

import static org.assertj.core.api.Assertions.assertThat;

import app.mspaintr.platform.wire.ApplicationException;
import app.mspaintr.platform.wire.WireFormat;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

class PlainTextFuzzTest {
  static Stream<byte[]> texts() {
    return Stream.of("\u2003\t <b>Hi</b> & bye \r\n", "a\r\nb\rc", "e\u0301\u0323", "😀", "\ufb2c")
        .map(text -> text.getBytes(StandardCharsets.UTF_8));
  }

  @MethodSource("texts")
  @FuzzTest
  void anyTextIsTakenAsItStaysOrRefused(byte[] input) {
    String utf8 = new String(input, StandardCharsets.UTF_8);
    String utf16 = new String(input, StandardCharsets.UTF_16BE);
    for (String text : new String[] {utf8, utf16}) {
      holds(text, PlainText.TITLE_LENGTH, PlainText::title);
      holds(text, PlainText.ALT_TEXT_LENGTH, PlainText::altText);
      holds(text, PlainText.COMMENT_LENGTH, PlainText::comment);
    }
  }

  private static void holds(String text, int most, UnaryOperator<String> rule) {
    try {
      String clean = rule.apply(text);
      assertThat(clean).hasSizeLessThanOrEqualTo(most);
      assertThat(rule.apply(clean)).as("taken as it is a second time").isEqualTo(clean);
      assertThat(clean.getBytes(StandardCharsets.UTF_8))
          .asString(StandardCharsets.UTF_8)
          .isEqualTo(clean);
    } catch (ApplicationException refused) {
      assertThat(WireFormat.write(refused.code())).isNotBlank();
      assertThat(refused).message().endsWith(".");
    }
  }
}

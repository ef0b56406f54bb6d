package app.mspaintr.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.mspaintr.platform.wire.ApplicationException;
import app.mspaintr.platform.wire.ErrorCode;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
  @Test
  void whatIsLeftOutIsEmpty() {
    assertThat(PlainText.title(null)).isEmpty();
    assertThat(PlainText.title(" \n ")).isEmpty();
    assertThat(PlainText.altText(null)).isEmpty();
  }

  @Test
  void blanksAroundGoAndMarkupStays() {
    assertThat(PlainText.comment("\u2003\t <b>Hi</b> & bye \r\n")).isEqualTo("<b>Hi</b> & bye");
  }

  @Test
  void lineEndsAreLineFeeds() {
    assertThat(PlainText.comment("a\r\nb\rc\n\nd\te")).isEqualTo("a\nb\nc\n\nd\te");
  }

  @Test
  void equalTextsBecomeEqual() {
    assertThat(PlainText.comment("e\u0301")).isEqualTo("\u00e9");
  }

  @Test
  void lengthsAreCountedAsABrowserCounts() {
    holdsExactly(PlainText.TITLE_LENGTH, PlainText::title);
    holdsExactly(PlainText.ALT_TEXT_LENGTH, PlainText::altText);
    holdsExactly(PlainText.COMMENT_LENGTH, PlainText::comment);
    assertThat(PlainText.title("😀".repeat(50))).hasSize(100);
    refused(ErrorCode.TOO_LONG, () -> PlainText.title("😀".repeat(51)));
  }

  @Test
  void lengthsAreCountedAfterNormalising() {
    assertThat(PlainText.title("e\u0301".repeat(100))).hasSize(100);
    assertThat(PlainText.title("  " + "a".repeat(100) + "\r\n")).hasSize(100);
    // NFC makes three of one character (Unicode Standard Annex #15, section 5)
    refused(ErrorCode.TOO_LONG, () -> PlainText.title("\ufb2c".repeat(50)));
  }

  @Test
  void whatIsFarTooLongIsNotEvenNormalised() {
    refused(ErrorCode.TOO_LONG, () -> PlainText.comment(" ".repeat(8001)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\0", "\u0007", "\u001b", "\u007f", "\u0085", "\ud83d", "\ude00"})
  void whatIsNoTextIsRefused(String character) {
    refused(ErrorCode.MALFORMED, () -> PlainText.comment("a" + character + "b"));
    refused(ErrorCode.MALFORMED, () -> PlainText.altText("a" + character + "b"));
    refused(ErrorCode.MALFORMED, () -> PlainText.title("a" + character + "b"));
  }

  @Test
  void aTitleIsOneLine() {
    refused(ErrorCode.MALFORMED, () -> PlainText.title("a\nb"));
    refused(ErrorCode.MALFORMED, () -> PlainText.title("a\rb"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\n", "\u2003"})
  void aCommentSaysSomething(String text) {
    refused(ErrorCode.MALFORMED, () -> PlainText.comment(text));
  }

  private static void holdsExactly(int most, UnaryOperator<String> clean) {
    assertThat(clean.apply("a".repeat(most))).hasSize(most);
    refused(ErrorCode.TOO_LONG, () -> clean.apply("a".repeat(most + 1)));
  }

  private static void refused(ErrorCode code, Supplier<String> clean) {
    assertThatExceptionOfType(ApplicationException.class)
        .isThrownBy(clean::get)
        .extracting(ApplicationException::code)
        .isEqualTo(code);
  }
}

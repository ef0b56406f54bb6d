package app.mspaintr.platform.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireFormatTest {
  private static final String GOOD = "{\"name\":\"a\",\"count\":1,\"many\":[\"b\"]}";

  /** What a client may send: text that must be there, a number, a list, and text that need not. */
  record Sample(String name, int count, List<String> many, String note) {
    Sample {
      Objects.requireNonNull(name);
      many = List.copyOf(many);
    }
  }

  @Test
  void readsWhatFits() throws Exception {
    assertThat(WireFormat.read(GOOD, Sample.class))
        .isEqualTo(new Sample("a", 1, List.of("b"), null));
    assertThat(WireFormat.read(" \n" + GOOD + "\t\r\n", Sample.class)).isNotNull();
  }

  @Test
  void writesFieldsInTheOrderOfTheRecordAndNullsToo() {
    assertThat(WireFormat.write(new Sample("é\"\n", 1, List.of(), null)))
        .isEqualTo("{\"name\":\"é\\\"\\n\",\"count\":1,\"many\":[],\"note\":null}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\":\"a\",\"count\":1,\"many\":[],\"other\":1}",
        "{\"name\":\"a\",\"count\":1,\"many\":[],\"Name\":\"a\"}",
        "{\"count\":1,\"many\":[]}",
        "{\"name\":\"a\",\"many\":[]}",
        "{\"name\":\"a\",\"count\":1}",
        "{\"name\":null,\"count\":1,\"many\":[]}",
        "{\"name\":\"a\",\"count\":null,\"many\":[]}",
        "{\"name\":\"a\",\"count\":1,\"many\":null}",
        "{\"name\":\"a\",\"count\":1,\"many\":[null]}"
      })
  void refusesUnknownMissingAndNullFields(String json) {
    refuses(json);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"1\"",
        "1.0",
        "1.5",
        "1e0",
        "true",
        "[1]",
        "{}",
        "\"\"",
        "2147483648",
        "-2147483649",
        "99999999999999999999999999",
        "1e400",
        "NaN",
        "Infinity",
        "01",
        "+1",
        "0x1"
      })
  void takesNothingButAnIntegerForAnInteger(String value) {
    refuses("{\"name\":\"a\",\"count\":" + value + ",\"many\":[]}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "1.5", "true", "[\"a\"]", "{}", "'a'", "a"})
  void takesNothingButTextForText(String value) {
    refuses("{\"name\":" + value + ",\"count\":1,\"many\":[]}");
    refuses("{\"name\":\"a\",\"count\":1,\"many\":[" + value + "]}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"b\"", "{}", "{\"0\":\"b\"}", "1", "\"\""})
  void takesNothingButAListForAList(String value) {
    refuses("{\"name\":\"a\",\"count\":1,\"many\":" + value + "}");
  }

  @Test
  void refusesAFieldThatComesTwice() {
    refuses("{\"name\":\"a\",\"name\":\"a\",\"count\":1,\"many\":[]}");
    refuses("{\"name\":\"a\",\"n\\u0061me\":\"a\",\"count\":1,\"many\":[]}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "null", "1", "\"a\"", "[]", "{", "}", "{\"name\"", "{\"a\":1,}", "{a:1}"})
  void refusesWhatIsNoObject(String json) {
    refuses(json);
  }

  @Test
  void refusesWhatStandsAroundTheObject() {
    refuses(GOOD + GOOD);
    refuses(GOOD + " x");
    refuses(GOOD + ",");
    refuses(GOOD + "\0");
    refuses("[" + GOOD + "]");
    refuses("\uFEFF" + GOOD);
    refuses(GOOD + "// and so on");
  }

  @Test
  void refusesWhatIsBuiltToCostMuch() {
    refuses("{\"name\":" + "[".repeat(20_000) + "]".repeat(20_000) + "}");
    refuses("{\"a\":".repeat(17) + "1" + "}".repeat(17));
    refuses("{\"name\":\"a\",\"count\":" + "9".repeat(60_000) + ",\"many\":[]}");
    refuses("{\"name\":\"a\",\"count\":1e" + "9".repeat(900) + ",\"many\":[]}");
    refuses("{\"" + "n".repeat(60_000) + "\":1}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\\ud83d", "\\ude00", "\\ude00\\ud83d", "a\\uD83Db", "\\ud83d\\ud83d\\ude00"})
  void refusesHalvesOfCharacters(String half) {
    refuses("{\"name\":\"" + half + "\",\"count\":1,\"many\":[]}");
    refuses("{\"name\":\"a\",\"count\":1,\"many\":[\"" + half + "\"]}");
    refuses("{\"" + half + "\":\"a\",\"name\":\"a\",\"count\":1,\"many\":[]}");
  }

  @Test
  void takesWholeCharactersHoweverTheyAreWritten() throws Exception {
    assertThat(WireFormat.read(GOOD.replace("\"a\"", "\"\\ud83d\\ude00😀\""), Sample.class).name())
        .isEqualTo("😀😀");
  }

  @Test
  void namesTheFieldThatDoesNotFit() {
    assertThat(reason("{\"name\":\"a\",\"count\":\"1\",\"many\":[]}"))
        .isEqualTo("The field 'count' does not fit.");
    assertThat(reason("{\"name\":\"a\",\"count\":1,\"many\":[],\"colour\":1}"))
        .isEqualTo("The field 'colour' does not fit.");
  }

  @Test
  void doesNotRepeatWhatIsNoName() {
    String general = "A field is missing, unknown or of the wrong type.";
    assertThat(reason(with("x".repeat(39) + "😀"))).isEqualTo(general);
    assertThat(reason(with("x".repeat(41)))).isEqualTo(general);
    assertThat(reason(with("<b>"))).isEqualTo(general);
    assertThat(reason(with("\u202e"))).isEqualTo(general);
  }

  private static String with(String field) {
    return "{\"name\":\"a\",\"count\":1,\"many\":[],\"" + field + "\":1}";
  }

  private static void refuses(String json) {
    assertThat(reason(json)).hasSizeBetween(10, 100);
  }

  private static String reason(String json) {
    return assertThatExceptionOfType(WireFormat.Unreadable.class)
        .isThrownBy(() -> WireFormat.read(json, Sample.class))
        .actual()
        .getMessage();
  }
}

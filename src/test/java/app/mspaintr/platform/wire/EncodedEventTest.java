package app.mspaintr.platform.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class EncodedEventTest {
  record Waved(String text, int times) implements Event {}

  record StarsCounted(int stars) implements Event {
    @Override
    public String mergeKey() {
      return "stars";
    }
  }

  record Left() implements Event {}

  @Test
  void theTypeComesFirst() {
    assertThat(EncodedEvent.of(new Waved("hi", 2)).text())
        .isEqualTo("{\"type\":\"waved\",\"text\":\"hi\",\"times\":2}");
    assertThat(EncodedEvent.of(new Left()).text()).isEqualTo("{\"type\":\"left\"}");
  }

  @Test
  void thePlaceInTheHistoryComesAfterTheType() {
    EncodedEvent event = historical(7, new Waved("hi", 2));
    assertThat(event.text())
        .isEqualTo("{\"type\":\"waved\",\"seq\":7,\"text\":\"hi\",\"times\":2}");
    assertThat(event.seq()).isEqualTo(7);
    assertThat(event.mergeKey()).isNull();
  }

  @Test
  void anEventWithoutFieldsHasItsPlaceToo() {
    assertThat(historical(Long.MAX_VALUE, new Left()).text())
        .isEqualTo("{\"type\":\"left\",\"seq\":9223372036854775807}");
  }

  @Test
  void whatPeopleWroteIsNotTakenForJson() {
    String text = "\",\"seq\":1,{}[]\\,\n😀";
    var json = new JsonMapper().readTree(historical(7, new Waved(text, 2)).text());
    assertThat(json.propertyNames()).containsExactly("type", "seq", "text", "times");
    assertThat(json.path("text").asString()).isEqualTo(text);
    assertThat(json.path("seq").asLong()).isEqualTo(7);
  }

  @Test
  void ofCountsOnlyTheNewestMatters() {
    EncodedEvent event = historical(7, new StarsCounted(3));
    assertThat(event.mergeKey())
        .isNotNull()
        .isEqualTo(historical(8, new StarsCounted(4)).mergeKey());
    assertThat(event.version()).isEqualTo(7);
  }

  @Test
  void aTallyHasNoPlaceInTheHistory() {
    EncodedEvent tally = EncodedEvent.tally("stars/17", 9, new StarsCounted(3));
    assertThat(tally).isEqualTo(new EncodedEvent(0, "stars/17", 9, tally.text()));
    assertThat(tally.text()).doesNotContain("seq");
  }

  private static EncodedEvent historical(long seq, Event event) {
    return EncodedEvent.historical(seq, event.type(), event.mergeKey(), WireFormat.write(event));
  }
}

package app.mspaintr.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SettingsTest {
  private static final String FORMER = "mspaintr.seat-events";

  @AfterEach
  void clear() {
    System.clearProperty(FORMER);
  }

  @Test
  void theNameWinsOverTheFormerOneAndAPropertyOverTheEnvironment() {
    assertThat(value(Map.of(), Map.of())).isNull();
    assertThat(value(Map.of(), Map.of("MSPAINTR_SEAT_EVENTS", "1"))).isEqualTo("1");
    assertThat(
            value(Map.of(), Map.of("MSPAINTR_SEAT_EVENTS", "1", "MSPAINTR_SEND_QUEUE_EVENTS", "2")))
        .isEqualTo("2");
    assertThat(value(Map.of(FORMER, "3"), Map.of("MSPAINTR_SEND_QUEUE_EVENTS", "2")))
        .isEqualTo("3");
    assertThat(value(Map.of(FORMER, "3", "mspaintr.send-queue-events", "4"), Map.of()))
        .isEqualTo("4");
  }

  @Test
  void aFormerNameWorksWithAWarning() {
    List<String> logged = new ArrayList<>();
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord entry) {
            logged.add(
                entry.getLevel()
                    + ": "
                    + MessageFormat.format(entry.getMessage(), entry.getParameters()));
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger logger = Logger.getLogger("mspaintr.settings");
    Level before = logger.getLevel();
    logger.setLevel(Level.WARNING);
    logger.addHandler(handler);
    try {
      System.setProperty(FORMER, "77");
      assertThat(new Settings().number(Setting.SEND_QUEUE_EVENTS)).isEqualTo(77);
    } finally {
      logger.removeHandler(handler);
      logger.setLevel(before);
    }
    assertThat(logged)
        .containsExactly(
            "WARNING: mspaintr.seat-events (MSPAINTR_SEAT_EVENTS) is now called"
                + " mspaintr.send-queue-events (MSPAINTR_SEND_QUEUE_EVENTS).");
  }

  private static String value(Map<String, String> properties, Map<String, String> environment) {
    return Settings.value(Setting.SEND_QUEUE_EVENTS, properties::get, environment::get);
  }
}

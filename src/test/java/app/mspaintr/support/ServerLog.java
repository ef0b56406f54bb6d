package app.mspaintr.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What a server in this process logs, by the levels that the launcher sets. */
final class ServerLog extends Handler {
  private static final Logger ROOT = root();

  private final List<String> lines = new ArrayList<>();

  ServerLog() {
    setFormatter(new SimpleFormatter());
  }

  /** Listens from now on. */
  void begin() {
    ROOT.addHandler(this);
  }

  /** Keeps what was heard. */
  void end() {
    ROOT.removeHandler(this);
  }

  synchronized String text() {
    return String.join("", lines);
  }

  /** All but Micrometer's warning that a second server of this process meets the first's meters. */
  @Override
  public synchronized void publish(LogRecord event) {
    if (!String.valueOf(event.getLoggerName()).startsWith("io.micrometer.")) {
      lines.add(getFormatter().format(event));
    }
  }

  @Override
  public void flush() {} // nothing is held back

  @Override
  public void close() {} // nothing is open

  private static Logger root() {
    try (InputStream levels =
        ServerLog.class.getResourceAsStream("/app/mspaintr/launcher/server/logging.properties")) {
      LogManager.getLogManager().readConfiguration(levels);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Logger root = Logger.getLogger("");
    for (Handler console : root.getHandlers()) {
      root.removeHandler(console); // what tests provoke is looked at by them
    }
    return root;
  }
}

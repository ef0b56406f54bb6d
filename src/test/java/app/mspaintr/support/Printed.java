package app.mspaintr.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/** What a process prints on one of its streams, read as it comes. */
final class Printed {
  private final StringBuilder text = new StringBuilder();
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private String awaited;
  private CompletableFuture<String> found;

  Printed(InputStream stream) {
    Thread reader = new Thread(() -> read(stream), "printed");
    reader.setDaemon(true);
    reader.start();
  }

  /** The first line that begins so, when it comes. */
  synchronized CompletableFuture<String> line(String beginning) {
    awaited = beginning;
    found = new CompletableFuture<>();
    text.toString().lines().forEach(this::look);
    return found;
  }

  synchronized String text() {
    return text.toString();
  }

  void awaitEnd() {
    ended.join();
  }

  private void read(InputStream stream) {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        add(line);
      }
    } catch (IOException e) {
      add("(" + e + ")"); // the stream of a killed process
    }
    ended.complete(null);
  }

  private synchronized void add(String line) {
    text.append(line).append('\n');
    look(line);
  }

  private void look(String line) {
    if (found != null && line.startsWith(awaited)) {
      found.complete(line);
    }
  }
}

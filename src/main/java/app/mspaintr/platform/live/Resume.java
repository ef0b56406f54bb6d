package app.mspaintr.platform.live;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The last place in a history that a client saw: {@code ?resume=EPOCH.SEQ}. */
public record Resume(String epoch, long seq) {
  private static final Pattern FORM = Pattern.compile("([A-Za-z0-9_-]+)\\.(0|[1-9][0-9]{0,17})");

  /** Reads it from a connection's query; empty where there is none, or none that can be read. */
  public static Optional<Resume> of(Map<String, List<String>> query) {
    return query.getOrDefault("resume", List.of()).stream()
        .map(FORM::matcher)
        .filter(Matcher::matches)
        .map(match -> new Resume(match.group(1), Long.parseLong(match.group(2))))
        .findFirst();
  }
}

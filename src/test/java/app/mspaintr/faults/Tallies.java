package app.mspaintr.faults;

import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** The tallies of one post as a feed tells them, beside its history. */
final class Tallies {
  private final String post;
  private volatile int stars = -1;
  private volatile int comments = -1;

  Tallies(String post) {
    this.post = post;
  }

  /** What a page asks after a gap: only the newest posts' tallies come by themselves. */
  String question() {
    String id = UUID.randomUUID().toString();
    return "{\"type\":\"showCounts\",\"id\":\"%s\",\"posts\":[\"%s\"]}".formatted(id, post);
  }

  /** Takes what an event says of them. */
  void hear(JsonNode event) {
    switch (event.get("type").asString()) {
      case "snapshot" -> event.path("posts").forEach(this::take);
      case "accepted" -> event.path("counts").forEach(this::take);
      case "starsCounted", "commentsCounted" -> take(event);
      default -> {} // of something else
    }
  }

  private void take(JsonNode told) {
    String about = told.path("id").asString(told.path("post").asString(""));
    if (about.equals(post)) {
      stars = told.path("stars").asInt(stars);
      comments = told.path("comments").asInt(comments);
    }
  }

  /** Whether they are those of a post. */
  boolean areOf(JsonNode shown) {
    return stars == shown.get("stars").asInt() && comments == shown.get("comments").asInt();
  }

  @Override
  public String toString() {
    return stars + " stars, " + comments + " comments";
  }
}

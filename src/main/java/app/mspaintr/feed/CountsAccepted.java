package app.mspaintr.feed;

import app.mspaintr.platform.wire.Answer;
import app.mspaintr.platform.wire.CommandId;
import app.mspaintr.post.Counts;
import java.util.List;

/** The tallies of those posts that are still there. */
public record CountsAccepted(CommandId id, List<Counts> counts) implements Answer {
  public CountsAccepted {
    counts = List.copyOf(counts);
  }
}

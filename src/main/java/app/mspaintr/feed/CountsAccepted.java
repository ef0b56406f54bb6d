package app.mspaintr.feed;

import app.mspaintr.post.Counts;
import app.mspaintr.wire.Answer;
import app.mspaintr.wire.CommandId;
import java.util.List;

/** The tallies of those posts that are still there. */
public record CountsAccepted(CommandId id, List<Counts> counts) implements Answer {
  public CountsAccepted {
    counts = List.copyOf(counts);
  }
}

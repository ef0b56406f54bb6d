package app.mspaintr.feed;

import app.mspaintr.live.CommandResult;
import app.mspaintr.member.ClientSession;
import app.mspaintr.post.PostCommand;
import app.mspaintr.wire.CommandId;
import java.util.concurrent.CompletionStage;

/** The commands of the feed. */
public sealed interface FeedCommand
    permits BeginUpload,
        PublishPost,
        FinishPainting,
        SeeNotices,
        ShowOlderPosts,
        ShowCounts,
        FeedCommand.OnPost {
  /** The client's own id. */
  CommandId id();

  /** Has its service carry it out; refused by a {@link app.mspaintr.wire.ApplicationException}. */
  CompletionStage<CommandResult> applyTo(FeedServices services, ClientSession by);

  /** A command that a post's room takes as well. */
  record OnPost(PostCommand command) implements FeedCommand {
    @Override
    public CommandId id() {
      return command.id();
    }

    @Override
    public CompletionStage<CommandResult> applyTo(FeedServices services, ClientSession by) {
      return command.applyTo(services.posts(), by);
    }
  }
}

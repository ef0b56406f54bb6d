package app.mspaintr.feed;

import app.mspaintr.post.CastStar;
import app.mspaintr.post.RemovePost;
import app.mspaintr.post.ShowPicture;
import app.mspaintr.post.WithdrawStar;
import app.mspaintr.wire.CommandDecoder;
import java.util.Map;

/** Reads what is asked for on the feed. */
public final class FeedDecoder extends CommandDecoder<FeedCommand> {
  public FeedDecoder() {
    super(
        Map.of(
            "beginUpload", as(BeginUpload.class),
            "publishPost", as(PublishPost.class),
            "finishPainting", as(FinishPainting.class),
            "seeNotices", as(SeeNotices.class),
            "showOlderPosts", as(ShowOlderPosts.class),
            "showCounts", as(ShowCounts.class),
            "castStar", as(CastStar.class, FeedCommand.OnPost::new),
            "withdrawStar", as(WithdrawStar.class, FeedCommand.OnPost::new),
            "removePost", as(RemovePost.class, FeedCommand.OnPost::new),
            "showPicture", as(ShowPicture.class, FeedCommand.OnPost::new)));
  }
}

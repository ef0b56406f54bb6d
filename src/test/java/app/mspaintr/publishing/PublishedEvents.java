package app.mspaintr.publishing;

import app.mspaintr.platform.live.Backplane;
import app.mspaintr.platform.live.TopicEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what is published, for nobody. */
@Alternative
@Priority(1)
@ApplicationScoped
public class PublishedEvents implements Backplane {
  private final List<TopicEvent> heard = new CopyOnWriteArrayList<>();

  @Override
  public void publish(List<TopicEvent> news) {
    heard.addAll(news);
  }

  List<TopicEvent> heard() {
    return heard;
  }

  void forget() {
    heard.clear();
  }
}
